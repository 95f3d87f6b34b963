using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace WegoBot.Browser.Tests;

/// <summary>A page of the documents as it is printed: headings, lists and paragraphs, with its pictures in one row.</summary>
internal static partial class PrintedPage
{
    private const string Style = """
        <!doctype html><meta charset="utf-8"><style>
        body { margin: 0; font: 10.5pt/1.4 system-ui, "Noto Sans", "Liberation Sans", sans-serif; color: #1d2b2e; }
        h1 { font-size: 18pt; margin: 0 0 4mm; }
        h2 { font-size: 12.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
        p, ol, ul { margin: 0 0 2mm; }
        li { margin-bottom: 1mm; break-inside: avoid; }
        .pictures { display: flex; gap: 4mm; }
        .pictures img { width: calc((100% - 12mm) / 4); border: 0.3mm solid #7d8a8d; border-radius: 2mm; }
        </style>
        """;

    /// <summary>The page as HTML that needs nothing else.</summary>
    /// <param name="markdown">One page, or a part of it that begins with the title.</param>
    /// <param name="picture">Gives the bytes of a picture that the page names.</param>
    public static string Html(string markdown, Func<string, byte[]> picture)
    {
        var (html, list) = (new StringBuilder(Style), "");
        markdown = "# " + markdown.TrimStart('#', ' ');
        foreach (var block in markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            foreach (var part in Lines(block))
            {
                if (part.List != list)
                    html.Append(list.Length > 0 ? $"</{list}>" : "").Append(part.List.Length > 0 ? $"<{part.List}>" : "");
                list = part.List;
                html.Append(part.Html);
            }

        return html.Append(list.Length > 0 ? $"</{list}>" : "").ToString();

        IEnumerable<(string List, string Html)> Lines(string block)
        {
            if (block.StartsWith("![", StringComparison.Ordinal))
            {
                yield return ("", $"<div class=\"pictures\">{string.Concat(Picture().Matches(block).Select(match => $"<img alt=\"{WebUtility.HtmlEncode(match.Groups[1].Value)}\" src=\"data:image/png;base64,{Convert.ToBase64String(picture(match.Groups[2].Value))}\">"))}</div>");
                yield break;
            }

            foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                yield return Start().Match(line) switch
                {
                    { Groups: [_, { Value: "#" }, { Value: var text }] } => ("", $"<h1>{Inline(text)}</h1>"),
                    { Groups: [_, { Value: "##" }, { Value: var text }] } => ("", $"<h2>{Inline(text)}</h2>"),
                    { Groups: [_, { Value: "-" }, { Value: var text }] } => ("ul", $"<li>{Inline(text)}</li>"),
                    { Success: true, Groups: [_, _, { Value: var text }] } => ("ol", $"<li>{Inline(text)}</li>"),
                    // The address of the printed page leads nowhere on paper.
                    _ when line.Contains(".pdf)", StringComparison.Ordinal) => ("", ""),
                    _ => ("", $"<p>{Inline(line)}</p>"),
                };
        }
    }

    /// <summary>How many sheets a printed document has. Chromium writes an object for each.</summary>
    public static int Sheets(byte[] pdf) => Sheet().Count(Encoding.Latin1.GetString(pdf));

    private static string Inline(string text) => Bold().Replace(WebUtility.HtmlEncode(text), "<strong>$1</strong>");

    [GeneratedRegex(@"^(##?|-|[0-9]+\.) (.+)$")]
    private static partial Regex Start();

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
