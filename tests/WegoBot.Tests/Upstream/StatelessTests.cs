using Stateless;

namespace WegoBot.Tests.Upstream;

public sealed class StatelessTests
{
    private string _state = "Bed";

    private StateMachine<string, string> Machine() => new(() => _state, state => _state = state);

    [Fact]
    public void A_trigger_leads_where_it_is_permitted_to()
    {
        var machine = Machine();
        machine.Configure("Bed").Permit("Wake", "Kitchen");

        machine.Fire("Wake");

        Assert.Equal("Kitchen", _state);
        Assert.Equal("Kitchen", machine.State);
    }

    [Fact]
    public void A_trigger_that_nobody_permits_is_refused_and_changes_nothing()
    {
        var machine = Machine();

        Assert.False(machine.CanFire("Fly"));
        Assert.Contains("Fly", Assert.Throws<InvalidOperationException>(() => machine.Fire("Fly")).Message, StringComparison.Ordinal);
        Assert.Equal("Bed", _state);
    }

    [Fact]
    public void A_substate_has_what_its_superstates_permit()
    {
        var machine = Machine();
        machine.Configure("House").Permit("Leave", "Street");
        machine.Configure("Room").SubstateOf("House");
        machine.Configure("Bed").SubstateOf("Room");

        Assert.True(machine.CanFire("Leave"));
        machine.Fire("Leave");
        Assert.Equal("Street", _state);
    }

    [Fact]
    public void A_substate_overrides_its_superstate()
    {
        var machine = Machine();
        machine.Configure("House").Permit("Leave", "Street").Permit("Eat", "Kitchen");
        machine.Configure("Bed").SubstateOf("House").Permit("Leave", "Window").Ignore("Eat");

        machine.Fire("Eat");
        Assert.Equal("Bed", _state);
        machine.Fire("Leave");
        Assert.Equal("Window", _state);
    }

    [Fact]
    public void The_superstate_is_asked_when_no_guard_of_the_substate_is_met()
    {
        var machine = Machine();
        machine.Configure("House").Permit("Leave", "Street");
        machine.Configure("Bed").SubstateOf("House").PermitIf("Leave", "Window", () => false, "in a hurry");

        machine.Fire("Leave");

        Assert.Equal("Street", _state);
    }

    [Theory]
    [InlineData(true, "Kitchen")]
    [InlineData(false, "Bath")]
    public void Guards_choose_between_ways(bool hungry, string expected)
    {
        var machine = Machine();
        machine.Configure("Bed").PermitIf("Wake", "Kitchen", () => hungry).PermitIf("Wake", "Bath", () => !hungry);

        machine.Fire("Wake");

        Assert.Equal(expected, _state);
    }

    [Fact]
    public void Two_ways_whose_guards_are_met_are_refused()
    {
        var machine = Machine();
        machine.Configure("Bed").PermitIf("Wake", "Kitchen", () => true).PermitIf("Wake", "Bath", () => true);

        Assert.Throws<InvalidOperationException>(() => machine.Fire("Wake"));
        Assert.Throws<InvalidOperationException>(() => machine.CanFire("Wake"));
        Assert.Equal("Bed", _state);
    }

    [Fact]
    public void The_hook_replaces_the_refusal()
    {
        var machine = Machine();
        var told = "";
        machine.OnUnhandledTrigger((state, trigger) => told = $"{state} {trigger}");

        machine.Fire("Fly");

        Assert.Equal("Bed Fly", told);
    }

    [Fact]
    public void The_refusal_names_guards_that_are_not_met()
    {
        var machine = Machine();
        machine.Configure("Bed").PermitIf("Wake", "Kitchen", () => false, "hungry").PermitIf("Wake", "Bath", Never);

        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire("Wake")).Message;
        Assert.Contains("hungry", refusal, StringComparison.Ordinal);
        Assert.Contains(nameof(Never), refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Permit_to_the_same_state_asks_which_of_two_things_is_meant()
    {
        var bed = Machine().Configure("Bed");

        Assert.Throws<ArgumentException>(() => bed.Permit("Turn", "Bed"));
        Assert.Throws<ArgumentException>(() => bed.PermitIf("Turn", "Bed", () => true));
    }

    [Fact]
    public void Reentry_writes_the_state_and_ignoring_does_not()
    {
        var written = 0;
        var machine = new StateMachine<string, string>(() => "Bed", _ => written++);
        machine.Configure("Bed").PermitReentry("Turn").Ignore("Cough").PermitReentryIf("Roll", () => true);

        foreach (var (trigger, expected) in new[] { ("Turn", 1), ("Cough", 1), ("Roll", 2) })
        {
            machine.Fire(trigger);
            Assert.Equal(expected, written);
        }
    }

    [Fact]
    public void No_state_is_its_own_superstate()
    {
        var machine = Machine();
        machine.Configure("Bed").SubstateOf("Room");
        machine.Configure("Room").SubstateOf("House");

        Assert.Throws<ArgumentException>(() => machine.Configure("Bed").SubstateOf("Bed"));
        Assert.Throws<ArgumentException>(() => machine.Configure("House").SubstateOf("Bed"));
    }

    [Fact]
    public void A_dynamic_way_is_chosen_when_the_trigger_is_fired()
    {
        var (machine, next, free) = (Machine(), "Kitchen", false);
        machine.Configure("Bed").PermitDynamic("Wake", () => next).PermitDynamicIf("Dream", () => "Sea", () => free, "asleep");
        next = "Bath";

        Assert.False(machine.CanFire("Dream"));
        free = true;
        Assert.True(machine.CanFire("Dream"));
        machine.Fire("Wake");
        Assert.Equal("Bath", _state);
    }

    [Fact]
    public void Permitted_triggers_are_those_whose_guards_are_met_here_and_above()
    {
        var machine = Machine();
        machine.Configure("House").Permit("Leave", "Street").Permit("Eat", "Kitchen");
        machine.Configure("Bed").SubstateOf("House").PermitIf("Wake", "Bath", () => false).Ignore("Eat").PermitReentry("Turn");

        Assert.Equal(["Eat", "Leave", "Turn"], machine.PermittedTriggers.Order(StringComparer.Ordinal));
        Assert.All(machine.PermittedTriggers, trigger => Assert.True(machine.CanFire(trigger)));
    }

    private static bool Never() => false;
}
