using WegoBot.Localization;
using WegoBot.Training;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>The lists under <c>rules/</c> are edited by people who do not program: each fault is told in one clear sentence.</summary>
public sealed class RulesTests
{
    private static string Shipped => LocalizationFolder.Under(AppContext.BaseDirectory).Understanding;

    [Fact]
    public void The_shipped_rules_can_be_used() => Assert.Empty(RuleFile.Faults(Shipped));

    [Fact]
    public void The_lists_of_danger_stay_short()
    {
        foreach (var file in Directory.GetFiles(Shipped, "*.txt", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is "danger.txt" or "self_harm.txt" or "child_danger.txt" && Path.GetFileName(Path.GetDirectoryName(file)) == "rules"))
            Assert.InRange(File.ReadLines(file).Count(), 1, 80);
    }

    [Theory]
    [InlineData("leave.txt", "бие*", "this list takes only whole phrases")]
    [InlineData("danger.txt", "би*", "would be heard in too many words")]
    [InlineData("danger.txt", "… ме бие", "stands between two words")]
    [InlineData("danger.txt", "ме|ни бие", "is no word")]
    [InlineData("danger.txt", "# само бележка", "has no phrase")]
    [InlineData("dnger.txt", "ме бие", "no rule has this name")]
    public void A_line_that_cannot_be_used_is_named_with_its_file(string file, string line, string fault)
    {
        var folder = Copy();
        try
        {
            File.WriteAllText(Path.Combine(folder, "bg", "rules", file), line);
            var told = Assert.Single(RuleFile.Faults(folder));
            Assert.StartsWith($"bg/rules/{file}: ", told, StringComparison.Ordinal);
            Assert.Contains(fault, told, StringComparison.Ordinal);
            Assert.Equal(told, Assert.Throws<UnderstandingException>(() => new TextUnderstanding(folder)).Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_list_that_a_language_lacks_is_named()
    {
        var folder = Copy();
        try
        {
            File.Delete(Path.Combine(folder, "en", "rules", "leave.txt"));
            Assert.StartsWith("en/rules/leave.txt: is missing", Assert.Single(RuleFile.Faults(folder)), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_rule_that_an_example_of_another_wish_meets_is_named()
    {
        var folder = Copy();
        try
        {
            File.WriteAllText(Path.Combine(folder, "bg", "housing.txt"), "стоп\nтой ме бие\nтърся жилище\n");
            Assert.Equal(2, UnderstandingCheck.Findings(folder).Count(finding => finding.Contains("stands under housing", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Examples_of_an_intent_that_nobody_knows_are_named()
    {
        var folder = Copy();
        try
        {
            File.WriteAllText(Path.Combine(folder, "bg", "housng.txt"), "търся жилище\n");
            Assert.Contains(UnderstandingCheck.Findings(folder), finding => finding.StartsWith("localization/understanding/bg/housng.txt: no intent has this name", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A file that no language has, one that a language lacks, and one that says nothing.</summary>
    [Fact]
    public void An_intent_without_examples_in_a_way_of_typing_is_named()
    {
        var folder = Copy();
        try
        {
            foreach (var script in new[] { "bg", "en" })
                foreach (var intent in IntentStep.Intents.Where(intent => intent != "therapy"))
                    File.WriteAllText(Path.Combine(folder, script, $"{intent}.txt"), $"{script} {intent}\n");
            File.Delete(Path.Combine(folder, "bg", "thanks.txt"));
            File.WriteAllText(Path.Combine(folder, "en", "law.txt"), "# writer 1\n\n");
            Assert.Equal(
                ["bg: no examples for 'thanks'", "bg: no examples for 'therapy'", "en: no examples for 'law'", "en: no examples for 'therapy'"],
                Examples.In(folder).Faults().Select(fault => fault.Split(": ")[..2]).Select(fault => string.Join(": ", fault)).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_shipped_examples_have_every_intent_in_every_way_of_typing() =>
        Assert.Equal(
            3 * IntentStep.Intents.Count,
            ExamplesTests.Shipped.All.Where(example => IntentStep.Intents.Contains(example.Intent)).Select(example => (example.Script, example.Intent)).Distinct().Count());

    [Theory]
    [InlineData("бие ме", "ме гледа и бие ме пак", true)]
    [InlineData("ще ме … убие", "ще ме намери и убие", true)]
    [InlineData("ще ме … убие", "ще ме намери и после сигурно ще убие", false)]
    [InlineData("опипва … дете*", "opipva moeto detence", true)]
    [InlineData("бие ме", "ме бие", false)]
    public void A_phrase_is_found_inside_a_message_in_any_letters(string phrase, string message, bool found) =>
        Assert.Equal(found, new Phrases([phrase]).FoundIn(Words.Of(message)).Count > 0);

    /// <summary>Only the rules, in a folder that a test may change.</summary>
    private static string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("rules").FullName;
        foreach (var language in new[] { "bg", "en" })
        {
            Directory.CreateDirectory(Path.Combine(folder, language, "rules"));
            foreach (var file in Directory.GetFiles(Path.Combine(Shipped, language, "rules")))
                File.Copy(file, Path.Combine(folder, language, "rules", Path.GetFileName(file)));
        }

        return folder;
    }
}
