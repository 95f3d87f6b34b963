namespace WegoBot.Privacy;

/// <summary>What stands between two groups of digits.</summary>
internal enum GroupGap
{
    /// <summary>Nothing, a space, a dash, a bracket: what people put inside a number.</summary>
    Tight,

    /// <summary>The end of a line.</summary>
    Line,

    /// <summary>A comma or a full stop and a space, or „и“: inside a number and between two.</summary>
    Loose,
}

/// <summary>Digits that stand together, and what stands before them.</summary>
/// <param name="Digits">The digits, 0 to 9.</param>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="IsInWords">Whether they are written as words.</param>
/// <param name="Gap">What stands before them.</param>
/// <param name="Mark">The only sign before them where no space stands beside it; a space for anything else.</param>
internal readonly record struct DigitGroup(string Digits, int First, int Last, bool IsInWords, GroupGap Gap, char Mark);

/// <summary>Groups of digits with nothing between them but what people put inside a number.</summary>
/// <param name="Groups">The groups, in order.</param>
/// <param name="HasPlus">Whether a plus stands before them.</param>
/// <param name="First">The first token, plus and opening bracket included.</param>
internal sealed record NumberRun(IReadOnlyList<DigitGroup> Groups, bool HasPlus, int First)
{
    /// <summary>More signs than these between digits divide two numbers.</summary>
    private const int MostSignsBetween = 5;

    private const string Inner = "-./_*|\\•~=+'#:,;()[]{}<>^";
    private const string InnerWithSpaces = "-/_*|\\•~=+'()[]{}<>";
    private const string Never = "%€$£°@?№&";

    private static readonly HashSet<string> InnerWords = WordSpelling.KeysOf("тире tire dash наклонена slash пауза pauza интервал interval space точка tochka dot");
    private static readonly HashSet<string> LooseWords = WordSpelling.KeysOf("и i and после posle then след sled пак pak");
    private static readonly HashSet<string> PlusWords = WordSpelling.KeysOf("плюс plus");
    private static readonly HashSet<string> LoneZeros = WordSpelling.KeysOf("о o");
    private static readonly HashSet<string> LoneOnes = WordSpelling.KeysOf("l");

    /// <summary>All runs of the text, in order; a phone that words interrupt is one.</summary>
    public static IEnumerable<NumberRun> In(TokenizedText text) => InterruptedPhones.Joined(text, Unbroken(text));

    private static IEnumerable<NumberRun> Unbroken(TokenizedText text)
    {
        for (var at = 0; at < text.Count;)
        {
            if (Group(text, at, out var next) is not { } digits)
            {
                at++;
                continue;
            }

            var groups = new List<DigitGroup> { new(digits, at, next - 1, text[at].IsWord, GroupGap.Tight, ' ') };
            while (Next(text, next) is { } group)
            {
                groups.Add(group);
                next = group.Last + 1;
            }

            var first = at;
            if (text[first - 1].IsMark('(') && groups.Count > 1 && Closes(text, at, next)) first--;
            var hasPlus = text[first - 1].IsMark('+') || (text[first - 1].IsWord && PlusWords.Contains(text[first - 1].Key));
            if (hasPlus) first--;
            yield return new NumberRun(groups, hasPlus, first);
            at = next;
        }
    }

    /// <summary>The digits that begin at a token; null for none.</summary>
    private static string? Group(TokenizedText text, int at, out int next)
    {
        next = at + 1;
        var token = text[at];
        if (token.IsDigits) return token.Text;
        if (NumberWords.Begins(text, at)) return NumberWords.Read(text, at, out next);
        if (!token.IsWord) return null;
        if (LoneZeros.Contains(token.Key) && text[next].IsDigits) return "0";
        return LoneOnes.Contains(token.Key) && text[at - 1].IsDigits && text[next].IsDigits ? "1" : null;
    }

    private static DigitGroup? Next(TokenizedText text, int from)
    {
        var (at, signs, gap, mark) = (from, 0, GroupGap.Tight, ' ');
        for (; signs <= MostSignsBetween; at++, signs++)
        {
            if (Group(text, at, out var next) is { } digits)
                return new DigitGroup(digits, at, next - 1, text[at].IsWord, gap, signs == 1 && !text[at].IsSpaced ? mark : ' ');
            var token = text[at];
            if (token.IsLineBreak)
            {
                gap = gap == GroupGap.Loose ? gap : GroupGap.Line;
                continue;
            }

            if (token.IsWord)
            {
                if (LooseWords.Contains(token.Key)) gap = GroupGap.Loose;
                else if (!InnerWords.Contains(token.Key)) return null;
                continue;
            }

            if (token.Kind != TextTokenKind.Mark || token.IsMarkOf(Never)) return null;
            var isBesideSpace = token.IsSpaced || text[at + 1].IsSpaced || text[at + 1].IsLineBreak;
            if (!token.IsMarkOf(isBesideSpace ? InnerWithSpaces : Inner) && !IsPicture(token)) gap = GroupGap.Loose;
            mark = isBesideSpace ? ' ' : token.Text[0];
        }

        return null;
    }

    /// <summary>A sign that is no punctuation of a sentence.</summary>
    private static bool IsPicture(TextToken token) => !token.IsMarkOf(".,;:!");

    private static bool Closes(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++) if (text[i].IsMark(')')) return true;
        return false;
    }
}
