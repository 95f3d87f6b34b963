namespace WegoBot.Dialogue;

/// <summary>The screens for the greeting, the interruption card, help now, distress, about, forgetting and leaving.</summary>
internal sealed class SafetyScreens(Catalogue catalogue, TopicScreens topics, string? webChat)
{
    private readonly FactLines _facts = new(catalogue);

    public static void Greeting(Page page)
    {
        page.Say(LineKind.Heading, "greeting.title");
        page.Say("greeting.text");
        page.Say(LineKind.Aside, "greeting.why");
        page.Row(page.Button("greeting.safe", Trigger.Safe), page.Button("greeting.not_safe", Trigger.NotSafe));
        page.Row("greeting.number", Trigger.EnterCode);
    }

    public void Card(Page page)
    {
        page.Say(LineKind.Heading, "card.title");
        page.Say("card.exit");
        page.SayByChannel("card");
        // The bot cannot delete messages in Viber, so this line names the web chat, which leaves less behind.
        if (page.TurnContext.Channel == ChannelKind.Viber && webChat is not null) page.Say("card.in_browser", ("address", webChat));
        page.Say("card.limits");
        page.Row("card.continue", Trigger.Continue);
    }

    public void HelpNow(Page page)
    {
        page.Say(LineKind.Heading, "help.title");
        page.Say("help.text");
        foreach (var line in catalogue.Lines) PhoneLine(page, line);
        Centres(page);
        page.Say("help.nobody");
        if (page.Conversation is { Safe: true, CardSeen: true }) page.Row("help.topics", Trigger.Topics);
    }

    /// <summary>Acknowledges her words, names 112 first, admits that the bot may be mistaken, and asks nothing.</summary>
    public void Distress(Page page)
    {
        var kind = page.Conversation.Distress ?? DistressKind.Danger;
        if (kind == DistressKind.ChildWrites && catalogue.Topics.FirstOrDefault(topic => topic.ForAChild) is { } topic)
        {
            topics.Say(page, topic);
            page.Say("distress.mistaken_child");
        }
        else
        {
            SayToAGrownUp(page, kind);
        }

        if (page.Conversation.CaseDraft is not null) page.Say("write.waits");
        page.Row("distress.not_now", Trigger.Back);
    }

    private void SayToAGrownUp(Page page, DistressKind kind)
    {
        if (kind == DistressKind.ChildWrites) kind = DistressKind.Child;
        page.Say(LineKind.Heading, "distress.title");
        page.Say($"distress.{ReferralText.Lower(kind)}");
        foreach (var line in catalogue.Lines.OrderBy(line => Rank(line, kind))) PhoneLine(page, line);
        page.Say("help.nobody");
        page.Say("distress.mistaken");
    }

    /// <summary>The exit stands first. Nothing is erased until she presses it.</summary>
    public static void MayLeave(Page page)
    {
        page.Row("button.leave", Trigger.Leave);
        page.Say("may_leave.text");
        page.Row("may_leave.stay", page.Conversation.NavigationHistory is [] ? Trigger.Home : Trigger.Back);
    }

    /// <summary>The exit stands first. The code is erased only when she leaves from here.</summary>
    public static void KeepCode(Page page)
    {
        page.Row("button.leave", Trigger.Leave);
        page.Say("keep_code.text");
        page.SayByChannel("keep_code");
        if (page.Conversation.Code is { } code) page.Show(LineKind.Code, CaseCode.Spoken(code), "sent.code");
        page.Row("keep_code.stay", page.Conversation.NavigationHistory is [] ? Trigger.Home : Trigger.Back);
    }

    public void About(Page page)
    {
        page.Say(LineKind.Heading, "about.title");
        page.Say("about.text");
        if (catalogue.About.Operator is { } organisation) page.Say("about.operator", ("operator", organisation.In(page.Language)));
        if (catalogue.About.Contact is { } contact) page.Say("about.contact", ("contact", contact));
        if (_facts.Say(page, catalogue.About.Facts)) page.Say(LineKind.Aside, "source.ask_first");
        page.Say(LineKind.Heading, "about.kept_title");
        page.Say("about.kept");
        page.SayByChannel("about");
        page.Say("about.rights");
        page.Say(LineKind.Heading, "about.centres_title");
        foreach (var centre in catalogue.Centres.Where(centre => centre.Source.MayBeShown(page.Today)))
        {
            page.Say(LineKind.Item, "about.centre",
                ("region", catalogue.FindRegion(centre.Region)!.Name.In(page.Language)),
                ("centre", centre.Name.In(page.Language)),
                ("offers", centre.Offers.In(page.Language)));
            SiteAndEmail(page, centre, LineKind.Aside);
        }

        if (catalogue.Centres.Any(centre => centre.Source.MayBeShown(page.Today) && LeavesTraces(centre))) page.Say(LineKind.Aside, "about.traces");

        page.Row("about.my_data", Trigger.MyData);
        if (page.HasDecoy) page.Row("about.words", Trigger.TwoWords);
        page.Row("about.forget", Trigger.Forget);
    }

    public static void Forget(Page page)
    {
        page.Say(LineKind.Heading, "forget.title");
        page.Say("forget.text");
        page.SayByChannel("forget");
        if (page.TurnContext.Case is { IsOpen: true })
        {
            page.Say("forget.referral");
            if (page.TurnContext.Case.NumberEnd is not null) page.Say("forget.number");
            if (page.TurnContext.Case.Alert is not null) page.Say("forget.alert");
            if (page.Conversation.Code is { } code)
            {
                page.Say("sent.code");
                page.Show(LineKind.Code, CaseCode.Spoken(code), "sent.code");
            }

            page.Row("forget.withdraw", Trigger.Confirm, "withdraw");
            page.Row("forget.keep", Trigger.Confirm);
        }
        else
        {
            page.Row("forget.confirm", Trigger.Confirm);
        }
    }

    public static void Left(Page page)
    {
        page.Say("neutral");
        page.Expects = Expects.Nothing;
    }

    /// <summary>The centre's site and email. They can be tapped: the screen says below them what that leaves behind.</summary>
    public static void SiteAndEmail(Page page, Centre centre, LineKind kind)
    {
        if (centre.Site is { } site) page.Say(kind, "about.site", ("site", site));
        if (centre.Email is { } email) page.Say(kind, "about.email", ("email", email));
    }

    public static bool LeavesTraces(Centre centre) => centre is not { Site: null, Email: null };

    /// <summary>A number, what happens when she calls, and that a call leaves a trace.</summary>
    /// <param name="page">The page.</param>
    /// <param name="line">The line; one that nobody is sure of is left out.</param>
    /// <param name="words">Which of the line's sentences says what happens.</param>
    public static void PhoneLine(Page page, PhoneLine line, string words = "what")
    {
        if (!line.Source.MayBeShown(page.Today)) return;
        page.Show(LineKind.Phone, line.Number, $"line.{line.Id}.{words}");
        page.Say($"line.{line.Id}.{words}");
        if (line.Hours is { } hours)
            page.Say(hours.Always ? "line.always" : hours.IsOpen(page.TurnContext.Now) ? "line.open_now" : "line.closed_now");
        page.Say(LineKind.Aside, "line.trace");
    }

    /// <summary>The opening hours of the centres, if they are confirmed.</summary>
    private void Centres(Page page)
    {
        foreach (var centre in catalogue.Centres)
        {
            if (centre is not { Phone: { } phone, Hours: { } hours } || !centre.Source.MayBeShown(page.Today)) continue;
            page.Show(LineKind.Phone, phone, "help.centre");
            page.Say("help.centre", ("centre", centre.Name.In(page.Language)));
            var isOpen = hours.IsOpen(page.TurnContext.Now) && !page.TurnContext.AvailabilityOf(centre).IsDayOff;
            page.Say(!isOpen ? "line.closed_now" : hours.Always ? "line.always" : "line.open_now");
            page.Say(LineKind.Aside, "line.trace");
        }
    }

    /// <summary>112 comes before every other number. When a child is in danger, the children's line comes next.</summary>
    private static int Rank(PhoneLine line, DistressKind kind) => line.Id switch
    {
        "emergency" => 0,
        "children" when kind == DistressKind.Child => 1,
        _ => 2,
    };
}
