using System.Text.RegularExpressions;
using Stateless.Graph;
using WegoBot.Dialogue;
using WegoBot.Localization;

namespace WegoBot.Tests;

public partial class ReadmeTests
{
    [Fact]
    public void The_diagram_in_the_README_is_the_conversation_as_it_is()
    {
        var (catalogue, texts) = LocalizationFolder.Under(AppContext.BaseDirectory).Load();
        var drawn = Diagram().Match(File.ReadAllText(SourceTree.File("README.md"))).Groups[1].Value;

        Assert.Equal(Lines(MermaidGraph.Format(new ScriptCheck(catalogue, texts).Machine)), Lines(drawn));
    }

    [Fact]
    public void Every_picture_in_the_README_exists()
    {
        var pictures = Picture().Matches(File.ReadAllText(SourceTree.File("README.md"))).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(File.Exists(SourceTree.File(picture)), picture));
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("```mermaid\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Diagram();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)]+)\)")]
    private static partial Regex Picture();
}
