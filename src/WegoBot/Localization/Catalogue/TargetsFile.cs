using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads <c>targets.yaml</c>: what the projects want to reach. Without the file nothing has a target.</summary>
internal static class TargetsFile
{
    public const string Name = "targets.yaml";

    public static IReadOnlyList<FigureTarget> Read(string path, List<Finding> findings)
    {
        if (!File.Exists(path) || Entry.OfFile(path, findings) is not { } root)
            return [];
        root.HasOnly("targets");
        var targets = root["targets"].Items().Select(Read).ToList();
        foreach (var twice in targets.GroupBy(target => target.Id).Where(same => same.Count() > 1))
            root["targets"].Add($"{twice.Key} stands here twice");
        return targets;
    }

    private static FigureTarget Read(Entry entry)
    {
        entry.HasOnly("id", "number", "source");
        var target = new FigureTarget(entry["id"].Text(), entry["number"].NumberOrNull(), entry["source"].TextOrNull());
        if (!FigureTarget.Ids.Contains(target.Id))
            entry["id"].Add($"should be one of {string.Join(", ", FigureTarget.Ids)}");
        if (target is { Number: not null, Source: null })
            entry["source"].Add("missing: say where the number stands");
        if (target.Number == 0)
            entry["number"].Add("should be more than zero; leave it empty while there is no target");
        return target;
    }
}
