using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The screens that build a message to a centre: measures, centre, how to answer, safe times, the exact preview, consent.</summary>
internal sealed class ReferralScreens(Catalogue catalogue, ReferralText referralText)
{
    /// <summary>As many short buttons as stand side by side on every phone.</summary>
    private const int MostNumbers = 3;

    public void Wishes(Page page)
    {
        page.Say(LineKind.Heading, "wishes.title");
        page.Say("wishes.text");
        foreach (var measure in catalogue.Measures)
            Toggle(page, page.Conversation.Draft.Measures.Contains(measure.Id), $"measure.{measure.Id}.button", Trigger.Wish, measure.Id);
        page.Row(page.Conversation.Draft.Measures is [] ? "wishes.talk" : "button.continue", Trigger.Continue);
    }

    /// <summary>The choice of a centre: any centre, with the one of her region first. A full or closed centre is named but not offered.</summary>
    public void Centre(Page page)
    {
        page.Say(LineKind.Heading, "centre.title");
        page.Say("centre.text");
        var centres = catalogue.Centres.Where(centre => centre.Source.MayBeShown(page.Today))
            .OrderBy(centre => centre.Region == page.Conversation.Region ? 0 : 1).ToList();
        foreach (var centre in centres)
        {
            page.Say(LineKind.Item, "centre.one",
                ("region", RegionName(page, centre)), ("centre", centre.Name.In(page.Language)), ("offers", centre.Offers.In(page.Language)));
            var availability = page.TurnContext.AvailabilityOf(centre);
            if (availability.IsOffered(page.Today)) ReadingLines.Say(page, LineKind.Aside, availability);
            else ReadingLines.NotOffered(page, availability);
        }

        var open = centres.Where(centre => page.TurnContext.AvailabilityOf(centre).IsOffered(page.Today)).ToList();
        page.Say(open.Count == 0 ? "centre.none_open" : "centre.choose");
        foreach (var centre in open)
        {
            var alone = centres.Count(other => other.Region == centre.Region) == 1;
            page.Row("button.plain", Trigger.Centre, centre.Id, ("name", alone ? RegionName(page, centre) : centre.Name.In(page.Language)));
        }

        page.Row("centre.none", Trigger.Home);
    }

    /// <summary>When the centre that she chose reads again. Whether her message waits is her choice.</summary>
    public void CentreAway(Page page)
    {
        var centre = catalogue.FindCentre(page.Conversation.Draft.Centre)!;
        var availability = page.TurnContext.AvailabilityOf(centre);
        var takesMessages = availability.TakesMessages(page.Today);
        page.Say(LineKind.Heading, "centre_away.title");
        page.Say("centre_away.centre", ("centre", centre.Name.In(page.Language)));
        if (availability is not { State: CentreState.Open, HasReaders: true }) ReadingLines.NotOffered(page, availability);
        ReadingLines.Say(page, LineKind.Text, availability);
        page.Say(takesMessages ? "centre_away.text" : "centre_away.closed");
        if (takesMessages) page.Row("centre_away.wait", Trigger.Wait, (availability.WaitsUntil ?? page.Today).ToString(ChoiceReducer.Day, CultureInfo.InvariantCulture));
        page.Row("centre_away.other", Trigger.OtherCentre);
    }

    public void Contact(Page page)
    {
        var centre = catalogue.FindCentre(page.Conversation.Draft.Centre)!;
        page.Say(LineKind.Heading, "contact.title");
        page.Say("contact.text");
        page.Row("contact.chat", Trigger.Contact, nameof(ContactPreference.Chat));
        if (centre.Phone is not null) page.Row("contact.call", Trigger.Contact, nameof(ContactPreference.Call));
        if (centre.Address is not null) page.Row("contact.visit", Trigger.Contact, nameof(ContactPreference.Visit));
    }

    public static void SafeTimes(Page page)
    {
        page.Say(LineKind.Heading, "safe_times.title");
        page.Say("safe_times.text");
        foreach (var time in Enum.GetValues<SafeTime>())
            Toggle(page, page.Conversation.Draft.SafeTimes.Contains(time), $"safe_times.{ReferralText.Lower(time)}", Trigger.SafeTime, time.ToString());
        page.Row(page.Button("button.skip", Trigger.Skip), page.Button("button.continue", Trigger.Continue));
    }

    public static void Urgency(Page page)
    {
        page.Say(LineKind.Heading, "urgency.title");
        page.Say("urgency.text");
        foreach (var urgency in Enum.GetValues<Urgency>())
            page.Row($"urgency.{ReferralText.Lower(urgency)}", Trigger.Urgency, urgency.ToString());
        page.Row("button.skip", Trigger.Skip);
    }

    public void Preview(Page page)
    {
        page.Say(LineKind.Heading, "preview.title");
        page.Say("preview.text");
        var buttons = new List<Button>();
        foreach (var (index, line) in referralText.Lines(page.Conversation).Index())
        {
            var takeOut = line.Name is { } name ? page.Button("preview.take_out", Trigger.TakeOut, name, ("number", (index + 1).ToString(CultureInfo.InvariantCulture))) : null;
            if (takeOut is not null) buttons.Add(takeOut);
            page.Show(LineKind.Quote, line.Text, line.Key, takeOut);
        }

        page.Say(LineKind.Aside, "preview.nothing_else");
        page.Row("preview.continue", Trigger.Continue);
        // The page draws each button beside its line.
        if (buttons.Count > 0 && page.TurnContext.Channel != ChannelKind.WebChat) page.Say(LineKind.Aside, "preview.numbers");
        foreach (var row in buttons.Chunk(MostNumbers)) page.Row(row);
    }

    public void Consent(Page page)
    {
        var centre = catalogue.FindCentre(page.Conversation.Draft.Centre)!;
        page.Say(LineKind.Heading, "consent.title");
        page.Say("consent.text", ("centre", centre.Name.In(page.Language)));
        if (page.TurnContext.AvailabilityOf(centre) is { ReadsNext: not null } away) ReadingLines.Say(page, LineKind.Text, away);
        if (catalogue.About.Operator is { } organisation) page.Say("about.operator", ("operator", organisation.In(page.Language)));
        page.Row("consent.agree", Trigger.Agree);
        page.Row("consent.not_now", Trigger.Home);
    }

    private string RegionName(Page page, Centre centre) => catalogue.FindRegion(centre.Region)!.Name.In(page.Language);

    private static void Toggle(Page page, bool chosen, string labelKey, Trigger trigger, string value) =>
        page.Row(chosen ? "button.chosen" : "button.not_chosen", trigger, value, ("name", page.Words(labelKey)));
}
