namespace WegoBot.Privacy;

/// <summary>Joins the parts of a phone number that is dictated with words between: „0887, чакайте, 12 03, и накрая 44“.</summary>
internal static class InterruptedPhones
{
    private const int MostBetween = 6;
    private const int MostWordsBetween = 4;
    private const int ShortestBeginning = 3;
    private const int Mobile = 10;

    /// <summary>A slip of the tongue or of memory.</summary>
    private const int DigitsAside = 1;

    /// <summary>As many digits are removed by themselves behind the word for a phone; the beginning must go with them.</summary>
    private const int RemovedAnyway = 6;

    public static IEnumerable<NumberRun> Joined(TokenizedText text, IEnumerable<NumberRun> runs)
    {
        var parts = new List<NumberRun>();
        NumberRun? whole = null;
        foreach (var run in runs)
        {
            if (whole is not null && GoesOn(text, whole, run))
            {
                parts.Add(run);
                whole = whole with { Groups = [.. whole.Groups, run.Groups[0] with { Gap = GroupGap.Line }, .. run.Groups.Skip(1)] };
                if (Digits(whole) < Mobile - DigitsAside) continue;
                yield return whole;
                whole = null;
                parts.Clear();
                continue;
            }

            foreach (var part in parts) yield return part;
            parts.Clear();
            whole = IsBeginning(run) ? run : null;
            if (whole is null) yield return run;
            else parts.Add(run);
        }

        foreach (var part in parts) yield return part;
    }

    private static bool IsBeginning(NumberRun run) =>
        !run.HasPlus && Digits(run) is >= ShortestBeginning and < Mobile - DigitsAside && string.Concat(run.Groups.Take(2).Select(group => group.Digits)) is ['0', '8' or '9', ..]
        && run.Groups.All(group => group.Mark != ':');

    private static bool GoesOn(TokenizedText text, NumberRun whole, NumberRun run)
    {
        var (from, to) = (whole.Groups[^1].Last + 1, run.First);
        if (run.HasPlus || to - from > MostBetween || AddressWords.IsCounted(text[run.Groups[^1].Last + 1])) return false;
        var digits = Digits(whole) + Digits(run);
        if (digits > Mobile + DigitsAside && Digits(run) < RemovedAnyway) return false;
        var words = 0;
        for (var at = from; at < to; at++)
        {
            if (text[at].Kind is TextTokenKind.None or TextTokenKind.Placeholder || text[at].IsMarkOf("?№%€$:")) return false;
            if (text[at].IsWord) words++;
        }

        return words <= MostWordsBetween;
    }

    private static int Digits(NumberRun run) => run.Groups.Sum(group => group.Digits.Length);
}
