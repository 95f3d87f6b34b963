namespace WegoBot.Dialogue;

/// <summary>The facts that coordinators keep true: measures, questions, regions, centres, phone lines, prepared answers.</summary>
public sealed record Catalogue
{
    /// <summary>The version of the consent text, stored with every referral.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>In the order in which equally telling ones are asked.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    public required IReadOnlyList<Centre> Centres { get; init; }

    /// <summary>The most urgent first.</summary>
    public required IReadOnlyList<PhoneLine> Lines { get; init; }

    /// <summary>The sentences that a centre may answer with.</summary>
    public required IReadOnlyList<PreparedAnswer> Answers { get; init; }

    public Measure? FindMeasure(string? id) => Measures.FirstOrDefault(measure => measure.Id == id);

    public Region? FindRegion(string? id) => Regions.FirstOrDefault(region => region.Id == id);

    public Centre? FindCentre(string? id) => Centres.FirstOrDefault(centre => centre.Id == id);

    public Question? FindQuestion(string? id) => Questions.FirstOrDefault(question => question.Id == id);
}
