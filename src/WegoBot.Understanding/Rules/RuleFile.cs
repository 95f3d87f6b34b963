namespace WegoBot.Understanding;

/// <summary>
/// The rules as people write them: <c>understanding/(language)/rules/(name).txt</c>, a phrase a line; a line that
/// begins with <c>#</c> is a remark. In the lists that are looked for inside a message, <c>бие*</c> stands for every
/// ending and <c>…</c> for up to three other words.
/// </summary>
internal static class RuleFile
{
    public const string AnyEnding = "*";
    public const string OtherWords = "…";

    private const char Remark = '#';
    private const int ShortestStem = 3;

    /// <summary>Understood only when nothing else was said.</summary>
    private static readonly string[] Alone =
        ["leave", "please", "yes", "no", "not_sure", "back", "my_message", "menu", "help_now", "forget", "my_data", "english", "bulgarian", "language"];

    /// <summary>Looked for inside a message.</summary>
    private static readonly string[] Inside = ["danger", "self_harm", "child_danger", "not_danger", "not_wanted"];

    /// <summary>Whether the phrases of a rule are looked for inside a message.</summary>
    public static bool IsInside(string rule) => Inside.Contains(rule);

    /// <summary>Every phrase, and the rule that it stands under.</summary>
    /// <exception cref="UnderstandingException">A file is missing, has an unknown name, or holds a line that cannot be used.</exception>
    public static IReadOnlyList<(string Rule, string Phrase)> ReadAll(string folder)
    {
        var faults = Faults(folder).ToList();
        if (faults.Count > 0) throw new UnderstandingException(faults);
        return [.. Files(folder).SelectMany(file => Lines(file).Select(line => (Path.GetFileNameWithoutExtension(file), line)))];
    }

    /// <summary>One sentence for each fault; empty when there is none.</summary>
    public static IEnumerable<string> Faults(string folder)
    {
        if (!Directory.Exists(folder) || !Files(folder).Any())
            return [$"{folder}: there are no rules: the folder needs at least one language, such as bg/rules/leave.txt"];
        return Languages(folder).SelectMany(Missing).Concat(Files(folder).SelectMany(FaultsIn));
    }

    private static IEnumerable<string> Missing(string language) =>
        from rule in Alone.Concat(Inside)
        where !File.Exists(Path.Combine(language, "rules", $"{rule}.txt"))
        select $"{Path.GetFileName(language)}/rules/{rule}.txt: is missing: every language needs it, if only with one phrase";

    private static IEnumerable<string> FaultsIn(string file)
    {
        var name = $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))}/rules/{Path.GetFileName(file)}";
        var rule = Path.GetFileNameWithoutExtension(file);
        if (!Alone.Contains(rule) && !Inside.Contains(rule)) return [$"{name}: no rule has this name: it is one of {string.Join(", ", Alone.Concat(Inside))}"];
        var lines = Lines(file).ToList();
        return lines.Count == 0 ? [$"{name}: has no phrase"] : lines.Select(line => FaultOf(line, Inside.Contains(rule))).OfType<string>().Select(fault => $"{name}: {fault}");
    }

    private static string? FaultOf(string phrase, bool isInside)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!isInside) return phrase.Contains(AnyEnding, StringComparison.Ordinal) || phrase.Contains(OtherWords, StringComparison.Ordinal) ? $"'{phrase}': this list takes only whole phrases, without {AnyEnding} and {OtherWords}" : null;
        if (words[0] == OtherWords || words[^1] == OtherWords) return $"'{phrase}': {OtherWords} stands between two words";
        foreach (var word in words.Where(word => word != OtherWords))
        {
            var stem = word.TrimEnd(AnyEnding[0]);
            if (stem.Any(letter => !char.IsLetterOrDigit(letter))) return $"'{phrase}': '{word}' is no word";
            if (stem != word && stem.Length < ShortestStem) return $"'{phrase}': '{word}' would be heard in too many words: leave at least {ShortestStem} letters before {AnyEnding}";
        }

        return null;
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(file).Select(line => line.Trim().ToLowerInvariant()).Where(line => line.Length > 0 && line[0] != Remark);

    private static IEnumerable<string> Languages(string folder) =>
        Directory.GetDirectories(folder).Where(language => Directory.Exists(Path.Combine(language, "rules"))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder) =>
        Languages(folder).SelectMany(language => Directory.GetFiles(Path.Combine(language, "rules"), "*.txt").Order(StringComparer.Ordinal));
}
