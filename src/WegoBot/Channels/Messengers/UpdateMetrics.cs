using System.Diagnostics.Metrics;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

/// <summary>Counts the updates that a messenger sent and nobody could read.</summary>
internal static class UpdateMetrics
{
    private static readonly Meter Instruments = new("WegoBot.Channels");
    private static readonly Counter<int> Skipped = Instruments.CreateCounter<int>("wegobot.updates.unreadable", "{update}");

    public static void Skip(ChannelKind channel) => Skipped.Add(1, new KeyValuePair<string, object?>("channel", channel.ToString()));
}
