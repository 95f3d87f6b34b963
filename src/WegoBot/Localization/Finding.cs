namespace WegoBot.Localization;

/// <summary>A mistake in a file of <c>localization/</c>, in one line with the file and the place in it.</summary>
/// <param name="File">The file's name; empty for the folder.</param>
/// <param name="Key">The place: keys joined with dots; empty for the file as a whole.</param>
/// <param name="What">What is wrong, in words that a coordinator understands.</param>
public sealed record Finding(string File, string Key, string What)
{
    /// <summary>Whether it is only worth knowing and no mistake: the service starts with it.</summary>
    public bool IsNote { get; init; }

    public override string ToString() => Key.Length == 0 ? $"localization/{File}: {What}" : $"localization/{File}: {Key}: {What}";
}
