using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>What a person has chosen so far for a message to a centre.</summary>
public sealed record ReferralDraft
{
    public string? Centre { get; init; }

    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>The topic that she was reading when she began the message; null for none.</summary>
    public string? Topic { get; init; }

    public ContactPreference Contact { get; init; }

    public ImmutableArray<SafeTime> SafeTimes { get; init; } = [];

    public Urgency? Urgency { get; init; }

    /// <summary>Names of the lines that she took out of the preview.</summary>
    public ImmutableArray<string> TakenOut { get; init; } = [];

    /// <summary>The day until which she chose to wait for a centre that did not read; null when she did not have to.</summary>
    public DateOnly? WaitsUntil { get; init; }

    /// <summary>The exact text of the preview that she last saw, as SHA-256 in hexadecimal; null before the preview.</summary>
    public string? Seen { get; init; }
}

/// <summary>How the centre may answer.</summary>
public enum ContactPreference
{
    /// <summary>In the same chat, under "my referral".</summary>
    Chat,

    /// <summary>She calls the centre and says her code.</summary>
    Call,

    /// <summary>She visits the centre and says her code.</summary>
    Visit,
}

/// <summary>A part of the week in which it is safe for her to read or to speak.</summary>
public enum SafeTime
{
    WeekdayMorning,
    WeekdayAfternoon,
    Evening,
    Weekend,
}

/// <summary>How soon an answer would help.</summary>
public enum Urgency
{
    Soon,
    ThisWeek,
    NoHurry,
}
