namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>What she says she does not want is not where she arrives, and is not offered.</summary>
public sealed class NegationTests
{
    [Theory]
    [InlineData("не ми трябва жилище, а курс за работа", "training", "housing")]
    [InlineData("не жилище, а курс", "training", "housing")]
    [InlineData("ne mi trqbva jilishte, a kurs za rabota", "training", "housing")]
    [InlineData("not housing, a course", "training", "housing")]
    [InlineData("I don't need housing but a training course", "training", "housing")]
    [InlineData("търся детска градина, не жилище", "kindergarten", "housing")]
    [InlineData("I need a kindergarten, not housing", "kindergarten", "housing")]
    public void Only_what_is_wanted_is_heard(string words, string wanted, string unwanted)
    {
        var understood = ShippedContent.Understanding.Understand(words);
        Assert.DoesNotContain(new Intent(Trigger.Measure, unwanted), understood.Nearest.Append(understood.Intent));
        Assert.Contains(new Intent(Trigger.Measure, wanted), understood.Nearest.Append(understood.Intent));
    }

    [Theory]
    [InlineData("не ми трябва жилище")]
    [InlineData("I don't need housing")]
    public void Where_nothing_else_is_said_nothing_is_guessed(string words) =>
        Assert.NotEqual(new Intent(Trigger.Measure, "housing"), ShippedContent.Understanding.Understand(words).Intent);

    [Theory]
    [InlineData("шефът не ми дава отпуск", "leave")]
    [InlineData("не намирам жилище", "housing")]
    [InlineData("I can't find a kindergarten", "kindergarten")]
    [InlineData("не ме приемат в детската градина", "kindergarten")]
    public void What_she_lacks_is_a_wish(string words, string measure)
    {
        var understood = ShippedContent.Understanding.Understand(words);
        Assert.Contains(new Intent(Trigger.Measure, measure), understood.Nearest.Append(understood.Intent));
    }

    [Theory]
    [InlineData("не искам да живея повече")]
    [InlineData("I don't want to live")]
    public void Danger_is_never_negated_away(string words) => Assert.Equal(DistressKind.SelfHarm, ShippedContent.Understanding.Understand(words).Distress);
}
