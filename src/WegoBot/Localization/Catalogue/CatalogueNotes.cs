using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>What coordinators still have to find out: what nobody has checked, what is past its last day, and what a centre lacks.</summary>
internal static class CatalogueNotes
{
    /// <summary>Notes and not mistakes: what is past its last day is not shown any more, and a build must not break on a day of the calendar.</summary>
    public static IEnumerable<Finding> Notes(Catalogue catalogue, DateOnly today)
    {
        foreach (var (list, entries) in Sources(catalogue))
        {
            foreach (var (id, source) in entries.Where(entry => entry.Source.IsOver(today)))
                yield return At($"{list}.{id}", $"is past its last day, {source.Until:yyyy-MM-dd}, and is not shown any more");
            if (entries.Where(entry => entry.Source.CheckedOn is null).Select(entry => entry.Id).ToList() is { Count: > 0 } notChecked)
                yield return At(list, $"nobody has checked: {string.Join(", ", notChecked)}");
        }

        foreach (var centre in catalogue.Centres.Where(centre => centre.StateOn(today) != centre.State))
            yield return At($"centres.{centre.Id}.full_until", $"{centre.FullUntil:yyyy-MM-dd} is over, so the centre takes messages again");
        foreach (var centre in catalogue.Centres)
            if (MissingContacts(centre) is { Count: > 0 } missing)
                yield return At($"centres.{centre.Id}", $"no {string.Join(", no ", missing)} is confirmed{(centre.HasContact ? "" : ": answers that ask her to get in touch are not offered")}");
        if (catalogue.About.Operator is null || catalogue.About.Contact is null)
            yield return At("about", "operator and contact are to say who runs the service and answers for its data");
    }

    /// <summary>The ways to reach a centre that nobody has confirmed.</summary>
    public static IReadOnlyList<string> MissingContacts(Centre centre) =>
        [.. new[] { ("phone", centre.Phone), ("address", centre.Address as object), ("email", centre.Email) }
            .Where(way => way.Item2 is null).Select(way => way.Item1)];

    private static IEnumerable<(string List, List<(string Id, Source Source)> Entries)> Sources(Catalogue catalogue) =>
    [
        ("measures", [.. catalogue.Measures.SelectMany(SourcesOf)]),
        ("centres", [.. catalogue.Centres.Select(centre => (centre.Id, centre.Source))]),
        ("institutions", [.. catalogue.Institutions.Select(institution => (institution.Id, institution.Source))]),
        ("lines", [.. catalogue.Lines.Select(line => (line.Id, line.Source))]),
        ("topic_lines", [.. catalogue.TopicLines.Select(line => (line.Id, line.Source))]),
        ("facts", [.. catalogue.Facts.Select(fact => (fact.Id, fact.Source))]),
        ("protocols", [.. catalogue.Protocols.SelectMany(protocol =>
            protocol.Known.Select(point => point.Source).Concat(protocol.Steps.Select(step => step.Source)).Select((source, place) => ($"{protocol.Region}.{place + 1}", source)))]),
    ];

    private static IEnumerable<(string Id, Source Source)> SourcesOf(Measure measure) =>
    [
        (measure.Id, measure.Source),
        .. measure.Line is { } line ? [($"{measure.Id}.line", line.Source)] : Array.Empty<(string, Source)>(),
        .. measure.Statuses.Select(status => ($"{measure.Id}.status.{status.Key}", status.Value.Source)),
    ];

    private static Finding At(string key, string what) => new(CatalogueFile.Name, key, what) { IsNote = true };
}
