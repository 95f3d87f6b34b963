namespace WegoBot.Localization;

/// <summary>One thing that is wrong in a file of <c>localization/</c>, said in one line with the file and the place in it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Key">The place: keys joined with dots; empty for the file as a whole.</param>
/// <param name="What">What is wrong, in words that a coordinator understands.</param>
public sealed record Finding(string File, string Key, string What)
{
    public override string ToString() => Key.Length == 0 ? $"localization/{File}: {What}" : $"localization/{File}: {Key}: {What}";
}
