namespace WegoBot.Dialogue;

/// <summary>Her words for the centre, without personal data, before she sends them.</summary>
/// <param name="Text">The exact text that would go.</param>
/// <param name="TakenOut">How many pieces were taken out of what she wrote.</param>
/// <param name="SpeaksOfDanger">Whether her words tell of danger. The centre sees that with the message.</param>
public sealed record CaseDraft(string Text, int TakenOut, bool SpeaksOfDanger)
{
    /// <summary>Her message before this one as it stands from now on, where a number began in it that goes on here; null when it stays as it is.</summary>
    public string? Previous { get; init; }
}
