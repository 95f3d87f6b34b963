namespace WegoBot.Understanding;

/// <summary>
/// What people write: <c>understanding/(way of typing)/(intent).txt</c>, a message a line. A line such as
/// <c># writer 3</c> says who wrote the messages below it.
/// </summary>
public sealed class Examples
{
    /// <summary>One message that somebody wrote, and what it wants.</summary>
    public sealed record Example(string Script, string Intent, string Writer, string Text);

    private const char Heading = '#';

    private readonly IReadOnlyList<string> _scripts;

    private Examples(IReadOnlyList<Example> all, IReadOnlyList<string> scripts) => (All, _scripts) = (all, scripts);

    /// <summary>In an order that does not depend on the order of the lines.</summary>
    public IReadOnlyList<Example> All { get; }

    /// <summary>The ways of typing: folders of the language's code, or with <c>-latin</c> behind it.</summary>
    public IEnumerable<string> Scripts => All.Select(example => example.Script).Distinct();

    public IEnumerable<string> Intents => All.Select(example => example.Intent).Distinct().Order(StringComparer.Ordinal);

    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    public static Examples In(string folder)
    {
        var scripts = Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToList() : [];
        return new([.. scripts.SelectMany(Read)], [.. scripts.Select(script => Path.GetFileName(script)!)]);
    }

    /// <summary>Messages that stand under two intents, intents that lead nowhere, and ways of typing that lack an intent: a line for each.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var same in All.GroupBy(example => (example.Script, Text: example.Text.ToLowerInvariant())))
            if (same.Select(example => example.Intent).Distinct().ToList() is { Count: > 1 } intents)
                yield return $"{same.Key.Script}: '{same.First().Text}' stands under {string.Join(" and ", intents)}";
        foreach (var (script, intent) in All.Select(example => (example.Script, example.Intent)).Distinct())
            if (!IntentStep.Intents.Contains(intent)) yield return $"{script}/{intent}.txt: no intent has this name: it is one of {string.Join(", ", IntentStep.Intents)}";
        // The running service has the rules and the model, and no examples.
        foreach (var script in All.Count == 0 ? [] : _scripts)
            foreach (var missing in IntentStep.Intents.Except(All.Where(example => example.Script == script).Select(example => example.Intent)))
                yield return $"{script}: no examples for '{missing}': {script}/{missing}.txt needs at least one";
    }

    private static IEnumerable<Example> Read(string script) =>
        from file in Directory.GetFiles(script, "*.txt").Order(StringComparer.Ordinal)
        from line in Lines(file).DistinctBy(line => line.Text).OrderBy(line => line.Text, StringComparer.Ordinal)
        select new Example(Path.GetFileName(script), Path.GetFileNameWithoutExtension(file), line.Writer, line.Text);

    private static IEnumerable<(string Writer, string Text)> Lines(string file)
    {
        var writer = "";
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line[0] == Heading) writer = line[1..].Trim();
            else yield return (writer, line);
        }
    }
}
