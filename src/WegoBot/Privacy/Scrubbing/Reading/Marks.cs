namespace WegoBot.Privacy;

/// <summary>The texts of single signs, made once.</summary>
internal static class Marks
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    public static string TextOf(char mark) => mark < Ascii.Length ? Ascii[mark] : mark.ToString();
}
