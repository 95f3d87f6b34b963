namespace WegoBot.Dialogue;

/// <summary>A referral as its sender may see it.</summary>
/// <param name="Referral">The referral's id.</param>
/// <param name="Centre">The centre's id in the catalogue.</param>
/// <param name="Status">How far the centre is with it.</param>
/// <param name="SentOn">The day it was sent, in Bulgaria.</param>
public sealed record CaseView(Guid Referral, string Centre, ReferralStatus Status, DateOnly SentOn)
{
    /// <summary>How many messages she can write on one day, so that nobody floods a centre.</summary>
    public const int MostMessagesADay = 10;

    /// <summary>What she and the centre wrote to each other, the oldest first.</summary>
    public IReadOnlyList<CaseMessage> Messages { get; init; } = [];

    /// <summary>On which days which centre opened it, the latest first.</summary>
    public IReadOnlyList<CaseOpening> Openings { get; init; } = [];

    /// <summary>How she hears of an answer; null when she looks by herself.</summary>
    public ChosenAlert? Alert { get; init; }

    /// <summary>What the centre asks, or asked, an institution about it, the oldest first.</summary>
    public IReadOnlyList<SummaryView> Summaries { get; init; } = [];

    /// <summary>The proposal that another centre goes on with it; null when there is none that she has not decided.</summary>
    public HandOverView? HandOver { get; init; }

    /// <summary>The summary that she is asked about; null for none.</summary>
    public SummaryView? OpenSummary => Summaries.FirstOrDefault(summary => summary.IsOpen);

    /// <summary>The end of the phone number that she gave; null when the centre has none.</summary>
    public string? NumberEnd { get; init; }

    /// <summary>Nobody at the centre has opened it, although everybody there was told.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Nobody at the centre has read what she wrote last, although everybody there was told.</summary>
    public bool IsMessageOverdue { get; init; }

    /// <summary>The centre still has it, so it can be taken back.</summary>
    public bool IsOpen => Status is ReferralStatus.Sent or ReferralStatus.Seen || IsTakenOn;

    /// <summary>The centre has taken it on and has not closed it.</summary>
    public bool IsTakenOn => Status is ReferralStatus.Accepted or ReferralStatus.WaitingForHer or ReferralStatus.WaitingForUs or ReferralStatus.WaitingForInstitution;

    /// <summary>Whether the centre takes messages from her: it has opened the referral and not closed it.</summary>
    public bool TakesMessages => Status == ReferralStatus.Seen || IsTakenOn;

    /// <summary>Whether she can write today.</summary>
    public bool MayWrite(DateOnly today) =>
        TakesMessages && Messages.Count(message => message.Author == MessageAuthor.Person && message.WrittenOn == today) < MostMessagesADay;

    /// <summary>The centre wrote, asks or tells something that she has not seen yet.</summary>
    public bool HasNewAnswer => Messages.Any(message => message is { Author: MessageAuthor.Centre, ReadOn: null }) || Summaries.Any(summary => summary.IsNew) || HandOver is { IsNew: true };
}

/// <summary>How far a referral is. The names are stored: add, never rename.</summary>
public enum ReferralStatus
{
    Sent,
    Seen,
    Accepted,
    Declined,
    Done,
    Withdrawn,
    Expired,

    /// <summary>The centre opened it, and then did nothing more for so long that it was closed.</summary>
    Lapsed,

    /// <summary>The centre has taken it on and asked her something.</summary>
    WaitingForHer,

    /// <summary>The centre has taken it on and owes her the next message.</summary>
    WaitingForUs,

    /// <summary>The centre asked an institution and waits for its answer.</summary>
    WaitingForInstitution,

    /// <summary>Another centre goes on with it, with her consent.</summary>
    HandedOver,
}
