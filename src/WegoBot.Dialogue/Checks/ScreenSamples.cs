using System.Globalization;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>Renders every screen in every variant that a person can see, so that rules can be checked on all of them.</summary>
public sealed class ScreenSamples(Catalogue catalogue, Texts texts)
{
    /// <summary>An address as long as a real one.</summary>
    internal const string WebChat = "https://chat.crisis-centre.example.org";

    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Every screen in a language once, with a conversation that it was rendered from.</summary>
    public IEnumerable<(Conversation Conversation, Screen Screen)> Screens(Language language) =>
        Drawn(language).DistinctBy(sample => Appearance(sample.Conversation.Stage, sample.Screen));

    /// <summary>Every conversation that the screens are rendered from. They are the same however a coordinator changes the catalogue.</summary>
    public IEnumerable<Conversation> Conversations(Language language) => Conversations(language, catalogue);

    /// <summary>The screens in every variant, of which many look alike.</summary>
    internal IEnumerable<(Conversation Conversation, Screen Screen)> Drawn(Language language)
    {
        var conversations = Conversations(language).Select(conversation => (Conversation: conversation, Contexts: ContextsFor(conversation.Stage).ToList())).ToList();
        foreach (var (variant, isOfMeasures) in CatalogueSamples.Of(catalogue, Noon))
        {
            var engine = Engine(variant);
            foreach (var (conversation, contexts) in conversations)
                foreach (var context in isOfMeasures ? [new TurnContext(Noon, default)] : contexts)
                    yield return (conversation, engine.Draw(conversation, "samples", context));
        }
    }

    /// <summary>The screens of the catalogue as it is, without a case.</summary>
    internal IEnumerable<Screen> DrawnAsItIs(Language language)
    {
        var engine = Engine(catalogue);
        return Conversations(language).Select(conversation => engine.Draw(conversation, "samples", new TurnContext(Noon, default)));
    }

    private DialogueEngine Engine(Catalogue variant) => new(variant, texts, label => label, WebChat);

    /// <summary>All that a person sees or presses. The ids of buttons are left out: they follow from the choices.</summary>
    private static string Appearance(Stage stage, Screen screen)
    {
        var seen = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{stage} {screen.Stage} {screen.Expects}");
        foreach (var line in screen.Lines) seen.Append('\n').Append((char)('0' + (int)line.Kind)).Append(line.TakeOut is null ? ' ' : '-').Append(line.Key).Append(' ').Append(line.Text);
        foreach (var row in screen.Rows)
        {
            seen.Append("\n\n");
            foreach (var button in row) seen.Append(CultureInfo.InvariantCulture, $"{button.Key} {button.Choice.Trigger} {button.Choice.Value} {button.Label}\n");
        }

        return seen.ToString();
    }

    private static IEnumerable<Conversation> Conversations(Language language, Catalogue variant)
    {
        var centre = variant.Centres[0].Id;
        var begun = new Conversation { Language = language, Safe = true, CardSeen = true, NavigationHistory = [new Place(Stage.Home)] };
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Question or Stage.Topic or Stage.Decoy)))
            yield return begun with { Stage = stage, Measure = NavigationHistory.IsAboutAMeasure(stage) ? variant.Measures[0].Id : null, Draft = new ReferralDraft { Centre = centre } };
        var written = new CaseDraft(new string('о', CaseMessage.MostCharacters), TakenOut: 1, SpeaksOfDanger: true);
        foreach (var stage in new[] { Stage.WriteToCentre, Stage.MessagePreview, Stage.Distress })
            yield return begun with { Stage = stage, CaseDraft = written };
        foreach (var times in new[] { [], Enum.GetValues<SafeTime>() })
            yield return begun with { Stage = Stage.NumberPreview, Number = new PhoneNumber("+000 00 000 0000", [.. times]) };
        yield return begun with { Stage = Stage.TwoWords, Words = new SecretWords("", "") };
        yield return new Conversation { Language = language };
        yield return begun with { Stage = Stage.MyData, Words = new SecretWords("", ""), Answers = [new GivenAnswer(variant.Questions[0].Id, Answer.Yes)], Referral = Guid.Empty };
        foreach (var notice in Notices.All)
            yield return begun with { Stage = Stage.Home, Notice = notice };
        foreach (var kind in Enum.GetValues<DistressKind>())
            yield return begun with { Stage = Stage.Distress, Distress = kind };
        foreach (var topic in variant.Topics)
            yield return begun with { Stage = Stage.Topic, Topic = topic.Id };
        yield return begun with
        {
            Stage = Stage.Offer,
            Offered = [.. Offers.Places.Select(trigger => new Intent(trigger)), new Intent(Trigger.Measure, variant.Measures[0].Id), new Intent(Trigger.Topic, variant.Topics[0].Id)],
        };
        foreach (var conversation in OnwardSamples.Conversations(begun))
            yield return conversation;
        foreach (var stage in new[] { Stage.Sent, Stage.CodeCheck, Stage.MyReferral, Stage.KeepCode, Stage.Forget, Stage.MyData })
            yield return begun with { Stage = stage, Code = new string('7', CaseCode.Digits) };
        foreach (var conversation in AboutMeasures(begun, variant).Concat(Drafts(begun, variant, centre)).Concat(AboutTopics(begun, variant, centre)))
            yield return conversation;
    }

    private static IEnumerable<Conversation> AboutMeasures(Conversation begun, Catalogue variant)
    {
        var interview = new Interview(variant, new Eligibility(variant));
        foreach (var measure in variant.Measures)
        {
            foreach (var region in variant.Regions.Select(region => region.Id).Append(null))
                yield return begun with { Stage = Stage.Measure, Measure = measure.Id, Region = region };
            yield return begun with { Stage = Stage.PapersQuestion, Measure = measure.Id };
            foreach (var answer in Enum.GetValues<Answer>())
                yield return begun with { Stage = Stage.Papers, Measure = measure.Id, Answers = [new GivenAnswer(measure.PapersQuestion, answer)] };
            foreach (var conversation in Interviews(begun with { Measure = measure.Id }, interview))
                yield return conversation;
        }

        yield return begun with { Stage = Stage.Question };
        foreach (var answer in Enum.GetValues<Answer>())
            yield return begun with { Stage = Stage.Result, Answers = [.. variant.Questions.Select(question => new GivenAnswer(question.Id, answer))] };
    }

    /// <summary>Every way through the questions of one measure.</summary>
    private static IEnumerable<Conversation> Interviews(Conversation conversation, Interview interview)
    {
        if (interview.QuestionFor(conversation) is not { } question) return [conversation with { Stage = Stage.Result }];
        return Enum.GetValues<Answer>()
            .SelectMany(answer => Interviews(conversation with { Answers = conversation.Answers.Add(new GivenAnswer(question.Id, answer)) }, interview))
            .Prepend(conversation with { Stage = Stage.Question });
    }

    private static IEnumerable<Conversation> Drafts(Conversation begun, Catalogue variant, string centre)
    {
        foreach (var answer in new[] { Answer.Yes, Answer.No })
        {
            foreach (var (contact, urgency) in Enum.GetValues<ContactPreference>().Zip(Enum.GetValues<Urgency>()))
            {
                var full = begun with
                {
                    Answers = [.. variant.Questions.Select(question => new GivenAnswer(question.Id, answer))],
                    Draft = new ReferralDraft
                    {
                        Centre = centre,
                        Measures = [.. variant.Measures.Select(measure => measure.Id)],
                        SafeTimes = [.. Enum.GetValues<SafeTime>()],
                        Contact = contact,
                        Urgency = urgency,
                    },
                };
                foreach (var stage in new[] { Stage.Wishes, Stage.Centre, Stage.SafeTimes, Stage.Preview, Stage.Consent })
                    yield return full with { Stage = stage };
            }
        }
    }

    /// <summary>A message to a centre about each topic, and nothing else.</summary>
    private static IEnumerable<Conversation> AboutTopics(Conversation begun, Catalogue variant, string centre) =>
        variant.Topics.Select(topic => begun with { Stage = Stage.Preview, Draft = new ReferralDraft { Centre = centre, Topic = topic.Id } });

    /// <summary>More messages than a screen shows: prepared answers, and the longest of her words, read and not.</summary>
    /// <param name="times">How often she wrote the last of them today.</param>
    private List<CaseMessage> Messages(int times)
    {
        var (day, words) = (DateOnly.FromDateTime(Noon), new string('о', CaseMessage.MostCharacters));
        var before = new CaseMessage(0, MessageAuthor.Centre, default, day, day) { Words = "о", IsFromBefore = true };
        var read = new CaseMessage(1, MessageAuthor.Person, default, day, day) { Words = words };
        return
        [
            read,
            .. catalogue.Answers.Select((answer, i) => new CaseMessage(i + 2, MessageAuthor.Centre, default, day, null) { Answer = answer.Id }),
            read with { Number = catalogue.Answers.Count + 2 },
            before with { Number = catalogue.Answers.Count + 3 },
            .. Enumerable.Range(4, times).Select(i => read with { Number = catalogue.Answers.Count + i, ReadOn = null, Words = "о" }),
        ];
    }

    /// <summary>A centre that reads now, later today, tomorrow, on another day, after it was full, after too long, or never.</summary>
    private static IEnumerable<CentreAvailability> Availabilities()
    {
        var reads = new CentreAvailability(CentreState.Open) { HasHours = true };
        var full = reads with { State = CentreState.Full, FullUntil = DateOnly.FromDateTime(Noon) };
        return
        [
            reads, reads with { ReadsNext = Noon.AddHours(1) }, reads with { ReadsNext = Noon.AddDays(1) }, reads with { ReadsNext = Noon.AddDays(5) },
            reads with { ReadsNext = Noon.AddDays(CentreAvailability.LongestWait + 1) }, full with { ReadsNext = Noon.AddDays(1) }, full with { FullUntil = null },
            reads with { State = CentreState.Closed }, reads with { HasReaders = false },
        ];
    }

    /// <summary>Every channel with much and with nothing kept beside the conversation, and every status of a referral.</summary>
    private static IEnumerable<TurnContext> KeptSamples(CaseView full) =>
    [
        .. Enum.GetValues<ChannelKind>().Select(channel => new TurnContext(Noon, channel, full) { Kept = new KeptOfChat(Noon.AddMinutes(30), Noon.AddDays(1), SentMessages: 99, OtherAlerts: 9, OtherNumbers: 9) }),
        .. Enum.GetValues<ReferralStatus>().Select(status => new TurnContext(Noon, default, full with { Status = status })),
    ];

    /// <summary>Every channel, and for the stages about a referral every status and every answer of a centre.</summary>
    private IEnumerable<TurnContext> ContextsFor(Stage stage)
    {
        foreach (var channel in Enum.GetValues<ChannelKind>())
            yield return new TurnContext(Noon, channel);
        foreach (var availability in Availabilities().Where(_ => stage is Stage.Centre or Stage.CentreAway or Stage.Consent or Stage.Sent or Stage.MyReferral))
            yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.Sent, DateOnly.FromDateTime(Noon)))
            {
                Centres = catalogue.Centres.ToDictionary(centre => centre.Id, _ => availability),
            };
        if (stage is Stage.Home or Stage.MyReferral or Stage.EarlierMessages or Stage.WriteToCentre or Stage.MessagePreview)
            foreach (var status in new[] { ReferralStatus.Seen, ReferralStatus.WaitingForUs })
                foreach (var times in new[] { 1, CaseView.MostMessagesADay })
                    yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, status, DateOnly.FromDateTime(Noon)) { Messages = Messages(times) });
        var open = new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.Seen, DateOnly.FromDateTime(Noon));
        var alert = new ChosenAlert(ChannelKind.Telegram, new AlertTimes([.. AlertTimes.Week], [.. Enum.GetValues<DayPart>()]));
        if (stage is Stage.MyReferral or Stage.Alert or Stage.AlertTimes or Stage.Forget)
            foreach (var channel in Enum.GetValues<ChannelKind>())
                foreach (var chosen in new[] { null, alert })
                    yield return new TurnContext(Noon, channel, open with { Alert = chosen });
        if (stage == Stage.MyReferral)
            foreach (var days in new[] { 1, 3, 30 })
                yield return new TurnContext(Noon, default, open with { Openings = [.. Enumerable.Range(0, days).Select(day => new CaseOpening(day % 2 == 0 ? open.Centre : "gone", open.SentOn.AddDays(-day)))] });
        foreach (var one in new OnwardSamples(catalogue, texts).Cases(stage, Messages(1)))
            foreach (var channel in Enum.GetValues<ChannelKind>())
                yield return new TurnContext(Noon, channel, one);
        if (stage is Stage.MyReferral or Stage.Number or Stage.NumberPreview or Stage.Forget)
            foreach (var channel in Enum.GetValues<ChannelKind>())
                foreach (var end in new[] { null, "00" })
                    yield return new TurnContext(Noon, channel, open with { Status = ReferralStatus.Accepted, NumberEnd = end });
        if (stage == Stage.MyData)
            foreach (var context in KeptSamples(open with { Alert = alert, NumberEnd = "00", Messages = Messages(1), Summaries = [.. new OnwardSamples(catalogue, texts).Cases(Stage.Summary, []).SelectMany(one => one.Summaries).Take(1)] }))
                yield return context;
        if (stage is not (Stage.MyReferral or Stage.Forget)) yield break;
        yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.Sent, DateOnly.FromDateTime(Noon)) { IsOverdue = true });
        yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.WaitingForUs, DateOnly.FromDateTime(Noon)) { IsMessageOverdue = true });
        if (stage == Stage.Forget)
            foreach (var status in Enum.GetValues<ReferralStatus>())
                yield return new TurnContext(Noon, default, open with { Status = status });
        else
            foreach (var status in Enum.GetValues<ReferralStatus>())
                foreach (var answer in catalogue.Answers)
                    foreach (var centre in new[] { catalogue.Centres[0].Id, "gone" })
                        yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, centre, status, DateOnly.FromDateTime(Noon)) { Messages = [new CaseMessage(1, MessageAuthor.Centre, default, DateOnly.FromDateTime(Noon), null) { Answer = answer.Id }] });
    }
}
