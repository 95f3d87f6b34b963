using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The rules between the entries of a catalogue: every id refers to an entry, and every id is unique.</summary>
internal static class CatalogueRules
{
    /// <summary>Faults that keep the service from starting.</summary>
    public static IEnumerable<Finding> Broken(Catalogue catalogue) =>
        [.. Duplicates(catalogue), .. UnknownReferences(catalogue)];

    /// <summary>Mistakes that do no harm at run time.</summary>
    public static IEnumerable<Finding> Untidy(Catalogue catalogue)
    {
        var used = catalogue.Measures.SelectMany(measure => measure.Questions.Append(measure.PapersQuestion)).ToHashSet();
        foreach (var finding in TooLong(catalogue))
            yield return finding;
        foreach (var question in catalogue.Questions.Where(question => !used.Contains(question.Id)))
            yield return At("questions." + question.Id, "no measure uses this question");
        foreach (var region in catalogue.Regions.Where(region => !catalogue.Centres.Any(centre => centre.Region == region.Id)))
            yield return At("regions." + region.Id, "no centre is in this region");
        foreach (var fact in catalogue.Facts.Where(fact => !Told(catalogue).Contains(fact.Id)))
            yield return At("facts." + fact.Id, "no measure and no topic tells this fact");
        foreach (var status in PreparedAnswer.Statuses)
            if (!catalogue.Answers.Any(answer => answer.For == status && !answer.NeedsContact))
                yield return At("answers", $"no sentence that every centre can choose for {status.ToString().ToLowerInvariant()}");
    }

    private static IEnumerable<string> Told(Catalogue catalogue) =>
        [.. catalogue.Measures.SelectMany(measure => measure.Facts), .. catalogue.Topics.SelectMany(topic => topic.Facts), .. catalogue.About.Facts];

    /// <summary>Every phone number that the texts may contain.</summary>
    public static IEnumerable<string> NumbersOf(Catalogue catalogue) =>
        AllLines(catalogue).Select(line => line.Number)
            .Concat(catalogue.Centres.Select(centre => centre.Phone).OfType<string>());

    private static IEnumerable<Finding> Duplicates(Catalogue catalogue)
    {
        var lists = new (string Name, IEnumerable<string> Ids)[]
        {
            ("questions", catalogue.Questions.Select(question => question.Id)),
            ("measures", catalogue.Measures.Select(measure => measure.Id)),
            ("regions", catalogue.Regions.Select(region => region.Id)),
            ("centres", catalogue.Centres.Select(centre => centre.Id)),
            ("lines", AllLines(catalogue).Select(line => line.Id)),
            ("facts", catalogue.Facts.Select(fact => fact.Id)),
            // "see" names both by id, so no topic may be called like a measure.
            ("topics", catalogue.Topics.Select(topic => topic.Id).Concat(catalogue.Measures.Select(measure => measure.Id)).Append(Topic.About)),
            ("answers", catalogue.Answers.Select(answer => answer.Id)),
            ("institutions", catalogue.Institutions.Select(institution => institution.Id)),
            ("outcomes", catalogue.Outcomes.Select(outcome => outcome.Id)),
            ("hand_over_reasons", catalogue.HandOverReasons),
            ("protocols", catalogue.Protocols.Select(protocol => protocol.Region)),
            ("policy", catalogue.Policy.Sections.Select(section => section.Id)),
            ("policy clauses", catalogue.Policy.Sections.SelectMany(section => section.Clauses).Select(clause => clause.Id)),
            ("participants", catalogue.Participants.Select(kind => kind.Id)),
        };
        foreach (var (name, ids) in lists)
            foreach (var id in ids.GroupBy(id => id).Where(same => same.Count() > 1))
                yield return At($"{name}.{id.Key}", "this id stands here twice");
    }

    private static IEnumerable<Finding> UnknownReferences(Catalogue catalogue)
    {
        foreach (var measure in catalogue.Measures)
        {
            foreach (var (place, criterion) in new[] { ("likely", measure.Likely), ("ask", measure.Ask) })
                foreach (var id in (criterion?.Questions ?? []).Distinct().Where(id => id.Length > 0 && catalogue.FindQuestion(id) is null))
                    yield return At($"measures.{measure.Id}.{place}", $"'{id}' is no question");
            if (measure.PapersQuestion.Length > 0 && catalogue.FindQuestion(measure.PapersQuestion) is not { BeforePapers: true })
                yield return At($"measures.{measure.Id}.papers_if", $"'{measure.PapersQuestion}' is no question with before_papers: yes");
            foreach (var id in measure.Facts.Where(id => catalogue.FindFact(id) is null))
                yield return At($"measures.{measure.Id}.facts", $"there is no '{id}'");
            foreach (var region in measure.Statuses.Keys.Where(id => catalogue.FindRegion(id) is null))
                yield return At($"measures.{measure.Id}.status.{region}", "there is no such region");
        }

        foreach (var protocol in catalogue.Protocols.Where(protocol => catalogue.FindRegion(protocol.Region) is null))
            yield return At($"protocols.{protocol.Region}", "there is no such region");
        foreach (var law in catalogue.Policy.Sections.SelectMany(section => section.Laws))
        {
            if (law.Fact is { } fact && catalogue.FindFact(fact) is null)
                yield return At("policy", $"there is no fact '{fact}'");
            if (law.Measure is { } id && catalogue.FindMeasure(id)?.Reference is null)
                yield return At("policy", $"'{id}' is no measure with a reference");
        }

        foreach (var id in catalogue.About.Facts.Where(id => catalogue.FindFact(id) is null))
            yield return At("about.facts", $"there is no '{id}'");
        foreach (var fact in catalogue.Facts.Where(fact => fact.Region is not null && catalogue.FindRegion(fact.Region) is null))
            yield return At($"facts.{fact.Id}.region", $"there is no region '{fact.Region}'");
        foreach (var question in catalogue.Questions)
            foreach (var implied in question.Implies.Where(implied => catalogue.FindQuestion(implied.Question) is null))
                yield return At($"questions.{question.Id}", $"'{implied.Question}' is no question");
        foreach (var topic in catalogue.Topics)
            foreach (var (place, id) in UnknownIn(topic, catalogue))
                yield return At($"topics.{topic.Id}.{place}", $"there is no '{id}'");
        foreach (var institution in catalogue.Institutions.Where(institution => institution.Region.Length > 0 && catalogue.FindRegion(institution.Region) is null))
            yield return At($"institutions.{institution.Id}.region", $"there is no region '{institution.Region}'");
        foreach (var centre in catalogue.Centres.Where(centre => centre.Region.Length > 0 && catalogue.FindRegion(centre.Region) is null))
            yield return At($"centres.{centre.Id}.region", $"there is no region '{centre.Region}'");
    }

    private static IEnumerable<(string Place, string Id)> UnknownIn(Topic topic, Catalogue catalogue) =>
        [
            .. topic.FirstLines.Where(id => catalogue.FindLine(id) is null).Select(id => ("first_lines", id)),
            .. topic.Lines.Where(id => catalogue.FindLine(id) is null).Select(id => ("lines", id)),
            .. topic.Facts.Where(id => catalogue.FindFact(id) is null).Select(id => ("facts", id)),
            .. topic.Centres.Where(id => catalogue.FindCentre(id) is null).Select(id => ("centres", id)),
            .. topic.See.Where(id => id != Topic.About && catalogue.FindTopic(id) is null && catalogue.FindMeasure(id) is null).Select(id => ("see", id)),
        ];

    /// <summary>Names that are too long for a button.</summary>
    private static IEnumerable<Finding> TooLong(Catalogue catalogue)
    {
        var names = catalogue.Regions.Select(region => ($"regions.{region.Id}.name", region.Name))
            .Concat(catalogue.Centres.Select(centre => ($"centres.{centre.Id}.name", centre.Name)));
        foreach (var (key, name) in names)
            foreach (var word in name.All.Where(word => word.Length > ScriptCheck.LongestLabel))
                yield return At(key, $"'{word}' is longer than {ScriptCheck.LongestLabel} characters and does not fit a button");
    }

    private static IEnumerable<PhoneLine> AllLines(Catalogue catalogue) =>
        [.. catalogue.Lines, .. catalogue.TopicLines, .. catalogue.Measures.Select(measure => measure.Line).OfType<PhoneLine>()];

    private static Finding At(string key, string what) => new(CatalogueFile.Name, key, what);
}
