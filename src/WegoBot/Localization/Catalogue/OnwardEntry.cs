using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads the institutions that a centre can ask, what they can answer, and whom participants of a vote can speak for.</summary>
internal static class OnwardEntry
{
    public static Institution ReadInstitution(Entry entry)
    {
        entry.HasOnly(["id", "kind", "region", "name", .. FactEntry.SourceKeys]);
        var kind = entry["kind"].OneOf<InstitutionKind>();
        if (kind == InstitutionKind.Employer)
            entry["kind"].Add("is never named: the name of an employer leads to her");
        return new Institution(entry["id"].Text(), kind, entry["region"].Text(), FactEntry.ReadLocalised(entry["name"]), FactEntry.ReadSource(entry));
    }

    public static ParticipantKind ReadParticipant(Entry entry)
    {
        entry.HasOnly("id", "name");
        return new ParticipantKind(entry["id"].Text(), FactEntry.ReadLocalised(entry["name"]));
    }

    public static PreparedOutcome ReadOutcome(Entry entry)
    {
        entry.HasOnly("id", "for", "office", "needs_note");
        var status = entry["for"].OneOf<SummaryStatus>();
        if (!PreparedOutcome.Statuses.Contains(status))
            entry["for"].Add($"should be one of {string.Join(", ", PreparedOutcome.Statuses).ToLowerInvariant()}");
        return new PreparedOutcome(entry["id"].Text(), status)
        {
            AtOffice = FactEntry.ReadLocalisedOrNull(entry["office"]),
            NeedsNote = entry["needs_note"].YesNo(otherwise: false),
        };
    }
}
