namespace WegoBot.Understanding;

/// <summary>The few pictures that say something by themselves, each as a word.</summary>
internal static class Emoji
{
    private static readonly (string Picture, string Word)[] Meanings =
    [
        ("\U0001F198", "sos"),
        ("\U0001F6D1", "стоп"),
        ("\u26D4", "стоп"),
        ("\U0001F6AA", "изход"),
        ("\U0001F44D", "да"),
        ("\U0001F44C", "да"),
        ("\u2705", "да"),
        ("\U0001F197", "да"),
        ("\U0001F44E", "не"),
        ("\u274C", "не"),
        ("\U0001F64F", "моля"),
    ];

    public static string InWords(string text)
    {
        foreach (var (picture, word) in Meanings)
            if (text.Contains(picture, StringComparison.Ordinal)) text = text.Replace(picture, $" {word} ", StringComparison.Ordinal);
        return text;
    }
}
