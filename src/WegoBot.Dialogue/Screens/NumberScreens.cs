namespace WegoBot.Dialogue;

/// <summary>The screens on which she may give a phone number: what that means first, then exactly what is read at the centre.</summary>
internal sealed class NumberScreens(Catalogue catalogue)
{
    public void Number(Page page)
    {
        page.Say(LineKind.Heading, "number.title");
        if (page.TurnContext.Case?.NumberEnd is { } end)
        {
            page.Say("number.given", ("end", end));
            page.Row("number.take_back", Trigger.TakeBackNumber);
        }

        page.Say("number.text");
        page.Say("number.who", ("centre", Centre(page)));
        page.Say("number.risk");
        page.SayByChannel("number");
        page.Say("number.until");
        if (page.TurnContext.Case is not { IsTakenOn: true })
        {
            page.Say("number.not_now");
            return;
        }

        page.Expects = Expects.Digits;
        page.Say("number.type");
        page.Row("number.no", Trigger.MyReferral);
    }

    public void Preview(Page page)
    {
        page.Say(LineKind.Heading, "number.preview_title");
        if (page.Conversation.Number is not { } number)
        {
            page.Say("write.nothing");
            page.Row("number.other", Trigger.GiveNumber);
            return;
        }

        page.Say("number.preview", ("centre", Centre(page)));
        page.Show(LineKind.Quote, number.Number, "number.preview");
        page.Say(LineKind.Quote, number.Times is [] ? "number.times_unknown" : "payload.safe_times",
            ("times", string.Join(", ", number.Times.Select(time => page.Words($"payload.time_{ReferralText.Lower(time)}")))));
        page.Say(LineKind.Quote, "number.told");
        page.Say("number.times");
        foreach (var time in Enum.GetValues<SafeTime>())
            page.Row(number.Times.Contains(time) ? "button.chosen" : "button.not_chosen", Trigger.CallTime, time.ToString(), ("name", page.Words($"safe_times.{ReferralText.Lower(time)}")));
        page.Say("number.agree_text", ("centre", Centre(page)));
        page.Row("number.agree", Trigger.AgreeToNumber);
        page.Row("number.other", Trigger.GiveNumber);
        page.Row("number.no", Trigger.MyReferral);
    }

    private string Centre(Page page) =>
        catalogue.FindCentre(page.TurnContext.Case?.Centre)?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone");
}
