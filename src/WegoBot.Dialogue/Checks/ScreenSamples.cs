namespace WegoBot.Dialogue;

/// <summary>Renders every screen in every variant that a person can see, so that rules can be checked on all of them.</summary>
public sealed class ScreenSamples(Catalogue catalogue, Texts texts)
{
    /// <summary>An address as long as a real one.</summary>
    private const string WebChat = "https://chat.crisis-centre.example.org";

    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Every screen in a language, with the conversation that it was rendered from.</summary>
    public IEnumerable<(Conversation Conversation, Screen Screen)> Screens(Language language)
    {
        foreach (var variant in CatalogueVariants())
        {
            var engine = new DialogueEngine(variant, texts, label => label, WebChat);
            foreach (var conversation in Conversations(language, variant))
                foreach (var context in ContextsFor(conversation.Stage))
                    yield return (conversation, engine.Draw(conversation, "samples", context));
        }
    }

    /// <summary>The catalogue as it is, and as a coordinator can change it: centres that are full, closed or have a phone, facts that are confirmed or not, and every status of a measure.</summary>
    private IEnumerable<Catalogue> CatalogueVariants()
    {
        yield return catalogue;
        var weekdays = new OpeningHours(false, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(17, 0));
        foreach (var (state, hours) in new[] { (CentreState.Open, weekdays), (CentreState.Full, weekdays with { Days = [] }), (CentreState.Closed, weekdays with { Always = true }) })
        {
            yield return catalogue with
            {
                Centres = [.. catalogue.Centres.Select(centre => centre with
                {
                    State = state, Hours = hours, Phone = catalogue.Lines[0].Number, Address = centre.Name,
                })],
                Lines = [.. catalogue.Lines.Select(line => line with { Hours = hours })],
            };
        }

        yield return catalogue with { Centres = [.. catalogue.Centres.Select(centre => centre with { State = CentreState.Full, FullUntil = DateOnly.FromDateTime(Noon) })] };
        yield return catalogue with
        {
            About = catalogue.About with { Operator = catalogue.Centres[0].Name, Contact = catalogue.Centres[0].Email ?? WebChat },
            Facts = [.. catalogue.Facts.Select(fact => fact with { Source = Confirmed(fact.Source) })],
            Measures = [.. catalogue.Measures.Select(measure => measure with { Source = Confirmed(measure.Source) })],
        };
        foreach (var status in Enum.GetValues<MeasureStatus>())
        {
            var today = DateOnly.FromDateTime(Noon);
            yield return catalogue with
            {
                Measures = [.. catalogue.Measures.Select(measure => measure with
                {
                    Statuses = catalogue.Regions.ToDictionary(region => region.Id, _ => new RegionStatus(status, today, today, measure.Source)),
                })],
            };
        }
    }

    private static Source Confirmed(Source source) => source with { Sure = Certainty.High, CheckedOn = source.GatheredOn, Until = null };

    private static IEnumerable<Conversation> Conversations(Language language, Catalogue variant)
    {
        var centre = variant.Centres[0].Id;
        var begun = new Conversation { Language = language, Safe = true, CardSeen = true, NavigationHistory = [new Place(Stage.Home)] };
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage is not (Stage.Anywhere or Stage.Question or Stage.Topic)))
            yield return begun with { Stage = stage, Measure = NavigationHistory.IsAboutAMeasure(stage) ? variant.Measures[0].Id : null, Draft = new ReferralDraft { Centre = centre } };
        var written = new CaseDraft(new string('о', CaseMessage.MostCharacters), TakenOut: 1, SpeaksOfDanger: true);
        foreach (var stage in new[] { Stage.WriteToCentre, Stage.MessagePreview, Stage.Distress })
            yield return begun with { Stage = stage, CaseDraft = written };
        yield return new Conversation { Language = language };
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
        foreach (var stage in new[] { Stage.Sent, Stage.CodeCheck, Stage.MyReferral, Stage.KeepCode, Stage.Forget })
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
        var read = new CaseMessage(1, MessageAuthor.Person, default, day, day) { Words = words };
        return
        [
            read,
            .. catalogue.Answers.Select((answer, i) => new CaseMessage(i + 2, MessageAuthor.Centre, default, day, null) { Answer = answer.Id }),
            read with { Number = catalogue.Answers.Count + 2 },
            .. Enumerable.Range(3, times).Select(i => read with { Number = catalogue.Answers.Count + i, ReadOn = null, Words = "о" }),
        ];
    }

    /// <summary>Every channel, and for the stages about a referral every status and every answer of a centre.</summary>
    private IEnumerable<TurnContext> ContextsFor(Stage stage)
    {
        foreach (var channel in Enum.GetValues<ChannelKind>())
            yield return new TurnContext(Noon, channel);
        if (stage is Stage.Home or Stage.MyReferral or Stage.EarlierMessages or Stage.WriteToCentre or Stage.MessagePreview)
            foreach (var status in new[] { ReferralStatus.Seen, ReferralStatus.WaitingForUs })
                foreach (var times in new[] { 1, CaseView.MostMessagesADay })
                    yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, status, DateOnly.FromDateTime(Noon)) { Messages = Messages(times) });
        if (stage is not (Stage.MyReferral or Stage.Forget)) yield break;
        yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.Sent, DateOnly.FromDateTime(Noon)) { IsOverdue = true });
        foreach (var status in Enum.GetValues<ReferralStatus>())
            foreach (var answer in catalogue.Answers)
                foreach (var centre in new[] { catalogue.Centres[0].Id, "gone" })
                    yield return new TurnContext(Noon, default, new CaseView(Guid.Empty, centre, status, DateOnly.FromDateTime(Noon)) { Messages = [new CaseMessage(1, MessageAuthor.Centre, default, DateOnly.FromDateTime(Noon), null) { Answer = answer.Id }] });
    }
}
