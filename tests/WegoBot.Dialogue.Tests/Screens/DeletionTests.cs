using System.Text.RegularExpressions;

namespace WegoBot.Dialogue.Tests.Screens;

/// <summary>What is said about deleting, on every screen of every channel. The service can delete nothing in Viber, and in Telegram only the last two days.</summary>
public partial class DeletionTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);

    public static TheoryData<string> EachLanguage => [.. ShippedLanguages.All.Select(language => language.ToString())];

    [Theory]
    [MemberData(nameof(EachLanguage))]
    public void In_Viber_no_sentence_says_that_anything_of_the_chat_is_deleted_unless_she_does_it(string language) =>
        Assert.DoesNotContain(Claims(language, ChannelKind.Viber), sentence => !AtTheCentreOrByHerself().IsMatch(sentence));

    [Theory]
    [MemberData(nameof(EachLanguage))]
    public void In_Telegram_every_sentence_about_deleting_says_what_is_deleted(string language) =>
        Assert.DoesNotContain(Claims(language, ChannelKind.Telegram), sentence => !AtTheCentreOrByHerself().IsMatch(sentence) && !YoungMessages().IsMatch(sentence));

    [Theory]
    [MemberData(nameof(EachLanguage))]
    public void In_the_browser_nothing_is_said_about_deleting_the_chat(string language) =>
        Assert.DoesNotContain(Claims(language, ChannelKind.WebChat), sentence => !AtTheCentre().IsMatch(sentence) && !OnThePage().IsMatch(sentence));

    [Theory]
    [InlineData(Stage.Card)]
    [InlineData(Stage.CodeCheck)]
    [InlineData(Stage.KeepCode)]
    [InlineData(Stage.Forget)]
    [InlineData(Stage.Withdraw)]
    [InlineData(Stage.About)]
    [InlineData(Stage.MyData)]
    [InlineData(Stage.TwoWords)]
    [InlineData(Stage.SafeWord)]
    [InlineData(Stage.DuressWord)]
    [InlineData(Stage.SafeWordAgain)]
    public void Wherever_Viber_keeps_something_it_is_said(Stage stage)
    {
        foreach (var language in ShippedLanguages.All)
        {
            var screen = ShippedContent.DialogueEngine.Draw(
                new Conversation { Stage = stage, Language = language, Safe = true, CardSeen = true }, "deleting", new TurnContext(Noon, ChannelKind.Viber));
            Assert.Contains(screen.Lines, line => Stays().IsMatch(line.Text));
        }
    }

    /// <summary>Every sentence about deleting on any screen that a person can see in a channel.</summary>
    private static HashSet<string> Claims(string code, ChannelKind channel)
    {
        var language = new Language(code);
        var conversations = ShippedScreens.Conversations(language);
        var claims = conversations
            .SelectMany(conversation => Cases(conversation.Stage).Select(one => ShippedContent.DialogueEngine.Draw(conversation, "deleting", new TurnContext(Noon, channel, one))))
            .SelectMany(screen => screen.Lines.Select(line => line.Text).Concat(screen.Rows.SelectMany(row => row).Select(button => button.Label)))
            .SelectMany(text => SentenceEnd().Split(text))
            .Where(sentence => Deleting().IsMatch(sentence))
            .ToHashSet();
        Assert.NotEmpty(claims);
        return claims;
    }

    private static IEnumerable<CaseView?> Cases(Stage stage) => stage is Stage.MyReferral or Stage.Forget or Stage.Withdraw or Stage.MyData
        ? [null, .. Enum.GetValues<ReferralStatus>().SelectMany(status => ShippedContent.Catalogue.Answers.Select(answer =>
            new CaseView(Guid.Empty, "ruse", status, DateOnly.FromDateTime(Noon)) { Messages = [Talk.Answered(1, answer.Id, DateOnly.FromDateTime(Noon))] }))]
        : [null];

    [GeneratedRegex(@"(?<=[.?:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("изтри|изчез|заличав|само у Вас|delet|eras|remov(e|ed) (it|older)|is gone|you alone", RegexOptions.IgnoreCase)]
    private static partial Regex Deleting();

    [GeneratedRegex("при центъра|at the centre")]
    private static partial Regex AtTheCentre();

    [GeneratedRegex("при центъра|at the centre|изтривате Вие|(докато Вие не|като) изтриете чата|после изтрийте чата|не можем да (ги )?изтрием|[Yy]ou delete the chat|by deleting the chat|then delete the chat|cannot delete")]
    private static partial Regex AtTheCentreOrByHerself();

    [GeneratedRegex("последните два дни|до два дни|съобщението с кода|[Сс]ъобщението с думата|„Бърз изход“ изтрива и него|they are deleted automatically|last two days|up to two days|message with the (?:code|word)|“Quick exit” deletes it too|те се изтриват и сами")]
    private static partial Regex YoungMessages();

    [GeneratedRegex("от (тази страница|екрана)|from (this page|the screen)")]
    private static partial Regex OnThePage();

    [GeneratedRegex("докато Вие не изтриете чата|Чата изтривате Вие|не можем да ги изтрием|until you delete the chat|You delete the chat itself|by deleting the chat|we cannot delete")]
    private static partial Regex Stays();
}
