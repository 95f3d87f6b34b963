using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Employers;

/// <summary>Writes the policy that an employer chose, line by line: clauses from the texts, and each sentence about the law with its source and day.</summary>
public sealed class PolicyComposer(Catalogue catalogue, Texts texts, SofiaClock clock)
{
    /// <summary>The lines that name where help can be found.</summary>
    private static readonly string[] NamedLines = ["emergency", "national"];

    public IReadOnlyList<PolicyLine> Compose(PolicyChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return
        [
            new(PolicyLineKind.Title, texts.Say(choice.Language, "employers.policy_title")),
            new(PolicyLineKind.Note, texts.Say(choice.Language, "employers.sample")),
            .. catalogue.Policy.Sections.SelectMany(section => Section(choice, section)),
        ];
    }

    /// <summary>What the law says about a part of the policy, with its source; nothing that may not be shown today.</summary>
    public IEnumerable<PolicyLine> Laws(Language language, IEnumerable<PolicyLaw> laws)
    {
        foreach (var law in laws)
        {
            var (source, name) = law.Measure is { } id && catalogue.FindMeasure(id) is { } measure ? (measure.Source, measure.Reference) : (catalogue.FindFact(law.Fact)!.Source, null);
            if (!source.MayBeShown(Today))
                continue;
            yield return new(PolicyLineKind.Law, texts.Say(language, "employers.law_line", ("sentence", texts.Say(language, law.Key))));
            yield return new(PolicyLineKind.Source, PageDay.Of(texts, language, source, name));
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.Now);

    private IEnumerable<PolicyLine> Section(PolicyChoice choice, PolicySection section) =>
    [
        new(PolicyLineKind.Heading, texts.Say(choice.Language, $"policy.section.{section.Id}")),
        .. section.Clauses.Where(choice.Has).Select(clause => new PolicyLine(PolicyLineKind.Item, texts.Say(choice.Language, clause.Key))),
        .. section.NamesHelp ? Help(choice.Language) : [],
        .. Laws(choice.Language, section.Laws),
    ];

    private IEnumerable<PolicyLine> Help(Language language)
    {
        foreach (var line in catalogue.Lines.Where(line => NamedLines.Contains(line.Id) && line.Source.MayBeShown(Today)))
            yield return new(PolicyLineKind.Item, texts.Say(language, "employers.help_line", ("number", line.Number), ("what", texts.Say(language, $"line.{line.Id}.what"))));
        foreach (var centre in catalogue.Centres.Where(centre => centre.Source.MayBeShown(Today)))
        {
            var contact = string.Join(", ", new[] { centre.Phone, centre.Site, centre.Email }.OfType<string>());
            yield return new(PolicyLineKind.Item, texts.Say(language, contact.Length > 0 ? "employers.centre_contact" : "employers.centre_line",
                [("centre", centre.Name.In(language)), ("region", catalogue.FindRegion(centre.Region)?.Name.In(language) ?? ""), .. contact.Length > 0 ? new[] { ("contact", contact) } : []]));
        }
    }
}
