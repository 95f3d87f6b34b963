using WegoBot.Dialogue;
using WegoBot.Referrals;
using Xunit.Abstractions;

namespace WegoBot.Tests.Referrals;

/// <summary>Every status of a summary for an institution with everything that can happen to it.</summary>
public sealed class SummaryMachineTests(ITestOutputHelper output)
{
    private static readonly Dictionary<(SummaryStatus, SummaryTrigger), SummaryStatus> Possible = new()
    {
        [(SummaryStatus.Asked, SummaryTrigger.Allow)] = SummaryStatus.Agreed,
        [(SummaryStatus.Asked, SummaryTrigger.Refuse)] = SummaryStatus.Refused,
        [(SummaryStatus.Asked, SummaryTrigger.Drop)] = SummaryStatus.Dropped,
        [(SummaryStatus.Agreed, SummaryTrigger.TakeBack)] = SummaryStatus.TakenBack,
        [(SummaryStatus.Agreed, SummaryTrigger.Drop)] = SummaryStatus.Dropped,
        [(SummaryStatus.Agreed, SummaryTrigger.SendOn)] = SummaryStatus.SentOn,
        [(SummaryStatus.SentOn, SummaryTrigger.FindPossible)] = SummaryStatus.Possible,
        [(SummaryStatus.SentOn, SummaryTrigger.NeedMore)] = SummaryStatus.NeedsMore,
        [(SummaryStatus.SentOn, SummaryTrigger.FindNotPossible)] = SummaryStatus.NotPossible,
        [(SummaryStatus.Possible, SummaryTrigger.FindPossible)] = SummaryStatus.Possible,
        [(SummaryStatus.Possible, SummaryTrigger.NeedMore)] = SummaryStatus.NeedsMore,
        [(SummaryStatus.Possible, SummaryTrigger.FindNotPossible)] = SummaryStatus.NotPossible,
        [(SummaryStatus.NeedsMore, SummaryTrigger.FindPossible)] = SummaryStatus.Possible,
        [(SummaryStatus.NeedsMore, SummaryTrigger.NeedMore)] = SummaryStatus.NeedsMore,
        [(SummaryStatus.NeedsMore, SummaryTrigger.FindNotPossible)] = SummaryStatus.NotPossible,
        [(SummaryStatus.NotPossible, SummaryTrigger.FindPossible)] = SummaryStatus.Possible,
        [(SummaryStatus.NotPossible, SummaryTrigger.NeedMore)] = SummaryStatus.NeedsMore,
        [(SummaryStatus.NotPossible, SummaryTrigger.FindNotPossible)] = SummaryStatus.NotPossible,
    };

    public static TheoryData<SummaryStatus, SummaryTrigger> Everything()
    {
        var all = new TheoryData<SummaryStatus, SummaryTrigger>();
        foreach (var status in Enum.GetValues<SummaryStatus>())
            foreach (var trigger in Enum.GetValues<SummaryTrigger>())
                all.Add(status, trigger);
        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Each_status_leads_where_the_table_says_and_nowhere_else(SummaryStatus status, SummaryTrigger trigger)
    {
        SummaryStatus? expected = Possible.TryGetValue((status, trigger), out var next) ? next : null;
        Assert.Equal(expected, SummaryMachine.After(status, trigger));
    }

    [Fact]
    public void Nothing_goes_to_an_institution_but_through_her_yes_and_what_is_there_is_never_called_back()
    {
        var (statuses, triggers) = (Enum.GetValues<SummaryStatus>(), Enum.GetValues<SummaryTrigger>());
        foreach (var status in statuses.Where(one => one != SummaryStatus.Agreed))
            Assert.Null(SummaryMachine.After(status, SummaryTrigger.SendOn));
        foreach (var status in statuses.Where(one => one != SummaryStatus.Asked))
            Assert.Null(SummaryMachine.After(status, SummaryTrigger.Allow));
        foreach (var status in PreparedOutcome.Statuses.Append(SummaryStatus.SentOn))
            Assert.Null(SummaryMachine.After(status, SummaryTrigger.TakeBack));
        output.WriteLine($"A summary's machine: {statuses.Length} statuses x {triggers.Length} triggers = {statuses.Length * triggers.Length} cases, {Possible.Count} of them possible.");
    }
}
