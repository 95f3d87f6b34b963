using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>Writes the exact text of a referral from what she chose; the preview, the stored payload and the staff page show the same bytes.</summary>
internal sealed class ReferralText(Catalogue catalogue, Texts texts)
{
    internal const string TopicName = "topic";
    internal const string SafeTimesName = "safe_times";
    internal const string UrgencyName = "urgency";
    internal const string HandedOverName = "handed_over";

    /// <summary>The request that she agrees to.</summary>
    /// <param name="conversation">The conversation with her draft.</param>
    /// <param name="from">Where her case comes from; null for a message that she began herself.</param>
    public ReferralRequest Compose(Conversation conversation, HandedOver? from = null)
    {
        var draft = conversation.Draft;
        var lines = Lines(conversation, from);
        var kept = lines.Select(line => line.Name).ToHashSet();
        return new ReferralRequest
        {
            Centre = draft.Centre!,
            Region = catalogue.FindCentre(draft.Centre)!.Region,
            ConsentVersion = catalogue.ConsentVersion,
            Language = conversation.Language,
            Measures = [.. draft.Measures.Where(measure => kept.Contains(MeasureName(measure)))],
            Topic = kept.Contains(TopicName) ? draft.Topic : null,
            Facts = [.. SharedFacts(conversation).Where(fact => kept.Contains(FactName(fact.Question)))],
            Contact = draft.Contact,
            SafeTimes = kept.Contains(SafeTimesName) ? draft.SafeTimes : [],
            Urgency = kept.Contains(UrgencyName) ? draft.Urgency : null,
            HandedOverBy = kept.Contains(HandedOverName) ? from?.Centre : null,
            Messages = from?.Messages,
            Text = string.Join('\n', lines.Select(line => line.Text)),
        };
    }

    /// <summary>What stands in her case once she has given a phone number.</summary>
    public CaseDraft NumberGiven(Language language) => new(texts.Say(language, "number.told"), TakenOut: 0, SpeaksOfDanger: false);

    public string Of(Conversation conversation) => string.Join('\n', Lines(conversation).Select(line => line.Text));

    /// <summary>The lines of the text. A line whose name is null says what cannot be left out.</summary>
    public IReadOnlyList<(string? Name, string Text, string Key)> Lines(Conversation conversation, HandedOver? from = null)
    {
        var lines = new List<(string? Name, string Text, string Key)>();
        foreach (var (name, key, values) in Parts(conversation, from))
        {
            if (name is not null && conversation.Draft.TakenOut.Contains(name)) continue;
            var number = (lines.Count + 1).ToString(CultureInfo.InvariantCulture);
            lines.Add((name, $"{number}. {texts.Say(conversation.Language, key, values)}", key));
        }

        return lines;
    }

    private IEnumerable<(string? Name, string Key, (string, string)[] Values)> Parts(Conversation conversation, HandedOver? from)
    {
        var (draft, language) = (conversation.Draft, conversation.Language);
        var centre = catalogue.FindCentre(draft.Centre);
        yield return (null, "payload.centre", [
            ("centre", centre?.Name.In(language) ?? ""),
            ("region", catalogue.FindRegion(centre?.Region)?.Name.In(language) ?? "")]);
        var topic = catalogue.FindTopic(draft.Topic) is { Shared: true } shared ? shared : null;
        if (draft.Measures.All(measure => draft.TakenOut.Contains(MeasureName(measure))) && (topic is null || draft.TakenOut.Contains(TopicName)))
            yield return (null, "payload.talk", []);
        if (topic is not null) yield return (TopicName, $"topic.{topic.Id}.share", []);
        foreach (var measure in catalogue.Measures.Where(measure => draft.Measures.Contains(measure.Id)))
            yield return (MeasureName(measure.Id), "payload.measure", [("measure", texts.Say(language, $"measure.{measure.Id}.name"))]);
        foreach (var (question, answer) in SharedFacts(conversation))
            yield return (FactName(question), $"question.{question}.share_{(answer == Answer.Yes ? "yes" : "no")}", []);
        yield return (null, "payload.contact", [("contact", texts.Say(language, $"payload.contact_{Lower(draft.Contact)}"))]);
        if (draft.SafeTimes is not [])
            yield return (SafeTimesName, "payload.safe_times", [
                ("times", string.Join(", ", draft.SafeTimes.Select(time => texts.Say(language, $"payload.time_{Lower(time)}"))))]);
        if (draft.Urgency is { } urgency)
            yield return (UrgencyName, "payload.urgency", [("urgency", texts.Say(language, $"payload.urgency_{Lower(urgency)}"))]);
        if (from is not null)
            yield return (HandedOverName, "payload.handed_over", [("centre", catalogue.FindCentre(from.Centre)?.Name.In(language) ?? texts.Say(language, "my_referral.centre_gone"))]);
        if (from?.Messages is { } messages)
            yield return (null, "payload.messages", [("count", messages.ToString(CultureInfo.InvariantCulture))]);
        yield return (null, "payload.language", []);
    }

    /// <summary>Only what the measures that she asks about hang on, and never what she is not sure of.</summary>
    private IEnumerable<GivenAnswer> SharedFacts(Conversation conversation)
    {
        var asked = catalogue.Measures
            .Where(measure => conversation.Draft.Measures.Contains(measure.Id) && !conversation.Draft.TakenOut.Contains(MeasureName(measure.Id)))
            .SelectMany(measure => measure.Questions)
            .ToHashSet();
        return catalogue.Questions
            .Where(question => question.Shared && asked.Contains(question.Id))
            .Select(question => (question.Id, Answer: conversation.AnswerTo(question.Id)))
            .Where(given => given.Answer is Answer.Yes or Answer.No)
            .Select(given => new GivenAnswer(given.Id, given.Answer!.Value));
    }

    internal static string MeasureName(string measure) => $"measure:{measure}";

    private static string FactName(string question) => $"fact:{question}";

    internal static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
