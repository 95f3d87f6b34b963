using System.Text.RegularExpressions;
using Stateless.Graph;
using WegoBot.Dialogue;
using WegoBot.Localization;

namespace WegoBot.Tests.Documentation;

/// <summary>What the README and <c>docs/</c> name is in the tree, under that name.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>The folders that a path in a page begins with.</summary>
    private static readonly string[] Roots = ["src/", "tests/", "bench/", "docs/", "localization/"];

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Path)];

    public static TheoryData<string> PagesOfTypes => ["docs/architecture.md", "docs/glossary.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading_that_exist(string path)
    {
        var page = MarkdownPage.Of(path);
        Assert.Empty(
            from link in page.Links
            let target = link.File.Length == 0 ? page.Path : page.Resolve(link.File)
            where !Exists(target) || (link.Anchor.Length > 0 && !MarkdownPage.Of(target).Anchors.Contains(link.Anchor))
            select $"{link.File}#{link.Anchor}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_that_a_page_names_exists(string path) => Assert.Empty(
        from code in MarkdownPage.Of(path).Code
        from word in code.Split(' ')
        where Roots.Any(root => word.StartsWith(root, StringComparison.Ordinal)) && !Exists(word.TrimEnd('/'))
        select word);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_script_that_a_page_tells_to_run_exists(string path) => Assert.Empty(
        from match in Script().Matches(MarkdownPage.Of(path).Source)
        where !Exists(match.Groups[1].Value)
        select match.Value);

    [Theory]
    [MemberData(nameof(PagesOfTypes))]
    public void Every_type_that_a_page_names_is_declared_and_has_the_member_that_is_named(string path)
    {
        var declared = DeclaredTypes();
        var named = MarkdownPage.Of(path).Code.Where(code => TypeName().IsMatch(code)).Except(ArchitectureTests.MayUse.Keys).Distinct().ToList();
        var unknown = named.Where(name => !IsDeclared(name.Split('.'), declared)).ToList();

        Assert.True(named.Count >= 40, "The page names hardly any type.");
        Assert.Empty(unknown);
    }

    [Fact]
    public void The_walk_names_the_files_of_the_types_it_passes()
    {
        var walk = MarkdownPage.Of("docs/architecture.md").Section("One message, followed");
        var files = StepFile().Matches(walk).Select(match => (Said: match.Groups[1].Value, Linked: match.Groups[2].Value)).ToList();

        Assert.True(files.Count >= 15, "The walk names hardly any file.");
        Assert.All(files, file => Assert.Equal($"../src/{file.Said}", file.Linked));
    }

    [Fact]
    public void The_arrows_on_the_page_are_those_that_the_folders_are_held_to()
    {
        var rows = ArrowRow().Matches(MarkdownPage.Of("docs/architecture.md").Section("The arrows between the folders"));
        var drawn = rows.ToDictionary(row => row.Groups[1].Value, row => Name().Matches(row.Groups[2].Value).Select(match => match.Groups[1].Value).Order());

        Assert.Equal(ArchitectureTests.MayUse.Keys.Order(), drawn.Keys.Order());
        Assert.All(drawn, folder => Assert.Equal(ArchitectureTests.MayUse[folder.Key].Order(), folder.Value));
    }

    [Fact]
    public void The_diagram_is_the_conversation_as_it_is()
    {
        var (catalogue, texts) = LocalizationFolder.Under(AppContext.BaseDirectory).Load();
        var drawn = Diagram().Match(MarkdownPage.Of("docs/developers.md").Source).Groups[1].Value;

        Assert.Equal(Lines(MermaidGraph.Format(new ScriptCheck(catalogue, texts).Machine)), Lines(drawn));
    }

    private static bool Exists(string path) => path.Contains('*', StringComparison.Ordinal)
        ? SourceTree.FilesUnder(Path.GetDirectoryName(path)!, Path.GetFileName(path)).Any()
        : File.Exists(SourceTree.File(path)) || Directory.Exists(SourceTree.File(path));

    private static bool IsDeclared(string[] name, Dictionary<string, List<string>> declared) => declared.TryGetValue(name[0], out var files)
        && (name.Length == 1 || files.Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\b{name[1]}\b")));

    /// <summary>Each type of the three projects, with the files that declare it.</summary>
    private static Dictionary<string, List<string>> DeclaredTypes() => SourceTree.FilesUnder("src", "*")
        .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        .SelectMany(file => TypesIn(file).Select(type => (type, file)))
        .GroupBy(one => one.type, one => one.file).ToDictionary(one => one.Key, one => one.ToList());

    private static IEnumerable<string> TypesIn(string file) => Path.GetExtension(file) == ".razor"
        ? [Path.GetFileNameWithoutExtension(file)]
        : Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<![\w/.])\.?/?((?:bench|tests)/[\w./-]+\.sh|test\.sh)\b")]
    private static partial Regex Script();

    [GeneratedRegex(@"^[A-Z][a-z]+(?:[A-Z][a-z]*)*(?:\.[A-Z]\w+)?$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^[ \t]*(?:public|internal|private|protected)[\w ]*?\b(?:class|record struct|record|struct|enum|interface|delegate [\w<>]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\[(WegoBot[\w./]*)\]\(([^)]+)\)")]
    private static partial Regex StepFile();

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex ArrowRow();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex("```mermaid\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Diagram();
}
