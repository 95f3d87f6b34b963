namespace WegoBot.Dialogue;

/// <summary>A message in a case: a prepared answer of the centre, or words of one side. Exactly one of <see cref="Answer"/> and <see cref="Words"/> is set.</summary>
/// <param name="Number">Its place in the case, from 1.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Language">The language that it was written in.</param>
/// <param name="WrittenOn">The day, in Bulgaria. The time of the day is not kept.</param>
/// <param name="ReadOn">The day on which the other side read it; null until then.</param>
public sealed record CaseMessage(int Number, MessageAuthor Author, Language Language, DateOnly WrittenOn, DateOnly? ReadOn)
{
    /// <summary>The longest that one side may write at once.</summary>
    public const int MostCharacters = 1000;

    /// <summary>The id of a prepared answer, which everybody reads in their own language.</summary>
    public string? Answer { get; init; }

    public string? Words { get; init; }

    /// <summary>It was written in the case from which this one was handed over, so its centre is another.</summary>
    public bool IsFromBefore { get; init; }
}

/// <summary>Who wrote a message in a case. The names are stored: add, never rename.</summary>
public enum MessageAuthor
{
    Centre,
    Person,
}
