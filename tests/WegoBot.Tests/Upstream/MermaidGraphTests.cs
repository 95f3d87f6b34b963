using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace WegoBot.Tests.Upstream;

public sealed class MermaidGraphTests
{
    private static StateMachine<string, string> Machine()
    {
        var state = "Bed";
        var machine = new StateMachine<string, string>(() => state, next => state = next);
        machine.Configure("House").Permit("Leave", "Street");
        machine.Configure("Bed").SubstateOf("House").PermitIf("Wake", "Bath", () => true, "not hungry").Ignore("Cough").PermitReentry("Turn");
        machine.Configure("Bath").SubstateOf("House");
        return machine;
    }

    private static string[] Lines(string diagram) => [.. diagram.Split('\n').Select(line => line.Trim())];

    [Fact]
    public void A_superstate_is_a_box_around_its_substates()
    {
        var lines = Lines(MermaidGraph.Format(Machine().GetInfo()));

        Assert.Equal("stateDiagram-v2", lines[0]);
        var box = Array.IndexOf(lines, "state House {");
        Assert.Equal(["Bed", "Bath", "}"], lines[(box + 1)..(box + 4)]);
        Assert.Contains("[*] --> Bed", lines);
    }

    [Fact]
    public void Every_way_is_a_line_with_its_guard()
    {
        var lines = Lines(MermaidGraph.Format(Machine().GetInfo()));

        Assert.Equal(
            ["Bed --> Bath : Wake [not hungry]", "Bed --> Bed : Cough", "Bed --> Bed : Turn", "House --> Street : Leave"],
            lines.Where(line => line.Contains(" : ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dynamic_way_is_drawn_through_a_choice_to_each_state_where_it_may_lead()
    {
        var machine = Machine();
        machine.Configure("Bath").PermitDynamic(
            "Dry", () => "Bed", "where she likes", new DynamicStateInfos { { "Bed", "tired" }, { "House", "" } });

        var lines = Lines(MermaidGraph.Format(machine.GetInfo()));

        Assert.Contains("state Decision1 <<choice>>", lines);
        Assert.Contains("Bath --> Decision1 : Dry", lines);
        Assert.Contains("Decision1 --> Bed : Dry [tired]", lines);
        Assert.Contains("Decision1 --> House : Dry", lines);
    }

    [Fact]
    public void The_description_of_a_machine_knows_states_that_are_only_led_to()
    {
        var info = Machine().GetInfo();

        var street = Assert.Single(info.States, state => state.ToString() == "Street");
        var house = Assert.Single(info.States, state => state.ToString() == "House");
        Assert.Empty(street.Transitions);
        Assert.Equal(["Bed", "Bath"], house.Substates.Select(state => state.UnderlyingState));
        Assert.All(house.Substates, state => Assert.Same(house, state.Superstate));
        Assert.Same(street, Assert.Single(house.FixedTransitions).DestinationState);
    }
}
