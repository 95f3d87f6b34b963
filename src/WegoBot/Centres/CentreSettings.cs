using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>What a centre says of itself: when it reads messages, whether it takes new ones, and who gets its notices by e-mail.</summary>
public sealed record CentreSettings
{
    /// <summary>The hours in which it reads messages; null when none are confirmed. Hours that were saved on the page are confirmed by that.</summary>
    public WeeklyHours? Hours { get; init; }

    /// <summary>Single days on which the centre itself is closed, in order.</summary>
    public IReadOnlyList<DateOnly> ClosedOn { get; init; } = [];

    public CentreState State { get; init; }

    /// <summary>The last day on which a full centre takes no messages; null when nobody knows it.</summary>
    public DateOnly? FullUntil { get; init; }

    /// <summary>The addresses for notices, by whose turn it is. Those in the settings file come before them.</summary>
    public IReadOnlyDictionary<EscalationStep, IReadOnlyList<string>> Emails { get; init; } = new Dictionary<EscalationStep, IReadOnlyList<string>>();

    /// <summary>The language of the notices; null for the one in the settings file.</summary>
    public Language? NoticeLanguage { get; init; }

    /// <summary>How often it was saved on the page; 0 while the catalogue's values hold.</summary>
    public int Version { get; init; }

    /// <summary>The values with which a centre starts.</summary>
    public static CentreSettings Of(Centre centre)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return new CentreSettings
        {
            Hours = centre.Hours is { } hours ? WeeklyHours.Of(hours) : null,
            ClosedOn = centre.ClosedOn,
            State = centre.State,
            FullUntil = centre.FullUntil,
        };
    }

    public IReadOnlyList<string> EmailsOf(EscalationStep step) => Emails.GetValueOrDefault(step, []);

    /// <summary>Whether it takes new messages on a day. After its last full day a centre is open again.</summary>
    public CentreState StateOn(DateOnly today) => State == CentreState.Full && FullUntil < today ? CentreState.Open : State;
}
