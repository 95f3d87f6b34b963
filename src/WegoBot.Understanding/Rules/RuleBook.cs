namespace WegoBot.Understanding;

/// <summary>What is never left to a classifier: the rules of all languages, loaded once.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<string, Phrases> _inside;

    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    /// <exception cref="UnderstandingException">The rules cannot be used.</exception>
    public RuleBook(string folder)
    {
        var all = RuleFile.ReadAll(folder);
        Alone = new WholeMessages(all);
        _inside = all.GroupBy(one => one.Rule, one => one.Phrase).ToDictionary(rule => rule.Key, rule => new Phrases(rule));
    }

    /// <summary>Messages that are understood only when nothing else was said.</summary>
    public WholeMessages Alone { get; }

    /// <summary>The phrases of a rule, to be looked for inside a message.</summary>
    public Phrases Of(string rule) => _inside[rule];
}
