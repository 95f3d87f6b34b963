using System.Text;
using System.Text.RegularExpressions;

namespace WegoBot.Tests.Privacy;

/// <summary>A line of the corpus: what somebody wrote, and the personal data in it.</summary>
/// <param name="Script">bg, latin or en.</param>
/// <param name="Text">The text without its marks.</param>
/// <param name="Marks">The personal data that were marked, in order.</param>
internal sealed partial record CorpusLine(string Script, string Text, IReadOnlyList<CorpusMark> Marks)
{
    public bool IsOrdinary => Marks.Count == 0;

    public static IEnumerable<CorpusLine> In(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Of);

    public static CorpusLine Of(string line)
    {
        var (script, marked) = (line.Split('\t')[0], string.Join('\t', line.Split('\t')[1..]).Replace("\\n", "\n", StringComparison.Ordinal));
        var text = new StringBuilder();
        var marks = new List<CorpusMark>();
        var from = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, from, match.Index - from);
            marks.Add(new CorpusMark(match.Groups[1].Value, text.Length, match.Groups[2].Length));
            text.Append(match.Groups[2].Value);
            from = match.Index + match.Length;
        }

        return new CorpusLine(script, text.Append(marked, from, marked.Length - from).ToString(), marks);
    }

    [GeneratedRegex(@"\{(egn|lnch|iban|phone|email|link|handle|coordinates|plate|id_card|address|birth_date|code|other_number):([^{}]*)\}")]
    private static partial Regex Mark();
}

/// <summary>A marked piece of a line.</summary>
internal sealed record CorpusMark(string Kind, int Start, int Length);
