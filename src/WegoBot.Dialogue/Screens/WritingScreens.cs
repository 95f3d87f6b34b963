namespace WegoBot.Dialogue;

/// <summary>The screens on which she writes to the centre that has her referral, and sees exactly what would go.</summary>
internal sealed class WritingScreens(Catalogue catalogue)
{
    public void Write(Page page)
    {
        page.Say(LineKind.Heading, "write.title");
        if (page.TurnContext.Case is not { } one || !one.MayWrite(page.Today))
        {
            page.Say(page.TurnContext.Case is { TakesMessages: true } ? "my_referral.enough_today" : "write.closed");
            return;
        }

        page.Expects = Expects.Message;
        page.Say("write.text", ("centre", Centre(page)));
        page.Say("write.urgent");
        page.Say(LineKind.Aside, "write.longest");
        if (page.Conversation.CaseDraft is null) return;
        page.Say("write.waits");
        page.Row("write.show", Trigger.ShowDraft);
    }

    public void Preview(Page page)
    {
        page.Say(LineKind.Heading, "write.preview_title");
        if (page.Conversation.CaseDraft is not { } draft)
        {
            page.Say("write.nothing");
            page.Row("write.begin", Trigger.Write);
            return;
        }

        page.Say("write.preview", ("centre", Centre(page)));
        foreach (var line in draft.Text.Split('\n')) page.Show(LineKind.Quote, line, "write.preview");
        if (draft.TakenOut > 0) page.Say("write.taken_out");
        if (draft.SpeaksOfDanger) page.Say("write.danger");
        page.Row("write.send", Trigger.Send);
        page.Row("write.change", Trigger.Write);
    }

    private string Centre(Page page) =>
        catalogue.FindCentre(page.TurnContext.Case?.Centre)?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone");
}
