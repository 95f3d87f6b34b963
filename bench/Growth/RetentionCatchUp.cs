using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Growth;

/// <summary>Starts the service some hours later, when everything is due for deletion, and measures turns while the retention worker catches up.</summary>
internal static class RetentionCatchUp
{
    private const int Persons = 20;
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(50);

    public static async Task Run(string folder, int hours, int stored, TextWriter output)
    {
        var before = await Rows(folder, hours);
        var begun = Stopwatch.GetTimestamp();
        await using var service = await ServiceHost.Started(folder, hours);
        using var stopping = new CancellationTokenSource();
        // New persons: a stored one who returns would change what is due.
        var persons = Enumerable.Range(0, Persons).Select(i => new SimulatedPerson(service, int.MaxValue, stored + i, Persons, Thinking)).ToList();
        var conversations = persons.Select(person => Task.Run(() => person.Walk(stopping.Token))).ToList();
        while (await IsDue(service))
            await Task.Delay(200, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(begun);
        await stopping.CancelAsync();
        await Task.WhenAll(conversations);
        var turns = persons.SelectMany(person => person.Turns).ToList();
        var after = await Rows(folder, hours);
        await output.WriteLineAsync(
            $"{hours}|{before.Due}|{before.All - after.All}|{took.TotalSeconds:F0}|{turns.Count}|{Percentile.Of(turns, 50).TotalMilliseconds:F1}|{Percentile.Of(turns, 99).TotalMilliseconds:F1}|{Percentile.Of(turns, 100).TotalMilliseconds:F0}|{PeakMemory.Megabytes()}");
    }

    private static async Task<(int Due, int All)> Rows(string folder, int hours)
    {
        await using var service = await ServiceHost.Prepared(folder, hours);
        var now = service.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = service.NewDb();
        var due = await db.Conversations.CountAsync(row => row.ForgetAt <= now)
            + await db.ProcessedMessages.CountAsync(row => row.ProcessedAt <= now - RetentionPeriods.ProcessedMessages)
            + await db.Referrals.CountAsync(row => row.Status == ReferralStatus.Sent ? row.ChangedAt <= now - ReferralRetention.Unseen : row.ChangedAt <= now - ReferralRetention.Closed && row.Status != ReferralStatus.Seen && row.Status != ReferralStatus.Accepted);
        return (due, await db.Conversations.CountAsync() + await db.ProcessedMessages.CountAsync() + await db.Referrals.CountAsync());
    }

    private static async Task<bool> IsDue(ServiceHost service)
    {
        var now = service.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(-60);
        ReferralStatus[] ends = [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired, ReferralStatus.Lapsed];
        await using var db = service.NewDb();
        return await db.Conversations.AnyAsync(row => row.ForgetAt <= now)
            || await db.ProcessedMessages.AnyAsync(row => row.ProcessedAt <= now - RetentionPeriods.ProcessedMessages)
            || await db.Referrals.AnyAsync(row => row.Status == ReferralStatus.Sent && row.ChangedAt <= now - ReferralRetention.Unseen)
            || await db.Referrals.AnyAsync(row => ends.Contains(row.Status) && row.ChangedAt <= now - ReferralRetention.Closed);
    }
}
