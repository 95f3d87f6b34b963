using WegoBot.Dialogue.Tests.Screens;

namespace WegoBot.Dialogue.Tests;

/// <summary>A message that begins at a topic names it, as far as she wants.</summary>
public sealed class TopicReferralTests
{
    /// <summary>The centre reads what she came for, and she reads it first.</summary>
    [Theory]
    [MemberData(nameof(TopicTests.Topics), MemberType = typeof(TopicTests))]
    public void A_message_begun_at_a_topic_says_so_in_the_preview_and_at_the_centre(string topic, string code)
    {
        var language = new Language(code);
        var isShared = topic is not ("privacy" or "reach");
        var talk = At(topic, language);
        talk.AtThePreview();
        var about = isShared ? ShippedContent.Texts.Say(language, $"topic.{topic}.share") : ShippedContent.Texts.Say(language, "payload.talk");
        Assert.StartsWith($"2. {about}\n3. ", talk.Quotes[(talk.Quotes.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);

        var seen = talk.Quotes;
        talk.Press(Trigger.Continue);
        var sent = talk.Press(Trigger.Agree).Referral!;
        Assert.Equal((seen, isShared ? topic : null), (sent.Text, sent.Topic));
        Assert.Null(talk.Conversation.Draft.Topic);
    }

    [Fact]
    public void A_topic_that_she_takes_out_is_not_sent_and_one_that_she_begins_from_again_is()
    {
        var talk = At("divorce", ShippedLanguages.English).AtThePreview("leave");
        Assert.Contains("I am asking about: divorce", talk.Quotes, StringComparison.Ordinal);
        talk.Press(Trigger.TakeOut, "topic");
        Assert.DoesNotContain("divorce", talk.Quotes, StringComparison.Ordinal);

        talk.Say("I need a lawyer");
        talk.AtThePreview();
        Assert.Contains("I am asking about: a lawyer", talk.Quotes, StringComparison.Ordinal);
        talk.Press(Trigger.TakeOut, "topic");
        talk.Press(Trigger.Continue);
        Assert.Null(talk.Press(Trigger.Agree).Referral!.Topic);
    }

    [Fact]
    public void A_measure_that_she_comes_from_takes_the_place_of_the_topic()
    {
        var talk = At("law", ShippedLanguages.English);
        talk.Press(Trigger.Refer);
        talk.Say("I need a kindergarten");
        talk.Press(Trigger.Refer, "kindergarten");
        Assert.Equal((null, "kindergarten"), (talk.Conversation.Draft.Topic, talk.Conversation.Draft.Measures.Single()));
    }

    [Fact]
    public void A_topic_that_is_no_longer_there_is_not_named()
    {
        var talk = At("law", ShippedLanguages.English).AtThePreview();
        talk.DialogueEngine = ShippedContent.With(catalogue => catalogue with { Topics = [.. catalogue.Topics.Where(topic => topic.Id != "law")] });
        Assert.DoesNotContain("lawyer", talk.Quotes, StringComparison.Ordinal);
        Assert.Contains(ShippedContent.Texts.Say(ShippedLanguages.English, "payload.talk"), talk.Quotes, StringComparison.Ordinal);
    }

    private static Talk At(string topic, Language language)
    {
        var talk = new Talk(language).Begun();
        talk.Press(Trigger.Topics);
        talk.Press(Trigger.Topic, topic);
        return talk;
    }
}
