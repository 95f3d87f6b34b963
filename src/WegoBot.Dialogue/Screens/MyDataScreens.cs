using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>
/// What is kept of her now. Whoever holds the phone reads only that something is kept and until when: none of her words, no answer, no
/// code and no number.
/// </summary>
internal sealed class MyDataScreens(Catalogue catalogue)
{
    public void MyData(Page page)
    {
        page.Say(LineKind.Heading, "my_data.title");
        page.Say("my_data.text");
        Conversation(page);
        Chat(page);
        Referral(page);
        page.Say("my_data.earlier");
        if (page.Conversation.Referral is null) page.Row("my_data.code", Trigger.EnterCode);
        page.Row("about.forget", Trigger.Forget);
    }

    private static void Conversation(Page page)
    {
        var kept = page.TurnContext.Kept ?? new KeptOfChat(page.TurnContext.Now, page.TurnContext.Now, 0, 0, 0);
        page.Say(LineKind.Item, "my_data.conversation", ("until", Moment(page, kept.ConversationUntil)));
        if (page.Conversation.Answers is not [])
            page.Say(LineKind.Item, "my_data.answers", ("count", Number(page.Conversation.Answers.Length)), ("until", Moment(page, kept.AnswersUntil)));
        if (page.Conversation is { CaseDraft: not null } or { Number: not null } or { Draft.Centre: not null })
            page.Say(LineKind.Item, "my_data.draft", ("until", Moment(page, kept.AnswersUntil)));
        if (page.Conversation.Code is not null) page.Say(LineKind.Item, "my_data.own_code");
        if (page.Conversation.Words is not null) page.Say(LineKind.Item, "my_data.words");
    }

    /// <summary>What is kept so that the channel works.</summary>
    private static void Chat(Page page)
    {
        page.SayByChannel("my_data");
        if (page.TurnContext.Kept is { SentMessages: > 0 and var sent }) page.Say(LineKind.Item, "my_data.sent_messages", ("count", Number(sent)));
        if (page.TurnContext.Kept is { OtherAlerts: > 0 and var alerts }) page.Say(LineKind.Item, "my_data.other_alerts", ("count", Number(alerts)));
        if (page.TurnContext.Kept is { OtherNumbers: > 0 and var numbers }) page.Say(LineKind.Item, "my_data.other_numbers", ("count", Number(numbers)));
        page.Say(LineKind.Item, "my_data.handled");
    }

    private void Referral(Page page)
    {
        if (page.TurnContext.Case is not { } one)
        {
            page.Say(page.Conversation.Referral is null ? "my_data.no_message" : "my_data.gone");
            return;
        }

        page.Say("my_data.message",
            ("centre", catalogue.FindCentre(one.Centre)?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone")), ("day", MeasureScreens.Day(page, one.SentOn)));
        page.Say(LineKind.Item, one switch
        {
            { IsOpen: true } => "my_data.open",
            { Status: ReferralStatus.Done or ReferralStatus.Declined } => "my_data.closed",
            _ => "my_data.emptied",
        });
        if (one.Messages.Count > 0) page.Say(LineKind.Item, "my_data.written", ("count", Number(one.Messages.Count)));
        if (one.Summaries.Count > 0) page.Say(LineKind.Item, "my_data.summaries", ("count", Number(one.Summaries.Count)));
        if (one.NumberEnd is not null) page.Say(LineKind.Item, "my_data.number");
        if (one.Alert is not null) page.Say(LineKind.Item, "my_data.alert");
        page.Say(LineKind.Item, "my_data.opened");
    }

    private static string Moment(Page page, DateTime moment) =>
        $"{MeasureScreens.Day(page, DateOnly.FromDateTime(moment))}, {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
