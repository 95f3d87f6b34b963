using WegoBot.Dialogue;

namespace WegoBot.Referrals;

/// <summary>The groups of a centre's list, by who does the next step.</summary>
public enum CaseGroup
{
    /// <summary>Nobody at the centre has opened it.</summary>
    New,

    /// <summary>The open cases of whoever reads. They are in one of the other groups too.</summary>
    Mine,
    WaitingForUs,
    WaitingForHer,

    /// <summary>An institution was asked and has not answered.</summary>
    Institutions,
    Closed,
}

/// <summary>Which statuses belong to which group.</summary>
public static class CaseGroups
{
    public static CaseGroup Of(ReferralStatus status) => status switch
    {
        ReferralStatus.Sent => CaseGroup.New,
        ReferralStatus.Seen or ReferralStatus.Accepted or ReferralStatus.WaitingForUs => CaseGroup.WaitingForUs,
        ReferralStatus.WaitingForHer => CaseGroup.WaitingForHer,
        ReferralStatus.WaitingForInstitution => CaseGroup.Institutions,
        _ => CaseGroup.Closed,
    };

    public static IReadOnlyList<ReferralStatus> StatusesOf(CaseGroup group) => [.. Enum.GetValues<ReferralStatus>().Where(status => Of(status) == group)];
}
