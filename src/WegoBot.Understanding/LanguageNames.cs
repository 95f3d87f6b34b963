namespace WegoBot.Understanding;

/// <summary>Which language a wish for one names.</summary>
internal static class LanguageNames
{
    private static readonly string[] English = [.. Spelling.AllOf("английски"), .. Spelling.AllOf("англиски"), .. Spelling.AllOf("english")];
    private static readonly string[] Bulgarian = [.. Spelling.AllOf("български"), .. Spelling.AllOf("булгарски"), .. Spelling.AllOf("bulgarian")];
    private static readonly string[] Not = [.. Spelling.AllOf("не"), .. Spelling.AllOf("без"), "no", "not", "dont", "cant", "don", "never"];

    /// <summary>The code of the language that is named; of the other one when it is negated; empty for none.</summary>
    public static string In(Words words)
    {
        var (english, bulgarian, not) = (Has(words, English), Has(words, Bulgarian), Has(words, Not));
        if (english == bulgarian) return "";
        return english != not ? "en" : "bg";
    }

    private static bool Has(Words words, string[] names)
    {
        for (var i = 0; i < words.Count; i++)
            if (System.Array.IndexOf(names, words[i]) >= 0) return true;
        return false;
    }
}
