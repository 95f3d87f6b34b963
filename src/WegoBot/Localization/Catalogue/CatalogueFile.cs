using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads <c>catalogue.yaml</c>; a fact without a source, a date or a level of certainty is a finding.</summary>
internal static class CatalogueFile
{
    public const string Name = "catalogue.yaml";

    /// <summary>The catalogue; null when the file cannot be read at all. It is complete only when no finding was added.</summary>
    public static Catalogue? Read(string path, Languages languages, List<Finding> findings)
    {
        if (Entry.OfFile(path, findings, languages) is not { } root)
            return null;
        root.HasOnly("consent_version", "about", "questions", "measures", "regions", "centres", "lines", "topic_lines", "facts", "topics", "answers", "institutions", "outcomes", "hand_over_reasons", "protocols", "policy", "participants");
        return new Catalogue
        {
            ConsentVersion = root["consent_version"].Text(),
            About = ReadAboutUs(root["about"]),
            Questions = [.. NotEmpty(root["questions"]).Select(ReadQuestion)],
            Measures = [.. NotEmpty(root["measures"]).Select(MeasureEntry.Read)],
            Regions = [.. NotEmpty(root["regions"]).Select(ReadRegion)],
            Centres = [.. NotEmpty(root["centres"]).Select(ReadCentre)],
            Lines = [.. NotEmpty(root["lines"]).Select(ReadLine)],
            TopicLines = [.. root["topic_lines"].Items().Select(ReadLine)],
            Facts = [.. root["facts"].Items().Select(TopicEntry.ReadFact)],
            Topics = [.. NotEmpty(root["topics"]).Select(TopicEntry.Read)],
            Answers = [.. NotEmpty(root["answers"]).Select(ReadAnswer)],
            Institutions = [.. root["institutions"].Items().Select(OnwardEntry.ReadInstitution)],
            Outcomes = [.. root["outcomes"].Items().Select(OnwardEntry.ReadOutcome)],
            Participants = [.. root["participants"].Items().Select(OnwardEntry.ReadParticipant)],
            HandOverReasons = TopicEntry.Ids(root["hand_over_reasons"]),
            Protocols = [.. root["protocols"].Items().Select(ProtocolEntry.Read)],
            Policy = EmployerEntry.Read(root["policy"]),
            OneOffDays = DaysOffFile.Read(Path.Combine(Path.GetDirectoryName(path) ?? "", DaysOffFile.Name), findings),
            Targets = TargetsFile.Read(Path.Combine(Path.GetDirectoryName(path) ?? "", TargetsFile.Name), findings),
        };
    }

    public static PhoneLine ReadLine(Entry entry)
    {
        entry.HasOnly(["id", "number", "hours", .. FactEntry.SourceKeys]);
        return new PhoneLine(entry["id"].Text(), entry["number"].Text(), FactEntry.ReadHours(entry["hours"]), FactEntry.ReadSource(entry));
    }

    private static AboutUs ReadAboutUs(Entry entry)
    {
        entry.HasOnly("operator", "contact", "facts");
        return new AboutUs
        {
            Operator = FactEntry.ReadLocalisedOrNull(entry["operator"]),
            Contact = entry["contact"].TextOrNull(),
            Facts = TopicEntry.Ids(entry["facts"]),
        };
    }

    private static Question ReadQuestion(Entry entry)
    {
        entry.HasOnly("id", "shared", "before_papers", "if_yes", "if_no");
        return new Question
        {
            Id = entry["id"].Text(),
            Shared = entry["shared"].YesNo(otherwise: true),
            BeforePapers = entry["before_papers"].YesNo(otherwise: false),
            Implies = [.. ReadImplied(entry["if_yes"], Answer.Yes), .. ReadImplied(entry["if_no"], Answer.No)],
        };
    }

    private static IEnumerable<Implication> ReadImplied(Entry entry, Answer when) =>
        entry.Fields().Select(field => new Implication(when, field.Name, field.Value.YesNo(otherwise: true) ? Answer.Yes : Answer.No));

    private static Region ReadRegion(Entry entry)
    {
        entry.HasOnly("id", "name");
        return new Region(entry["id"].Text(), FactEntry.ReadLocalised(entry["name"]));
    }

    private static Centre ReadCentre(Entry entry)
    {
        entry.HasOnly(["id", "region", "name", "offers", "state", "full_until", "phone", "address", "site", "email", "hours", "closed_on", .. FactEntry.SourceKeys]);
        var (state, fullUntil) = (entry["state"].OneOf<CentreState>(), entry["full_until"].DayOrNull());
        if (fullUntil is not null && state != CentreState.Full)
            entry["full_until"].Add("is for a centre whose state is full");
        return new Centre
        {
            Id = entry["id"].Text(),
            Region = entry["region"].Text(),
            Name = FactEntry.ReadLocalised(entry["name"]),
            Offers = FactEntry.ReadLocalised(entry["offers"]),
            State = state,
            FullUntil = fullUntil,
            Phone = entry["phone"].TextOrNull(),
            Address = FactEntry.ReadLocalisedOrNull(entry["address"]),
            Site = entry["site"].TextOrNull(),
            Email = entry["email"].TextOrNull(),
            Hours = FactEntry.ReadHours(entry["hours"]),
            ClosedOn = [.. entry["closed_on"].Items().Select(day => day.Day())],
            Source = FactEntry.ReadSource(entry),
        };
    }

    private static PreparedAnswer ReadAnswer(Entry entry)
    {
        entry.HasOnly("id", "for", "needs_contact");
        var status = entry["for"].OneOf<ReferralStatus>();
        if (!PreparedAnswer.Statuses.Contains(status))
            entry["for"].Add($"should be one of {string.Join(", ", PreparedAnswer.Statuses).ToLowerInvariant()}");
        return new PreparedAnswer(entry["id"].Text(), status, entry["needs_contact"].YesNo(otherwise: false));
    }

    private static List<Entry> NotEmpty(Entry list)
    {
        var items = list.Items().ToList();
        if (items.Count == 0)
            list.Add("has no entries");
        return items;
    }
}
