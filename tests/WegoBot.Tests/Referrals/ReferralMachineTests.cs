using WegoBot.Dialogue;
using WegoBot.Referrals;
using Xunit.Abstractions;

namespace WegoBot.Tests.Referrals;

/// <summary>Every status with everything that can happen to it.</summary>
public sealed class ReferralMachineTests(ITestOutputHelper output)
{
    private static readonly Dictionary<(ReferralStatus, ReferralTrigger), ReferralStatus> Possible = new()
    {
        [(ReferralStatus.Sent, ReferralTrigger.See)] = ReferralStatus.Seen,
        [(ReferralStatus.Sent, ReferralTrigger.Expire)] = ReferralStatus.Expired,
        [(ReferralStatus.Sent, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.Seen, ReferralTrigger.See)] = ReferralStatus.Seen,
        [(ReferralStatus.Seen, ReferralTrigger.Accept)] = ReferralStatus.Accepted,
        [(ReferralStatus.Seen, ReferralTrigger.Decline)] = ReferralStatus.Declined,
        [(ReferralStatus.Seen, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.Seen, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.Seen, ReferralTrigger.AskHer)] = ReferralStatus.WaitingForHer,
        [(ReferralStatus.Seen, ReferralTrigger.TellHer)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.Accepted, ReferralTrigger.Accept)] = ReferralStatus.Accepted,
        [(ReferralStatus.Accepted, ReferralTrigger.AskHer)] = ReferralStatus.WaitingForHer,
        [(ReferralStatus.Accepted, ReferralTrigger.TellHer)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.Accepted, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.Accepted, ReferralTrigger.Finish)] = ReferralStatus.Done,
        [(ReferralStatus.Accepted, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.Accept)] = ReferralStatus.Accepted,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.AskHer)] = ReferralStatus.WaitingForHer,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.TellHer)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.Finish)] = ReferralStatus.Done,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.Accept)] = ReferralStatus.Accepted,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.AskHer)] = ReferralStatus.WaitingForHer,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.TellHer)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.Finish)] = ReferralStatus.Done,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.Seen, ReferralTrigger.Reply)] = ReferralStatus.Seen,
        [(ReferralStatus.Accepted, ReferralTrigger.Reply)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.Reply)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.Reply)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.Accepted, ReferralTrigger.AskInstitution)] = ReferralStatus.WaitingForInstitution,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.AskInstitution)] = ReferralStatus.WaitingForInstitution,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.AskInstitution)] = ReferralStatus.WaitingForInstitution,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.AskInstitution)] = ReferralStatus.WaitingForInstitution,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.AskHer)] = ReferralStatus.WaitingForHer,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.TellHer)] = ReferralStatus.WaitingForInstitution,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.HearBack)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.Reply)] = ReferralStatus.WaitingForUs,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.Finish)] = ReferralStatus.Done,
        [(ReferralStatus.WaitingForInstitution, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.Accepted, ReferralTrigger.HandOver)] = ReferralStatus.HandedOver,
        [(ReferralStatus.WaitingForHer, ReferralTrigger.HandOver)] = ReferralStatus.HandedOver,
        [(ReferralStatus.WaitingForUs, ReferralTrigger.HandOver)] = ReferralStatus.HandedOver,
        [(ReferralStatus.Declined, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
        [(ReferralStatus.Done, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
    };

    public static TheoryData<ReferralStatus, ReferralTrigger> Everything()
    {
        var all = new TheoryData<ReferralStatus, ReferralTrigger>();
        foreach (var status in Enum.GetValues<ReferralStatus>())
            foreach (var trigger in Enum.GetValues<ReferralTrigger>())
                all.Add(status, trigger);
        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Each_status_leads_where_the_table_says_and_nowhere_else(ReferralStatus status, ReferralTrigger trigger)
    {
        ReferralStatus? expected = Possible.TryGetValue((status, trigger), out var next) ? next : null;
        Assert.Equal(expected, ReferralMachine.After(status, trigger));
    }

    [Fact]
    public void What_is_closed_is_never_opened_again_and_every_status_can_be_reached()
    {
        var (statuses, triggers) = (Enum.GetValues<ReferralStatus>(), Enum.GetValues<ReferralTrigger>());
        foreach (var closed in statuses.Where(status => CaseGroups.Of(status) == CaseGroup.Closed))
            Assert.All(triggers, trigger => Assert.True(ReferralMachine.After(closed, trigger) is null or ReferralStatus.Withdrawn));
        var reached = new HashSet<ReferralStatus> { ReferralStatus.Sent };
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(status => triggers.Select(trigger => ReferralMachine.After(status, trigger)).OfType<ReferralStatus>())]);
        }

        Assert.Equal(statuses.ToHashSet(), reached);
        output.WriteLine($"The referral's machine: {statuses.Length} statuses x {triggers.Length} triggers = {statuses.Length * triggers.Length} cases, {Possible.Count} of them possible.");
    }
}
