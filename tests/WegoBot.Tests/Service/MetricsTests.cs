using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Tests.Service;

/// <summary>What the service counts: numbers with a few fixed tags, never a word or an id.</summary>
public sealed class MetricsTests
{
    private static readonly HashSet<string> Allowed =
    [
        "wegobot.commit.turns", "wegobot.commit.turns_failed", "wegobot.commit.retries", "wegobot.commit.queue",
        "wegobot.commit.part part=begin", "wegobot.commit.part part=read", "wegobot.commit.part part=turns", "wegobot.commit.part part=write", "wegobot.commit.part part=commit",
        "wegobot.notifications.sent", "wegobot.notifications.failed", "wegobot.notifications.pending",
        "wegobot.retention.rows",
        "wegobot.limits.refused limit=conversation", "wegobot.limits.refused limit=beginning", "wegobot.limits.refused limit=look", "wegobot.limits.refused limit=address",
        "wegobot.limits.refused limit=code", "wegobot.limits.refused limit=waiting",
        "wegobot.updates.unreadable channel=Telegram", "wegobot.updates.unreadable channel=Viber",
    ];

    private readonly ConcurrentDictionary<string, double> _seen = new();

    [Fact]
    public async Task A_conversation_and_a_referral_leave_only_numbers_and_fixed_tags()
    {
        using var listener = Listen();
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        var code = await person.SendsReferral();
        await app.Person("B").Says(code, receipt: "1");
        await app.Person("B").Says("Казвам се Мария, 0888 123 456");
        await app.Worker<NotificationWorker>().DeliverDue(CancellationToken.None);
        app.Clock.Advance(RetentionPeriods.Everything);
        await app.AppliesRetention();

        listener.RecordObservableInstruments();
        Assert.Subset(Allowed, _seen.Keys.ToHashSet());
        Assert.All(["wegobot.commit.turns", "wegobot.commit.queue", "wegobot.commit.part part=commit", "wegobot.retention.rows"], name => Assert.Contains(name, _seen.Keys));
        Assert.True(_seen["wegobot.commit.turns"] >= 3);
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith(nameof(WegoBot), StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, number, tags, _) => Keep(instrument, number, tags));
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) => Keep(instrument, number, tags));
        listener.SetMeasurementEventCallback<double>((instrument, number, tags, _) => Keep(instrument, number, tags));
        listener.Start();
        return listener;
    }

    private void Keep(Instrument instrument, double number, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Tags of the instrument and of its meter are exported as well.
        KeyValuePair<string, object?>[] all = [.. instrument.Meter.Tags ?? [], .. instrument.Tags ?? [], .. tags];
        _seen.AddOrUpdate(string.Join(' ', all.Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name)), number, (_, sum) => sum + number);
    }
}
