namespace WegoBot.Dialogue;

/// <summary>The facts that coordinators maintain: measures, questions, regions, centres, phone lines, topics, prepared answers.</summary>
public sealed record Catalogue
{
    /// <summary>The version of the consent text, stored with every referral.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>Who runs the service.</summary>
    public AboutUs About { get; init; } = new();

    /// <summary>The questions. Their order decides between equally informative ones.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    public required IReadOnlyList<Centre> Centres { get; init; }

    /// <summary>The phone lines, the most urgent first.</summary>
    public required IReadOnlyList<PhoneLine> Lines { get; init; }

    /// <summary>The phone lines that only a topic names.</summary>
    public required IReadOnlyList<PhoneLine> TopicLines { get; init; }

    /// <summary>The facts that measures and topics tell.</summary>
    public required IReadOnlyList<KnownFact> Facts { get; init; }

    /// <summary>What else people ask about, in the order of the list.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>The prepared sentences that a centre can answer with.</summary>
    public required IReadOnlyList<PreparedAnswer> Answers { get; init; }

    /// <summary>The institutions that a summary can name.</summary>
    public IReadOnlyList<Institution> Institutions { get; init; } = [];

    /// <summary>The prepared sentences for what an institution answered.</summary>
    public IReadOnlyList<PreparedOutcome> Outcomes { get; init; } = [];

    /// <summary>Whom participants of a vote can speak for.</summary>
    public IReadOnlyList<ParticipantKind> Participants { get; init; } = [];

    /// <summary>The ids of the reasons with which a centre can propose that another goes on.</summary>
    public IReadOnlyList<string> HandOverReasons { get; init; } = [];

    /// <summary>What the institutions of each region have agreed.</summary>
    public IReadOnlyList<RegionalProtocol> Protocols { get; init; } = [];

    /// <summary>The sample policy for employers.</summary>
    public EmployerPolicy Policy { get; init; } = new([]);

    /// <summary>Days off and working days that no rule gives.</summary>
    public OneOffDays OneOffDays { get; init; } = OneOffDays.None;

    /// <summary>What the projects want to reach.</summary>
    public IReadOnlyList<FigureTarget> Targets { get; init; } = [];

    public Measure? FindMeasure(string? id) => Measures.FirstOrDefault(measure => measure.Id == id);

    public Region? FindRegion(string? id) => Regions.FirstOrDefault(region => region.Id == id);

    public Centre? FindCentre(string? id) => Centres.FirstOrDefault(centre => centre.Id == id);

    public Institution? FindInstitution(string? id) => Institutions.FirstOrDefault(institution => institution.Id == id);

    public Topic? FindTopic(string? id) => Topics.FirstOrDefault(topic => topic.Id == id);

    public KnownFact? FindFact(string? id) => Facts.FirstOrDefault(fact => fact.Id == id);

    public PhoneLine? FindLine(string? id) => Lines.Concat(TopicLines).FirstOrDefault(line => line.Id == id);

    /// <summary>The answers that a centre can give with a status. Those that ask her to get in touch need a confirmed contact.</summary>
    public IEnumerable<PreparedAnswer> AnswersFor(Centre centre, ReferralStatus status) =>
        Answers.Where(answer => answer.For == status && (!answer.NeedsContact || centre.HasContact));

    public Question? FindQuestion(string? id) => Questions.FirstOrDefault(question => question.Id == id);
}
