namespace WegoBot.Dialogue;

/// <summary>Tells facts with their sources. A fact is told only while it is known to hold, and as checked only when a person has checked it.</summary>
internal sealed class FactLines(Catalogue catalogue)
{
    /// <summary>Says the facts that may be shown. Facts in a row with one source name it once.</summary>
    /// <returns>Whether one of them is not checked, so that she had better ask first.</returns>
    public bool Say(Page page, IReadOnlyList<string> ids)
    {
        var facts = ids.Select(catalogue.FindFact).OfType<KnownFact>().Where(fact => IsTold(page, fact)).ToList();
        foreach (var (index, fact) in facts.Index())
        {
            page.Say(LineKind.Item, $"fact.{fact.Id}");
            if (index + 1 == facts.Count || Words(page, facts[index + 1].Source) != Words(page, fact.Source))
                page.Say(LineKind.Aside, Key(fact.Source), Values(page, fact.Source));
        }

        return facts.Exists(fact => fact.Source.CheckedOn is null);
    }

    /// <summary>Says a source and its day.</summary>
    /// <returns>Whether nobody has checked what it stands for.</returns>
    public static bool Say(Page page, Source source)
    {
        page.Say(LineKind.Aside, Key(source), Values(page, source));
        return source.CheckedOn is null;
    }

    private static bool IsTold(Page page, KnownFact fact) =>
        fact.Source.MayBeShown(page.Today) && (fact.Region is null || page.Conversation.Region is null || fact.Region == page.Conversation.Region);

    private static string Words(Page page, Source source) => page.Words(Key(source), Values(page, source));

    private static string Key(Source source) => source.CheckedOn is null ? "source.gathered" : "source.checked";

    private static (string, string)[] Values(Page page, Source source) =>
        [("source", source.Name.In(page.Language)), ("day", MeasureScreens.Day(page, source.CheckedOn ?? source.GatheredOn))];
}
