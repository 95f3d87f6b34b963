using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>Every status with everything that can happen to it.</summary>
public sealed class ReferralMachineTests
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
        [(ReferralStatus.Accepted, ReferralTrigger.Accept)] = ReferralStatus.Accepted,
        [(ReferralStatus.Accepted, ReferralTrigger.Lapse)] = ReferralStatus.Lapsed,
        [(ReferralStatus.Accepted, ReferralTrigger.Finish)] = ReferralStatus.Done,
        [(ReferralStatus.Accepted, ReferralTrigger.Withdraw)] = ReferralStatus.Withdrawn,
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
}
