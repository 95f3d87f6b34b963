using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads a topic, and the facts that topics tell.</summary>
internal static class TopicEntry
{
    public static Topic Read(Entry entry)
    {
        entry.HasOnly("id", "first_lines", "lines", "facts", "centres", "see", "shared", "for_a_child", "for_someone_else", "differs_by_channel");
        return new Topic
        {
            Id = entry["id"].Text(),
            FirstLines = Ids(entry["first_lines"]),
            Lines = Ids(entry["lines"]),
            Facts = Ids(entry["facts"]),
            Centres = Ids(entry["centres"]),
            See = Ids(entry["see"]),
            Shared = entry["shared"].YesNo(otherwise: true),
            ForAChild = entry["for_a_child"].YesNo(otherwise: false),
            ForSomeoneElse = entry["for_someone_else"].YesNo(otherwise: false),
            DiffersByChannel = entry["differs_by_channel"].YesNo(otherwise: false),
        };
    }

    public static KnownFact ReadFact(Entry entry)
    {
        entry.HasOnly(["id", "region", .. FactEntry.SourceKeys]);
        return new KnownFact(entry["id"].Text(), FactEntry.ReadSource(entry), entry["region"].TextOrNull());
    }

    public static List<string> Ids(Entry list) => [.. list.Items().Select(item => item.Text())];
}
