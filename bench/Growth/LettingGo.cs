using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Growth;

/// <summary>Starts the service so many hours later, when very much is due at once, and talks to it while its retention worker catches up.</summary>
internal static class LettingGo
{
    private const int Persons = 20;
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(50);

    public static async Task Run(string folder, int hours, int stored, TextWriter output)
    {
        var before = await Rows(folder, hours);
        var begun = Stopwatch.GetTimestamp();
        await using var service = await Service.Started(folder, hours);
        using var enough = new CancellationTokenSource();
        // Persons who are not stored, so that nobody's coming back changes what is due.
        var walkers = Enumerable.Range(0, Persons).Select(i => new Walker(service, int.MaxValue, stored + i, Persons, Thinking)).ToList();
        var walks = walkers.Select(walker => Task.Run(() => walker.Walk(enough.Token))).ToList();
        while (await IsDue(service))
            await Task.Delay(200, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(begun);
        await enough.CancelAsync();
        await Task.WhenAll(walks);
        var turns = walkers.SelectMany(walker => walker.Turns).ToList();
        var after = await Rows(folder, hours);
        await output.WriteLineAsync(
            $"{hours}|{before.Due}|{before.All - after.All}|{took.TotalSeconds:F0}|{turns.Count}|{Percentile.Of(turns, 50).TotalMilliseconds:F1}|{Percentile.Of(turns, 99).TotalMilliseconds:F1}|{Percentile.Of(turns, 100).TotalMilliseconds:F0}|{Memory.Peak()}");
    }

    private static async Task<(int Due, int All)> Rows(string folder, int hours)
    {
        await using var service = await Service.Prepared(folder, hours);
        var now = service.Parts.GetRequiredService<TimeProvider>().GetUtcNow();
        await using var db = service.NewDb();
        var due = await db.Conversations.CountAsync(row => row.ForgetAt <= now)
            + await db.ProcessedMessages.CountAsync(row => row.ProcessedAt <= now - RetentionPeriods.ProcessedMessages)
            + await db.Referrals.CountAsync(row => row.Status == ReferralStatus.Sent ? row.ChangedAt <= now - ReferralRetention.Unseen : row.ChangedAt <= now - ReferralRetention.Closed && row.Status != ReferralStatus.Seen && row.Status != ReferralStatus.Accepted);
        return (due, await db.Conversations.CountAsync() + await db.ProcessedMessages.CountAsync() + await db.Referrals.CountAsync());
    }

    private static async Task<bool> IsDue(Service service)
    {
        var now = service.Parts.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(-60);
        ReferralStatus[] ends = [ReferralStatus.Done, ReferralStatus.Declined, ReferralStatus.Withdrawn, ReferralStatus.Expired];
        await using var db = service.NewDb();
        return await db.Conversations.AnyAsync(row => row.ForgetAt <= now)
            || await db.ProcessedMessages.AnyAsync(row => row.ProcessedAt <= now - RetentionPeriods.ProcessedMessages)
            || await db.Referrals.AnyAsync(row => row.Status == ReferralStatus.Sent && row.ChangedAt <= now - ReferralRetention.Unseen)
            || await db.Referrals.AnyAsync(row => ends.Contains(row.Status) && row.ChangedAt <= now - ReferralRetention.Closed);
    }
}
