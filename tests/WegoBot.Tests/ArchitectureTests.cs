using System.Text.RegularExpressions;
using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Tests;

/// <summary>The folders of <c>src/WegoBot</c> depend on each other as docs/architecture.md says, and never backwards.</summary>
public partial class ArchitectureTests
{
    /// <summary>What each folder may use beside the dialogue.</summary>
    internal static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Channels"] = ["Conversations", "Limits", "Notifications", "Pages", "Privacy"],
        ["Conversations"] = ["Centres", "Figures", "Limits", "Localization", "Pilots", "Referrals", "Notifications", "Privacy", "Storage"],
        ["Referrals"] = ["Notifications", "Privacy", "Storage"],
        ["Notifications"] = ["Calendar", "Centres", "Privacy", "Storage"],
        ["Staff"] = ["Centres", "Figures", "Referrals", "Notifications", "Pages", "Pilots", "Privacy", "Storage", "Votes"],
        ["Employers"] = ["Figures", "Limits", "Pages"],
        ["Offices"] = ["Limits", "Pages", "Privacy", "Referrals", "Storage"],
        ["Guide"] = ["Figures", "Pages", "Pilots"],
        ["Pages"] = ["Privacy"],
        ["Limits"] = ["Privacy"],
        ["Localization"] = [],
        ["Calendar"] = [],
        ["Centres"] = ["Calendar", "Privacy", "Storage"],
        ["Pilots"] = ["Privacy", "Storage"],
        ["Votes"] = ["Figures", "Limits", "Pages", "Privacy", "Storage"],
        ["Figures"] = ["Calendar", "Privacy", "Storage"],
        ["Privacy"] = ["Storage"],
        ["Storage"] = ["Privacy"],
        ["Service"] = ["Conversations", "Staff", "Storage", "Privacy"],
        ["Verbs"] = ["Channels", "Localization", "Notifications", "Pages", "Privacy", "Service", "Staff", "Storage"],
    };

    [Fact]
    public void Every_folder_has_its_place_in_the_picture() =>
        Assert.Equal(MayUse.Keys.Order(), SourceTree.FilesUnder("src/WegoBot", "*.cs").Select(FolderOf).OfType<string>().Distinct().Order());

    [Fact]
    public void No_folder_points_backwards() => Assert.Empty(
        from file in SourceTree.FilesUnder("src/WegoBot", "*").Where(file => Path.GetExtension(file) is ".cs" or ".razor")
        let folder = FolderOf(file)
        where folder is not null
        from used in Using().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
        where used != folder && used is not ("Dialogue" or "Understanding") && (used, folder) is not ("Training", "Verbs") && !MayUse[folder].Contains(used)
        select $"{folder} uses {used}: {Path.GetFileName(file)}");

    [Fact]
    public void A_channel_knows_no_other_channel() => Assert.Empty(
        from file in SourceTree.FilesUnder("src/WegoBot/Channels", "*.cs")
        let own = Path.GetRelativePath(SourceTree.File("src/WegoBot/Channels"), file).Split(Path.DirectorySeparatorChar)[0]
        where !own.EndsWith(".cs", StringComparison.Ordinal)
        from match in ChannelUsing().Matches(File.ReadAllText(file))
        where match.Groups[1].Value != own && match.Groups[1].Value != "Messengers"
        select $"{own} uses {match.Groups[1].Value}");

    [Fact]
    public void The_dialogue_can_reach_nothing_that_knows_who_she_is()
    {
        var references = typeof(DialogueEngine).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.Equal(["Stateless"], references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(references, name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Understanding_knows_words_and_the_dialogue_and_nothing_else() => Assert.Equal(["WegoBot.Dialogue"],
        typeof(TextUnderstanding).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Words_are_understood_in_the_chat_and_in_the_search_of_the_guide() => Assert.Equal(["Conversations", "Guide"],
        SourceTree.FilesUnder("src/WegoBot", "*.cs").Where(file => Using().Matches(File.ReadAllText(file)).Any(match => match.Groups[1].Value == "Understanding"))
            .Select(FolderOf).Distinct().Order());

    private static string? FolderOf(string file)
    {
        var path = Path.GetRelativePath(SourceTree.File("src/WegoBot"), file).Split(Path.DirectorySeparatorChar);
        return path.Length > 1 && path[0] is not ("bin" or "obj") ? path[0] : null;
    }

    [GeneratedRegex(@"^@?using (?:static )?WegoBot\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"using WegoBot\.Channels\.(\w+)")]
    private static partial Regex ChannelUsing();
}
