using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>A centre's proposal that another centre goes on with her case, while she is asked.</summary>
/// <param name="Number">Its place among the proposals of the case, from 1.</param>
/// <param name="Centre">The id of the centre that would get it.</param>
/// <param name="Reason">The id of the reason.</param>
/// <param name="AskedOn">The day of the proposal.</param>
/// <param name="Shared">What she shared with the centre that has it.</param>
public sealed record HandOverView(int Number, string Centre, string Reason, DateOnly AskedOn, ReferralRequest Shared)
{
    /// <summary>She has not seen it yet.</summary>
    public bool IsNew { get; init; }
}

/// <summary>What she has chosen so far for a hand-over.</summary>
public sealed record HandOverDraft
{
    /// <summary>Names of the lines that she took out of the preview.</summary>
    public ImmutableArray<string> TakenOut { get; init; } = [];

    /// <summary>Whether what she and the centre wrote to each other goes along.</summary>
    public bool WithDialogue { get; init; }

    /// <summary>The exact text of the preview that she last saw, as SHA-256 in hexadecimal; null before the preview.</summary>
    public string? Seen { get; init; }
}

/// <summary>What she decided about a hand-over.</summary>
/// <param name="Number">The proposal's place in the case.</param>
/// <param name="Request">What she agreed to share with the other centre; null when she said no.</param>
public sealed record HandOverDecision(int Number, ReferralRequest? Request);
