using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Reads what the institutions of a region have agreed. A step without a source is a finding.</summary>
internal static class ProtocolEntry
{
    public static RegionalProtocol Read(Entry entry)
    {
        entry.HasOnly("region", "known", "steps");
        return new RegionalProtocol(entry["region"].Text(), [.. entry["known"].Items().Select(ReadPoint)], [.. entry["steps"].Items().Select(ReadStep)]);
    }

    private static ProtocolPoint ReadPoint(Entry entry)
    {
        entry.HasOnly(["text", .. FactEntry.SourceKeys]);
        return new ProtocolPoint(FactEntry.ReadLocalised(entry["text"]), FactEntry.ReadSource(entry));
    }

    private static ProtocolStep ReadStep(Entry entry)
    {
        entry.HasOnly(["who", "what", "by", .. FactEntry.SourceKeys]);
        return new ProtocolStep(FactEntry.ReadLocalised(entry["who"]), FactEntry.ReadLocalised(entry["what"]), FactEntry.ReadLocalisedOrNull(entry["by"]), FactEntry.ReadSource(entry));
    }
}
