namespace WegoBot.Storage;

/// <summary>A note of a centre's staff about a case, for each other. What it says is encrypted.</summary>
public sealed class CaseNoteRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    /// <summary>Its place among the notes of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The words, encrypted.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The day in Bulgaria.</summary>
    public required DateOnly WrittenOn { get; init; }
}
