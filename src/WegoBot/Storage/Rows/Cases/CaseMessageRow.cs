using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>A message in a case as it is stored. What it says is encrypted, and days are kept without the time of the day.</summary>
public sealed class CaseMessageRow
{
    public required Guid Id { get; init; }

    public required Guid Referral { get; init; }

    /// <summary>Its place in the case, from 1.</summary>
    public required int Number { get; init; }

    public required MessageAuthor Author { get; init; }

    /// <summary>The prepared answer or the words, encrypted.</summary>
    public required byte[] Content { get; set; }

    public required Language Language { get; init; }

    /// <summary>The day in Bulgaria.</summary>
    public required DateOnly WrittenOn { get; init; }

    /// <summary>The day on which the other side read it; null until then.</summary>
    public DateOnly? ReadOn { get; set; }
}
