using System.Globalization;
using WegoBot.Understanding;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>
/// What many writers wrote who had seen neither the rules nor the other phrases: Corpus/written. The rules were not tuned on it, so the
/// printed scores are those of words that they have not met. They may rise; the test fails when one falls.
/// </summary>
public sealed class WrittenCorpusTests(ITestOutputHelper output)
{
    private static readonly string[] Measures = ["kindergarten", "housing", "leave", "emergency", "hours", "in_kind", "training"];

    private static readonly string[] Distress = ["danger", "self_harm", "child_danger", "child_writes"];

    [Theory]
    [InlineData("bg", 27.6, 3.4, 46.4, 7.9, 60)]
    [InlineData("latin", 36.3, 4.0, 43.7, 8.4, 58)]
    [InlineData("en", 28.4, 3.9, 43.0, 9.1, 100)]
    public void Unseen_sentences_are_understood_no_worse_than_before(
        string script, double measuresRight, double measuresWrong, double distressHeard, double falseAlarms, int thrownOut)
    {
        var measures = Measures.SelectMany(measure => Lines(script, measure).Select(line => (Measure: measure, Heard: TextUnderstanding.Understand(line)))).ToList();
        var right = Share(measures, one => one.Heard is { Distress: null, Intent: { Trigger: Trigger.Measure } intent } && intent.Value == one.Measure);
        var wrong = Share(measures, one => one.Heard is { Distress: null, Intent: { Trigger: Trigger.Measure } intent } && intent.Value != one.Measure);
        var heard = Share([.. Distress.SelectMany(kind => Lines(script, kind))], line => TextUnderstanding.Understand(line).Distress is not null);
        var alarms = Share([.. Lines(script, "harmless")], line => TextUnderstanding.Understand(line).Distress is not null);
        // None of these sentences consists of words that end the chat and of nothing else.
        var left = All(script).Count(line => TextUnderstanding.Understand(line) is { Distress: null, Intent.Trigger: Trigger.Leave });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"written {script}: measures right {right:F1} %, wrong {wrong:F1} %; distress heard {heard:F1} %; false alarms {alarms:F1} %; chats ended {left}"));

        Assert.True(right >= measuresRight && wrong <= measuresWrong && heard >= distressHeard && alarms <= falseAlarms && left <= thrownOut);
    }

    private static double Share<T>(List<T> all, Func<T, bool> counts) => 100.0 * all.Count(counts) / all.Count;

    private static string Folder(string script) => Path.Combine(AppContext.BaseDirectory, "Corpus", "written", script);

    private static IEnumerable<string> Lines(string script, string intent) => File.ReadLines(Path.Combine(Folder(script), intent + ".txt"));

    private static IEnumerable<string> All(string script) => Directory.GetFiles(Folder(script)).SelectMany(File.ReadLines);
}
