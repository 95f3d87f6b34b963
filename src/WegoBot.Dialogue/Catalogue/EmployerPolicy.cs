namespace WegoBot.Dialogue;

/// <summary>The sample policy for employers: sections of clauses, and the laws beside them. A clause can depend on what the employer answered.</summary>
/// <remarks>Its sentences are in <c>localization/</c> under <c>policy.section.{id}</c>, <c>policy.clause.{id}</c> and <c>policy.law.{id}</c>.</remarks>
/// <param name="Sections">The sections, in their order.</param>
public sealed record EmployerPolicy(IReadOnlyList<PolicySection> Sections)
{
    /// <summary>What a clause can depend on.</summary>
    public static IReadOnlyList<string> Conditions { get; } = ["small", "medium", "large", "shifts", "union", "branches"];

    /// <summary>The keys of all its sentences.</summary>
    public IEnumerable<string> Keys => Sections.SelectMany(section =>
        (string[])[$"policy.section.{section.Id}", .. section.Clauses.Select(clause => clause.Key), .. section.Laws.Select(law => law.Key)]);
}

/// <summary>A section of the policy.</summary>
/// <param name="Id">The section's id.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="Laws">What the law says about it.</param>
/// <param name="NamesHelp">Whether it names the phone lines and the centres.</param>
public sealed record PolicySection(string Id, IReadOnlyList<PolicyClause> Clauses, IReadOnlyList<PolicyLaw> Laws, bool NamesHelp);

/// <summary>A clause of the policy.</summary>
/// <param name="Id">The clause's id.</param>
/// <param name="When">The condition under which it stands there, one of <see cref="EmployerPolicy.Conditions"/>; null for always.</param>
public sealed record PolicyClause(string Id, string? When)
{
    public string Key => $"policy.clause.{Id}";
}

/// <summary>A sentence about the law, which stands on a fact or on a measure of the catalogue.</summary>
/// <param name="Id">The id of its sentence; null when the fact's own sentence is told.</param>
/// <param name="Fact">The id of the fact; null for a measure.</param>
/// <param name="Measure">The id of the measure; null for a fact.</param>
public sealed record PolicyLaw(string? Id, string? Fact, string? Measure)
{
    public string Key => Id is null ? $"fact.{Fact}" : $"policy.law.{Id}";
}
