using System.Text.RegularExpressions;

namespace WegoBot.Tests.Documentation;

/// <summary>A page of the documentation, read for what can be held to the tree. Code blocks are no text.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string _text;

    private MarkdownPage(string path)
    {
        Path = path;
        Source = File.ReadAllText(SourceTree.File(path)).ReplaceLineEndings("\n");
        _text = Fence().Replace(Source, "");
    }

    /// <summary>From the root of the tree, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The page as it is written.</summary>
    public string Source { get; }

    /// <summary>The README and every page under <c>docs/</c>.</summary>
    public static IEnumerable<MarkdownPage> All => SourceTree.FilesUnder("docs", "*.md")
        .Select(file => System.IO.Path.GetRelativePath(SourceTree.File(""), file).Replace('\\', '/')).Order(StringComparer.Ordinal).Prepend("README.md").Select(Of);

    public static MarkdownPage Of(string path) => new(path);

    /// <summary>What stands in backticks, outside links' addresses and code blocks.</summary>
    public IEnumerable<string> Code => Backticks().Matches(_text).Select(match => match.Groups[1].Value);

    /// <summary>The targets of links and pictures inside the tree, each as a file and a heading's anchor; either can be empty.</summary>
    public IEnumerable<(string File, string Anchor)> Links => Link().Matches(_text).Select(match => match.Groups[1].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
        .Select(target => target.Split('#', 2)).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""));

    /// <summary>The anchors of its headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors => Heading().Matches(_text)
        .Select(match => NotInAnchor().Replace(match.Groups[2].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();

    /// <summary>What stands under a heading, up to the next heading of its level or a higher one.</summary>
    public string Section(string heading)
    {
        var all = Heading().Matches(_text);
        var own = all.Single(match => match.Groups[2].Value == heading);
        var next = all.FirstOrDefault(match => match.Index > own.Index && match.Groups[1].Length <= own.Groups[1].Length);
        return _text[own.Index..(next?.Index ?? _text.Length)];
    }

    /// <summary>The file that a link of this page leads to, from the root of the tree.</summary>
    public string Resolve(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(SourceTree.File(Path))!;
        return System.IO.Path.GetRelativePath(SourceTree.File(""), System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, file))).Replace('\\', '/');
    }

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"\[(?:[^\]\[]|\[[^\]]*\])*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(#+) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
