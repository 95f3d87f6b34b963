using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue.Tests.Screens;

/// <summary>What she agrees to, and what she is told once her message is on its way.</summary>
public class AfterSendingTests
{
    /// <summary>The consent text of <see cref="Version"/> in every language.</summary>
    private const string Text = "6f7e31cb820c16c7";

    private const string Version = "2026-11-27.2";

    [Fact]
    public void The_consent_text_never_changes_without_its_version()
    {
        var keys = new[] { "consent.title", "consent.text", "consent.agree", "consent.not_now" };
        var said = string.Join('\n', ShippedLanguages.All.SelectMany(language => keys.Select(key => ShippedContent.Texts.Say(language, key, ("centre", "…")))));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
        // A new text needs a new consent_version in catalogue.yaml; then write both here.
        Assert.Equal((Version, Text), (ShippedContent.Catalogue.ConsentVersion, digest));
    }

    [Fact]
    public void A_message_keeps_the_version_of_the_text_that_she_agreed_to()
    {
        var talk = new Talk(ShippedLanguages.Bulgarian).Begun().AtThePreview("leave");
        talk.DialogueEngine = ShippedContent.With(catalogue => catalogue with { ConsentVersion = "newer" });
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.Agree);
        Assert.Equal("newer", talk.Sent!.ConsentVersion);
        talk.DialogueEngine = ShippedContent.With(catalogue => catalogue with { ConsentVersion = "newest" });
        talk.Press(Trigger.Skip);
        Assert.Equal("newer", talk.Sent!.ConsentVersion);
    }

    [Theory]
    [InlineData("bg", "ако до две седмици никой не го отвори", "докато центърът работи", "Щом приключи или откаже", "до тридесет дни", "деветдесет дни не отговорят и не направят нищо повече", "Преди това им напомняме", "веднага се изтрива", "каквото са прочели, не може да се върне", "Четат го само хората от екипа", "не струва нищо", "длъжен да съобщи")]
    [InlineData("en", "if nobody opens it within two weeks", "while the centre is working", "Once it is closed or declined", "within thirty days", "do nothing more for ninety days", "We remind them before that", "at the centre at once", "what was read cannot be unread", "Only the people of its team read it", "costs nothing", "has to report")]
    public void Consent_names_every_case_of_keeping_who_reads_and_what_cannot_be_taken_back(string language, params string[] parts)
    {
        var words = ShippedContent.Texts.Say(new Language(language), "consent.text", ("centre", "…"));
        Assert.All(parts, part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Fact]
    public void Once_sent_she_hears_when_to_look_what_if_nobody_answers_and_what_leaving_means()
    {
        foreach (var language in ShippedLanguages.All)
        {
            var talk = Sent(language);
            Assert.Equal(["sent.next", "sent.urgent", "sent.leaving"], talk.Screen.Lines.Select(line => line.Key).Where(key => key is "sent.next" or "sent.urgent" or "sent.leaving").Distinct());
        }
    }

    [Fact]
    public void Another_centre_is_offered_once_the_code_of_this_message_is_noted()
    {
        var talk = Sent(ShippedLanguages.Bulgarian);
        talk.Press(Trigger.Noted);
        talk.Say("<end of code>");
        Assert.Contains(talk.Buttons, button => button.Key == "my_referral.another");
        talk.Press("Пишете и на друг център");
        Assert.Equal(Stage.Wishes, talk.Conversation.Stage);

        var unconfirmed = new Conversation { Stage = Stage.MyReferral, Safe = true, CardSeen = true, Code = new string('7', CaseCode.Digits) };
        var open = new CaseView(Guid.Empty, "ruse", ReferralStatus.Sent, new DateOnly(2026, 11, 23));
        var screen = ShippedContent.DialogueEngine.Draw(unconfirmed, "sent", new TurnContext(default, ChannelKind.WebChat, open));
        Assert.DoesNotContain(screen.Rows.SelectMany(row => row), button => button.Key == "my_referral.another");
    }

    [Fact]
    public void A_message_that_nobody_opened_in_time_says_so_with_what_she_can_do()
    {
        var overdue = new CaseView(Guid.Empty, "ruse", ReferralStatus.Sent, new DateOnly(2026, 11, 23)) { IsOverdue = true };
        foreach (var language in ShippedLanguages.All)
        {
            var mine = new Conversation { Stage = Stage.MyReferral, Safe = true, CardSeen = true, Language = language };
            var screen = ShippedContent.DialogueEngine.Draw(mine, "sent", new TurnContext(default, ChannelKind.WebChat, overdue));
            var keys = screen.Lines.Select(line => line.Key).Distinct().ToList();
            Assert.Equal(["my_referral.overdue", "my_referral.others", "my_referral.help_now"], keys.Where(key => key is not ("my_referral.title" or "my_referral.where")));
            var buttons = screen.Rows.SelectMany(row => row).Select(button => button.Key).ToList();
            Assert.Contains("my_referral.another", buttons);
            Assert.Contains("my_referral.withdraw", buttons);

            var home = ShippedContent.DialogueEngine.Draw(mine with { Stage = Stage.Home }, "sent", new TurnContext(default, ChannelKind.WebChat, overdue));
            Assert.Contains(home.Lines, line => line.Key == "home.new_answer");
        }
    }

    [Theory]
    [InlineData(ReferralStatus.Seen)]
    [InlineData(ReferralStatus.WaitingForUs)]
    public void What_she_wrote_and_nobody_read_in_time_is_said_with_what_she_can_do(ReferralStatus status)
    {
        var overdue = new CaseView(Guid.Empty, "ruse", status, new DateOnly(2026, 11, 23)) { IsMessageOverdue = true };
        foreach (var language in ShippedLanguages.All)
        {
            var mine = new Conversation { Stage = Stage.MyReferral, Safe = true, CardSeen = true, Language = language };
            var screen = ShippedContent.DialogueEngine.Draw(mine, "sent", new TurnContext(default, ChannelKind.WebChat, overdue));
            foreach (var key in new[] { "my_referral.message_overdue", "my_referral.others", "my_referral.help_now" })
                Assert.Contains(screen.Lines, line => line.Key == key);
            var buttons = screen.Rows.SelectMany(row => row).Select(button => button.Key).ToList();
            Assert.Contains("my_referral.another", buttons);
            Assert.Contains("my_referral.write", buttons);
            var home = ShippedContent.DialogueEngine.Draw(mine with { Stage = Stage.Home }, "sent", new TurnContext(default, ChannelKind.WebChat, overdue));
            Assert.Contains(home.Lines, line => line.Key == "home.new_answer");
        }
    }

    [Theory]
    [InlineData("ruse", false)]
    [InlineData("plovdiv", true)]
    public void An_accepted_message_always_leads_somewhere(string centre, bool hasContact)
    {
        var accepted = new CaseView(Guid.Empty, centre, ReferralStatus.Accepted, new DateOnly(2026, 11, 23));
        var mine = new Conversation { Stage = Stage.MyReferral, Safe = true, CardSeen = true };
        var keys = ShippedContent.DialogueEngine.Draw(mine, "sent", new TurnContext(default, ChannelKind.WebChat, accepted)).Lines.Select(line => line.Key).ToList();
        Assert.Equal(hasContact, keys.Contains("about.email"));
        Assert.Equal(!hasContact, keys.Contains("my_referral.no_contact"));
    }

    [Fact]
    public void Only_a_centre_with_a_confirmed_contact_can_ask_her_to_get_in_touch()
    {
        foreach (var centre in ShippedContent.Catalogue.Centres)
            foreach (var status in Enum.GetValues<ReferralStatus>())
            {
                var offered = ShippedContent.Catalogue.AnswersFor(centre, status).ToList();
                Assert.Equal(centre.HasContact && status == ReferralStatus.Accepted, offered.Exists(answer => answer.NeedsContact));
            }

        var getInTouch = ShippedContent.Catalogue.Answers.Where(answer => answer.NeedsContact).Select(answer => answer.Id);
        Assert.Equal(["we_can_help", "say_your_code"], getInTouch);
    }

    private static Talk Sent(Language language)
    {
        var talk = new Talk(language).Begun().AtThePreview("leave");
        talk.Press(Trigger.Continue);
        talk.Press(Trigger.Agree);
        return talk;
    }
}
