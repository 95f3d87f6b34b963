using System.Reflection;
using System.Text.RegularExpressions;
using WegoBot.Storage;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Documentation;

/// <summary>The page for operators names every verb and every setting, and no other.</summary>
public sealed partial class OperatorsPageTests
{
    private static readonly MarkdownPage Operators = MarkdownPage.Of("docs/operators.md");

    [Fact]
    public async Task The_page_lists_the_verbs_that_the_help_lists()
    {
        var (_, help, _) = await Said.ByAnOperator("--help");
        var inHelp = VerbInHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(inHelp);
        Assert.Equal(inHelp, VerbInTable().Matches(Operators.Section("Verbs")).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task The_page_lists_the_settings_that_the_help_lists() => Assert.Equal(await SettingsInHelp(), SettingsInTable());

    [Fact]
    public void Every_setting_is_one_that_the_service_reads_and_none_is_left_out()
    {
        var read = typeof(Program).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.Namespace?.StartsWith(nameof(WegoBot), StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true })
            // The connection has a place of its own among ASP.NET Core's settings, and groups are settings by centre.
            .Select(property => property is { Name: nameof(StorageOptions.Connection) } ? StorageOptions.Name : property.Name)
            .Concat(["TelegramChatId", "Email", "SecondEmail", "HeadEmail", "Language"]).ToHashSet();

        Assert.Equal(read.Order(), SettingsInTable().Select(setting => setting.Split(':')[^1]).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(DocumentationTests.Pages), MemberType = typeof(DocumentationTests))]
    public async Task Every_command_in_a_page_uses_a_verb_and_settings_that_exist(string path)
    {
        var (_, help, _) = await Said.ByAnOperator("--help");
        var verbs = VerbInHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value).ToHashSet();
        var settings = SettingsInTable().Concat(SettingsInTable().Select(setting => setting.Replace("<id>", "ruse", StringComparison.Ordinal))).ToHashSet();
        var source = MarkdownPage.Of(path).Source;
        var unknownVerbs = VerbInCommand().Matches(source).Select(match => match.Groups[1].Value).Where(verb => verb != "--help" && !verbs.Contains(verb)).ToList();
        var unknownSettings = SettingInCommand().Matches(source).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))
            .Where(setting => !settings.Contains(setting)).ToList();

        Assert.Empty(unknownVerbs);
        Assert.Empty(unknownSettings);
    }

    private static IEnumerable<string> SettingsInTable() => SettingInTable().Matches(Operators.Section("Settings")).Select(match => match.Groups[1].Value);

    private static async Task<List<string>> SettingsInHelp()
    {
        var (_, help, _) = await Said.ByAnOperator("--help");
        return [.. SettingInHelp().Matches(help).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^  ([a-z-]+)\b.*  +\S", RegexOptions.Multiline)]
    private static partial Regex VerbInHelp();

    [GeneratedRegex(@"^\| `([a-z-]+)(?: <\w+>)?` \|", RegexOptions.Multiline)]
    private static partial Regex VerbInTable();

    [GeneratedRegex("^ {4}([A-Z][A-Za-z:<>]+)  +", RegexOptions.Multiline)]
    private static partial Regex SettingInHelp();

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z:<>]+)` \|", RegexOptions.Multiline)]
    private static partial Regex SettingInTable();

    [GeneratedRegex(@"--project src/WegoBot -- ([\w-]+)")]
    private static partial Regex VerbInCommand();

    [GeneratedRegex(@"(?<![\w:])([A-Z][A-Za-z]+(?:(?:__|:)[A-Za-z]+)+)=")]
    private static partial Regex SettingInCommand();
}
