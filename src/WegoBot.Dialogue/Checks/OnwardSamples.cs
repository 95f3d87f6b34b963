namespace WegoBot.Dialogue;

/// <summary>Every variant of what a centre can ask her: summaries for institutions, and the hand-over of her case.</summary>
internal sealed class OnwardSamples(Catalogue catalogue, Texts texts)
{
    private const int Number = 1;

    private static readonly DateOnly Day = new(2026, 11, 23);

    public static IEnumerable<Conversation> Conversations(Conversation begun)
    {
        yield return begun with { Stage = Stage.Summary, Summary = Number };
        foreach (var stage in new[] { Stage.HandOver, Stage.HandOverConsent })
            foreach (var withDialogue in new[] { false, true })
                yield return begun with { Stage = stage, HandOver = new HandOverDraft { WithDialogue = withDialogue } };
    }

    /// <summary>The cases that a screen of the stage can show; empty for other stages.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="messages">What was written in them.</param>
    public IEnumerable<CaseView> Cases(Stage stage, IReadOnlyList<CaseMessage> messages)
    {
        if (stage is not (Stage.MyReferral or Stage.Summary or Stage.HandOver or Stage.HandOverConsent)) yield break;
        var one = new CaseView(Guid.Empty, catalogue.Centres[0].Id, ReferralStatus.WaitingForInstitution, Day) { Messages = messages };
        foreach (var summary in Summaries().Where(_ => stage is Stage.MyReferral or Stage.Summary))
            yield return one with { Summaries = [summary] };
        foreach (var (reason, centre) in catalogue.HandOverReasons.Zip(Centres()).Where(_ => stage != Stage.Summary))
            yield return one with { HandOver = new HandOverView(Number, centre, reason, Day, Shared(Answer.Yes)) };
        if (stage != Stage.MyReferral) yield break;
        // As much as her message can ever show at once.
        var most = Summaries().MaxBy(summary => texts.Say(texts.Languages.Default, $"outcome.{summary.Outcome ?? catalogue.Outcomes[0].Id}").Length)!;
        yield return one with { Summaries = [most, most with { Number = 2 }, most with { Number = 3 }, Asked(InstitutionKind.SocialAssistance, null) with { Number = 4 }] };
    }

    private IEnumerable<SummaryView> Summaries()
    {
        foreach (var kind in Enum.GetValues<InstitutionKind>())
            yield return Asked(kind, null);
        foreach (var institution in catalogue.Institutions)
            yield return Asked(institution.Kind, institution.Id);
        foreach (var status in Enum.GetValues<SummaryStatus>())
            yield return Asked(InstitutionKind.Municipality, null) with { Status = status, Summary = status is SummaryStatus.Agreed or SummaryStatus.SentOn ? Asked(InstitutionKind.Municipality, null).Summary : null };
        foreach (var outcome in catalogue.Outcomes)
            yield return Asked(InstitutionKind.SocialAssistance, null) with { Status = outcome.For, Outcome = outcome.Id, SentOn = Day, Note = outcome.NeedsNote ? new string('м', OnwardSummary.MostNoteCharacters) : null };
    }

    /// <summary>With every fact that she can share, and every way to reach the centre.</summary>
    private SummaryView Asked(InstitutionKind kind, string? institution)
    {
        var shared = Shared(kind == InstitutionKind.Employer ? Answer.No : Answer.Yes);
        var contact = catalogue.Centres[0] with { Phone = catalogue.Lines[0].Number, Email = "office@crisis-centre.example.org", Address = catalogue.Centres[0].Name };
        var centre = kind == InstitutionKind.Municipality ? catalogue.Centres[0] with { Phone = null, Email = null, Address = null } : contact;
        return new SummaryView(Number, SummaryStatus.Asked, kind, institution, Day)
        {
            Summary = new OnwardText(catalogue, texts).Compose(
                centre, shared, new SummaryChoice(kind, institution, catalogue.Measures[0].Id, [.. shared.Facts.Select(fact => fact.Question)], Day.AddDays(1)), new string('7', OnwardText.ReferenceDigits), Day),
        };
    }

    private ReferralRequest Shared(Answer answer) => new()
    {
        Centre = catalogue.Centres[0].Id,
        Region = catalogue.Centres[0].Region,
        ConsentVersion = catalogue.ConsentVersion,
        Language = texts.Languages.Default,
        Measures = [.. catalogue.Measures.Select(measure => measure.Id)],
        Topic = catalogue.Topics.FirstOrDefault(topic => topic.Shared)?.Id,
        Facts = [.. catalogue.Questions.Where(question => question.Shared).Select(question => new GivenAnswer(question.Id, answer))],
        Contact = ContactPreference.Call,
        SafeTimes = [.. Enum.GetValues<SafeTime>()],
        Urgency = Urgency.ThisWeek,
        Text = "",
    };

    private IEnumerable<string> Centres() => Enumerable.Repeat(catalogue.Centres.Select(centre => centre.Id).Append("gone"), catalogue.HandOverReasons.Count).SelectMany(all => all);
}
