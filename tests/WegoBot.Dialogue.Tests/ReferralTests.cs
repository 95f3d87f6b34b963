using System.Globalization;

namespace WegoBot.Dialogue.Tests;

public class ReferralTests
{
    private static readonly TurnContext Around = new(new DateTime(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), ChannelKind.WebChat);

    [Fact]
    public void Only_the_button_of_consent_sends()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview("housing");
        talk.Press(Trigger.Continue);
        foreach (var words in new[] { "да", "yes", "съгласна съм", "изпрати го" }) talk.Say(words);
        Assert.Null(talk.Sent);

        while (talk.Conversation.Stage != Stage.Consent) talk.Press(Trigger.Back);
        Assert.NotNull(talk.Press(Trigger.Agree).Referral);
        Assert.Equal(Stage.Sent, talk.Conversation.Stage);
    }

    [Fact]
    public void Pressing_consent_on_any_other_screen_sends_nothing()
    {
        var consent = new Talk(ShippedLanguages.English).Begun().AtThePreview("leave");
        consent.Press(Trigger.Continue);
        var agree = consent.Buttons.Single(button => button.Choice.Trigger == Trigger.Agree).Id;
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Consent or Stage.Anywhere or Stage.Question)))
        {
            var elsewhere = consent.Conversation with { Stage = stage, Measure = "leave" };
            Assert.Null(ShippedContent.DialogueEngine.Take(elsewhere, "talk", Message.Press(agree), Around).Referral);
        }
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public void What_she_saw_is_byte_for_byte_what_is_sent(string code)
    {
        var language = new Language(code);
        var talk = new Talk(language).Begun().AtThePreview("kindergarten", "in_kind");
        var seen = talk.Quotes;
        talk.Press(Trigger.Continue);
        var sent = talk.Press(Trigger.Agree).Referral!;

        Assert.Equal(seen, sent.Text);
        Assert.Equal(ReferralRequest.DigestOf(seen), sent.Digest);
        Assert.Equal(ShippedContent.Catalogue.ConsentVersion, sent.ConsentVersion);
    }

    [Fact]
    public void A_text_that_has_changed_since_is_shown_again_before_it_can_go()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview("hours");
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.SwitchLanguage, "en");
        Assert.Null(talk.Press(Trigger.Agree).Referral);
        Assert.Equal((Stage.Preview, Notices.TextChanged), (talk.Conversation.Stage, talk.Conversation.Notice));

        var seen = talk.Quotes;
        talk.Press(Trigger.Continue);
        Assert.Equal(seen, talk.Press(Trigger.Agree).Referral!.Text);
    }

    [Fact]
    public void Sending_is_once()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview();
        talk.Press(Trigger.Continue);
        var agree = Message.Press(talk.Buttons.Single(button => button.Choice.Trigger == Trigger.Agree).Id);
        Assert.NotNull(talk.Take(agree).Referral);
        Assert.False(talk.Take(agree).Changed);
        Assert.DoesNotContain(talk.Buttons, button => button.Choice.Trigger == Trigger.Agree);
    }

    [Fact]
    public void What_she_chooses_anew_stands_in_the_text_again()
    {
        var talk = new Talk(ShippedLanguages.English).Begun().AtThePreview("leave");
        talk.Press(Trigger.TakeOut, "measure:leave");
        Assert.Contains(ShippedContent.Texts.Say(ShippedLanguages.English, "payload.talk"), talk.Quotes, StringComparison.Ordinal);

        talk.Press(Trigger.Back);
        talk.Press(Trigger.Urgency, nameof(Urgency.Soon));
        talk.Press(Trigger.TakeOut, "urgency");
        talk.Press(Trigger.Back);
        talk.Press(Trigger.Urgency, nameof(Urgency.NoHurry));
        Assert.Contains("How soon: there is no hurry", talk.Quotes, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_is_said_in_the_text_and_the_text_says_nothing_else()
    {
        var random = new SeededRandom(7);
        for (var i = 0; i < 2_000; i++)
        {
            var sent = SentFrom(random);
            Assert.Equal(SaidOf(sent), sent.Text);
        }
    }

    [Fact]
    public void Only_yes_and_no_about_the_measures_she_asks_for_are_shared_and_nothing_she_took_out()
    {
        var random = new SeededRandom(8);
        for (var i = 0; i < 2_000; i++)
        {
            var draft = RandomDraft(random);
            var sent = Sent(draft);
            var asked = sent.Measures.SelectMany(id => ShippedContent.Catalogue.FindMeasure(id)!.Questions).ToHashSet();
            Assert.All(sent.Facts, fact => Assert.Contains(fact.Question, asked));
            Assert.All(sent.Facts, fact => Assert.True(fact.Answer != Answer.NotSure && ShippedContent.Catalogue.FindQuestion(fact.Question)!.Shared));
            Assert.All(sent.Facts, fact => Assert.Contains(fact, draft.Answers));
            Assert.DoesNotContain(sent.Facts, fact => draft.Draft.TakenOut.Contains($"fact:{fact.Question}"));
            Assert.DoesNotContain(sent.Measures, measure => draft.Draft.TakenOut.Contains($"measure:{measure}"));
            Assert.True(!draft.Draft.TakenOut.Contains("urgency") || sent.Urgency is null);
            Assert.True(!draft.Draft.TakenOut.Contains("safe_times") || sent.SafeTimes is []);
        }
    }

    private static ReferralRequest SentFrom(SeededRandom random) => Sent(RandomDraft(random));

    /// <summary>Through the preview, on to consent, and sent.</summary>
    private static ReferralRequest Sent(Conversation drafted)
    {
        var turn = Press(drafted, Trigger.Back); // from help now back to the preview, which is drawn and remembered
        turn = Press(turn.Conversation, Trigger.Continue);
        return Press(turn.Conversation, Trigger.Agree).Referral!;
    }

    private static Conversation RandomDraft(SeededRandom random)
    {
        var measures = random.Some(ShippedContent.Catalogue.Measures.Select(measure => measure.Id));
        var names = ShippedContent.Catalogue.Measures.Select(measure => $"measure:{measure.Id}")
            .Concat(ShippedContent.Catalogue.Questions.Select(question => $"fact:{question.Id}")).Append("urgency").Append("safe_times");
        return new Conversation
        {
            Stage = Stage.HelpNow,
            NavigationHistory = [new Place(Stage.Preview)],
            Language = random.OneOf(ShippedContent.Texts.Languages.All),
            Safe = true,
            CardSeen = true,
            Answers = [.. random.Some(ShippedContent.Catalogue.Questions).Select(question => new GivenAnswer(question.Id, random.OneOf(Enum.GetValues<Answer>())))],
            Draft = new ReferralDraft
            {
                Centre = random.OneOf(ShippedContent.Catalogue.Centres).Id,
                Measures = [.. measures],
                Contact = random.OneOf(Enum.GetValues<ContactPreference>()),
                SafeTimes = [.. random.Some(Enum.GetValues<SafeTime>())],
                Urgency = random.Toss() ? random.OneOf(Enum.GetValues<Urgency>()) : null,
                TakenOut = [.. random.Some(names).Where(_ => random.Toss())],
            },
        };
    }

    /// <summary>The text written anew from the fields alone.</summary>
    private static string SaidOf(ReferralRequest sent)
    {
        string Say(string key, params (string, string)[] values) => ShippedContent.Texts.Say(sent.Language, key, values);
        var lines = new List<string>
        {
            Say("payload.centre", ("centre", ShippedContent.Catalogue.FindCentre(sent.Centre)!.Name.In(sent.Language)), ("region", ShippedContent.Catalogue.FindRegion(sent.Region)!.Name.In(sent.Language))),
        };
        if (sent.Measures is []) lines.Add(Say("payload.talk"));
        lines.AddRange(ShippedContent.Catalogue.Measures.Where(measure => sent.Measures.Contains(measure.Id)).Select(measure => Say("payload.measure", ("measure", Say($"measure.{measure.Id}.name")))));
        lines.AddRange(sent.Facts.Select(fact => Say($"question.{fact.Question}.share_{Lower(fact.Answer)}")));
        lines.Add(Say("payload.contact", ("contact", Say($"payload.contact_{Lower(sent.Contact)}"))));
        if (sent.SafeTimes is not []) lines.Add(Say("payload.safe_times", ("times", string.Join(", ", sent.SafeTimes.Select(time => Say($"payload.time_{Lower(time)}"))))));
        if (sent.Urgency is { } urgency) lines.Add(Say("payload.urgency", ("urgency", Say($"payload.urgency_{Lower(urgency)}"))));
        lines.Add(Say("payload.language"));
        return string.Join('\n', lines.Select((line, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {line}")));
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static Turn Press(Conversation conversation, Trigger trigger)
    {
        var button = ShippedContent.DialogueEngine.Draw(conversation, "r", Around).Rows.SelectMany(row => row).First(one => one.Choice.Trigger == trigger);
        return ShippedContent.DialogueEngine.Take(conversation, "r", Message.Press(button.Id), Around);
    }
}
