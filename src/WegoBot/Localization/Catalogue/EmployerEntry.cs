using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads the sample policy for employers.</summary>
internal static class EmployerEntry
{
    public static EmployerPolicy Read(Entry entry) => new([.. entry.Items().Select(ReadSection)]);

    private static PolicySection ReadSection(Entry entry)
    {
        entry.HasOnly("id", "clauses", "laws", "names_help");
        return new PolicySection(entry["id"].Text(), [.. entry["clauses"].Items().Select(ReadClause)], [.. entry["laws"].Items().Select(ReadLaw)], entry["names_help"].YesNo(otherwise: false));
    }

    /// <summary>An id alone, or an id with its condition.</summary>
    private static PolicyClause ReadClause(Entry entry)
    {
        if (entry.IsScalar)
            return new PolicyClause(entry.Text(), null);
        entry.HasOnly("id", "when");
        var when = entry["when"].TextOrNull();
        if (when is not null && !EmployerPolicy.Conditions.Contains(when))
            entry["when"].Add($"should be one of {string.Join(", ", EmployerPolicy.Conditions)}");
        return new PolicyClause(entry["id"].Text(), when);
    }

    private static PolicyLaw ReadLaw(Entry entry)
    {
        entry.HasOnly("id", "fact", "measure");
        var law = new PolicyLaw(entry["id"].TextOrNull(), entry["fact"].TextOrNull(), entry["measure"].TextOrNull());
        if (law.Fact is null == law.Measure is null)
            entry.Add("stands on one fact or on one measure");
        if (law is { Id: null, Fact: null })
            entry.Add("has no fact whose sentence it could tell, so it needs an id");
        return law;
    }
}
