using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The screens after sending: the case code, its memory check, the status, the centre's answer, and taking the referral back.</summary>
internal sealed class CaseScreens(Catalogue catalogue, OnwardScreens onward)
{
    private const int MostDays = 3;

    private readonly CaseMessageLines _messages = new(catalogue);

    public void Sent(Page page)
    {
        page.Say(LineKind.Heading, "sent.title");
        if (page.Conversation.Code is { } code)
        {
            page.Say("sent.code");
            page.Show(LineKind.Code, CaseCode.Spoken(code), "sent.code");
            page.Say("sent.keep");
            page.Say("sent.until");
        }

        page.Say("sent.next");
        Reading(page);
        page.Say("sent.urgent");
        if (page.Conversation.Code is not null) page.Say("sent.leaving");
        page.Row("sent.noted", Trigger.Noted);
        page.Row("sent.skip", Trigger.Skip);
    }

    public static void CodeCheck(Page page)
    {
        page.Expects = Expects.Digits;
        page.Say(LineKind.Heading, "code_check.title");
        page.Say("code_check.text");
        page.SayByChannel("code_check");
        page.Row("code_check.has_it", Trigger.HasCode);
        page.Row("button.skip", Trigger.Skip);
    }

    public static void EnterCode(Page page)
    {
        page.Expects = Expects.Digits;
        page.Say(LineKind.Heading, "enter_code.title");
        page.Say("enter_code.text");
        page.Row("my_referral.anew", Trigger.Refer);
    }

    public void MyReferral(Page page)
    {
        page.Say(LineKind.Heading, "my_referral.title");
        if (page.TurnContext.Case is { } one) Status(page, one);
        else page.Say("my_referral.gone");
        if (page.Conversation.Code is { } code)
        {
            page.Say("my_referral.code");
            page.Show(LineKind.Code, CaseCode.Spoken(code), "sent.code");
            page.Say("sent.keep");
            page.Row("sent.noted", Trigger.Noted);
        }

        if (page.TurnContext.Case is { TakesMessages: true } taken)
        {
            if (taken.MayWrite(page.Today)) page.Row("my_referral.write", Trigger.Write);
            else page.Say(LineKind.Aside, "my_referral.enough_today");
        }

        if (page.TurnContext.Case?.NumberEnd is { } end) page.Say(LineKind.Aside, "number.given", ("end", end));
        if (page.TurnContext.Case is { IsTakenOn: true } or { NumberEnd: not null }) page.Row("number.button", Trigger.GiveNumber);
        if (page.TurnContext.Case?.Alert is { } alert) page.Say(LineKind.Aside, "my_referral.alert", ("channel", alert.Channel.ToString()));
        if (page.TurnContext.MayBeAlerted || page.TurnContext.Case?.Alert is not null) page.Row("my_referral.alert_button", Trigger.Alert);
        if (page.TurnContext.Case is { IsOpen: true })
        {
            page.Row("my_referral.withdraw", Trigger.Withdraw);
            // A second message brings a second code, and a code that she has not noted would be gone.
            if (page.Conversation.Code is null) page.Row("my_referral.another", Trigger.Refer);
        }
        else
        {
            page.Row("my_referral.anew", Trigger.Refer);
        }

        page.Row("my_referral.other_code", Trigger.EnterCode);
    }

    public void EarlierMessages(Page page)
    {
        page.Say(LineKind.Heading, "earlier_messages.title");
        if (page.TurnContext.Case is { Messages: not [] } one) _messages.Before(page, one, page.Conversation.MessagesBefore ?? int.MaxValue);
        else page.Say("my_referral.gone");
    }

    public static void Withdraw(Page page)
    {
        page.Say(LineKind.Heading, "withdraw.title");
        page.Say("withdraw.text");
        if (page.TurnContext.Channel == ChannelKind.Viber) page.Say("withdraw.channel_viber");
        page.Row("withdraw.confirm", Trigger.Confirm);
        page.Row("withdraw.keep", Trigger.Back);
    }

    private void Status(Page page, CaseView one)
    {
        var centre = catalogue.FindCentre(one.Centre);
        page.Say("my_referral.where",
            ("centre", centre?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone")),
            ("day", MeasureScreens.Day(page, one.SentOn)));
        if (page.Conversation.HasNewAnswer || one.HasNewAnswer) page.Say("my_referral.new_answer");
        page.Say(one.IsOverdue ? "my_referral.overdue" : $"my_referral.{ReferralText.Lower(one.Status)}");
        if (one is { Status: ReferralStatus.Sent, IsOverdue: false }) Reading(page);
        if (one.IsMessageOverdue) page.Say("my_referral.message_overdue");
        if (one.IsTakenOn) page.Say(LineKind.Aside, "my_referral.who_writes");
        onward.Asked(page, one);
        Openings(page, one);
        _messages.Before(page, one, int.MaxValue);
        onward.Listed(page, one);
        if (one.IsOverdue || one.IsMessageOverdue || one.Status is ReferralStatus.Declined or ReferralStatus.Expired or ReferralStatus.Lapsed) OtherWays(page, one);
        if (one.IsTakenOn && centre is not null && centre.Source.MayBeShown(page.Today)) WaysToReach(page, centre);
    }

    /// <summary>When the centre that has her message reads.</summary>
    private void Reading(Page page)
    {
        if (catalogue.FindCentre(page.TurnContext.Case?.Centre) is { } centre) ReadingLines.Say(page, LineKind.Text, page.TurnContext.AvailabilityOf(centre));
    }

    /// <summary>A line for each centre that opened it: the days, or of many their number.</summary>
    private void Openings(Page page, CaseView one)
    {
        foreach (var of in one.Openings.GroupBy(opening => opening.Centre))
        {
            var name = catalogue.FindCentre(of.Key)?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone");
            var days = of.Select(opening => MeasureScreens.Day(page, opening.Day)).ToList();
            if (days.Count <= MostDays)
                page.Say(LineKind.Aside, "my_referral.opened", ("centre", name), ("days", string.Join(", ", days)));
            else
                page.Say(LineKind.Aside, "my_referral.opened_often", ("centre", name), ("count", days.Count.ToString(CultureInfo.InvariantCulture)), ("day", days[0]));
        }
    }

    /// <summary>The confirmed ways to reach a centre.</summary>
    private static void WaysToReach(Page page, Centre centre)
    {
        if (centre.Phone is { } phone)
        {
            page.Show(LineKind.Phone, phone, "my_referral.accepted");
            page.Say(LineKind.Aside, "line.trace");
        }

        if (centre.Address is { } address) page.Say("my_referral.address", ("address", address.In(page.Language)));
        SafetyScreens.SiteAndEmail(page, centre, LineKind.Text);
        if (SafetyScreens.LeavesTraces(centre)) page.Say(LineKind.Aside, "about.traces");
        if (!centre.HasContact) page.Say("my_referral.no_contact");
    }

    /// <summary>A refusal is always shown together with other ways to get help.</summary>
    private void OtherWays(Page page, CaseView one)
    {
        var others = catalogue.Centres
            .Where(centre => centre.Id != one.Centre && page.TurnContext.AvailabilityOf(centre).IsOffered(page.Today) && centre.Source.MayBeShown(page.Today))
            .Select(centre => centre.Name.In(page.Language)).ToList();
        if (others.Count > 0) page.Say("my_referral.others", ("centres", string.Join(", ", others)));
        page.Say("my_referral.help_now");
    }
}
