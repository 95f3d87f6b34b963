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
    [InlineData("не ми трябва адвокат, а психолог", "therapy", "law")]
    [InlineData("ne mi trqbva advokat, a psiholog", "therapy", "law")]
    [InlineData("I don't need a lawyer but a therapist", "therapy", "law")]
    [InlineData("не искам развод, искам ограничителна заповед", "protection_order", "divorce")]
    [InlineData("not the police, a lawyer", "law", "police")]
    [InlineData("търся лекар, не психолог", "health", "therapy")]
    public void Only_the_topic_that_is_wanted_is_heard(string words, string wanted, string unwanted)
    {
        var understood = ShippedContent.Understanding.Understand(words);
        Assert.DoesNotContain(new Intent(Trigger.Topic, unwanted), understood.Nearest.Append(understood.Intent));
        Assert.Contains(new Intent(Trigger.Topic, wanted), understood.Nearest.Append(understood.Intent));
    }

    [Theory]
    [InlineData("не ми трябва адвокат, а психолог и жилище", "therapy", "housing", "law")]
    [InlineData("not a lawyer, a therapist and housing", "therapy", "housing", "law")]
    [InlineData("не ми трябва курс, а адвокат и жилище", "law", "housing", "training")]
    public void A_topic_and_a_measure_that_are_wanted_are_both_offered(string words, string topic, string measure, string unwanted)
    {
        var offered = ShippedContent.Understanding.Understand(words).Nearest;
        Assert.Equal([new Intent(Trigger.Topic, topic), new Intent(Trigger.Measure, measure)], offered);
        Assert.DoesNotContain(unwanted, offered.Select(one => one.Value));
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
