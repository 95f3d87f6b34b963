using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>Free text in, what it was understood to say out: the only way into this project. The same text always gives the same result.</summary>
public static class TextUnderstanding
{
    /// <summary>What <paramref name="text"/> says; <see cref="Understood.Nothing"/> for null and for text without words.</summary>
    public static Understood Understand(string? text) => string.IsNullOrWhiteSpace(text)
        ? Understood.Nothing
        : new Understood(DistressDetector.Hear(text), FreeText.IntentOf(text), Normalise(text));

    /// <summary>The text in one plain spelling: alphabets, look-alike letters, case and punctuation make no difference.</summary>
    public static string Normalise(string text) => Words.Of(text).ToString();
}
