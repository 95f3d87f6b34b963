using System.Globalization;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>What is nearly danger: a space is missing, or only some of the score says so.</summary>
public sealed class NearDangerTests
{
    [Fact]
    public void Where_danger_is_possible_help_is_offered_though_nothing_else_is_near()
    {
        var (clear, nearest) = IntentStep.Of(new Scores(["danger", "thanks"], [0.3f, 0.7f]), []);
        Assert.Null(clear);
        Assert.Equal([new Intent(Trigger.HelpNow)], nearest);
    }

    [Theory]
    [InlineData("щемеубие", "щеме убие")]
    [InlineData("щеме", "ще ме")]
    [InlineData("мемеме", null)]
    [InlineData("ще", null)]
    public void A_word_that_nobody_knows_is_read_as_two_that_are_known(string words, string? mended)
    {
        HashSet<string> known = [.. "ще ме щеме убие".Split(' ').Select(TextUnderstanding.Normalise)];
        if (words == "щеме") known.Remove(TextUnderstanding.Normalise("щеме"));
        Assert.Equal(mended is null ? null : TextUnderstanding.Normalise(mended), Words.Of(words).WithMissingSpaces(known.Contains)?.ToString());
    }

    [Theory]
    [InlineData("щеме убие")]
    [InlineData("той щеме убие довечера")]
    [InlineData("shteme ubie")]
    [InlineData("he will killme")]
    public void Danger_with_a_missing_space_is_heard(string words) =>
        Assert.Equal(DistressKind.Danger, ShippedContent.Understanding.Understand(words).Distress);

    [Fact]
    public void The_end_of_a_code_is_no_danger_and_no_wish() => Assert.All(
        Enumerable.Range(0, 10_000).Select(end => ShippedContent.Understanding.Understand(end.ToString("0000", CultureInfo.InvariantCulture))),
        understood => Assert.Equal(((DistressKind?)null, (Intent?)null, 0), (understood.Distress, understood.Intent, understood.Nearest.Count)));

    [Theory]
    [InlineData("4000 1234 1234 1314", null)]
    [InlineData("ето го: 4000 1234 1234 1230", null)]
    [InlineData("ето го: 5851 8260 1336 1314", null)]
    [InlineData("here it is: 5851 8260 1336 1642", null)]
    [InlineData("той ще ме убие, 5851 8260 1336 1642", DistressKind.Danger)]
    [InlineData("5851 8260 1336 1642 не искам да живея повече", DistressKind.SelfHarm)]
    public void A_code_says_nothing_of_danger_and_the_words_beside_it_do(string words, DistressKind? kind) =>
        Assert.Equal(kind, ShippedContent.Understanding.Understand(words).Distress);
}
