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
}
