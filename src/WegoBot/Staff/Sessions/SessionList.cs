using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>The sessions of an account, listed and ended one by one or all together. Nothing tells which browser they are in but the name that their owner gave.</summary>
public sealed class SessionList(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption, SofiaClock clock)
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 40;

    private const string Column = "StaffSessions.Name";

    /// <summary>The sessions that have not ended, the newest first.</summary>
    /// <param name="account">Whose they are.</param>
    /// <param name="centre">Only those that show this centre; null for all.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IReadOnlyList<SessionEntry>> Of(Guid account, string? centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await StaffSessions.Live(db, clock.Instant).AsNoTracking()
            .Where(row => row.Account == account && (centre == null || row.Centre == centre))
            .OrderByDescending(row => row.StartedAt).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SessionEntry(row.Id, NameOf(row), SofiaClock.In(row.StartedAt), SofiaClock.In(row.LastSeenAt)))];
    }

    /// <summary>Ends one session. The next request with it finds nobody signed in.</summary>
    public Task End(Guid session, CancellationToken cancellationToken) => End(rows => rows.Where(row => row.Id == session), cancellationToken);

    /// <summary>Ends every session of an account but one.</summary>
    public Task EndOthers(Guid account, Guid kept, CancellationToken cancellationToken) =>
        End(rows => rows.Where(row => row.Account == account && row.Id != kept), cancellationToken);

    /// <summary>Ends every session of an account that shows a centre.</summary>
    public Task EndAll(Guid account, string centre, CancellationToken cancellationToken) =>
        End(rows => rows.Where(row => row.Account == account && row.Centre == centre), cancellationToken);

    /// <summary>Gives the device of a session a name, or takes it away.</summary>
    public async Task Rename(Guid session, string? name, CancellationToken cancellationToken)
    {
        var kept = name?.Trim() is { Length: > 0 and <= LongestName } text ? encryption.EncryptText(text, Column, session) : null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.StaffSessions.Where(row => row.Id == session).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, kept), cancellationToken);
    }

    private async Task End(Func<IQueryable<StaffSessionRow>, IQueryable<StaffSessionRow>> which, CancellationToken cancellationToken)
    {
        var now = clock.Instant;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await which(db.StaffSessions.Where(row => row.EndedAt == null)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancellationToken);
    }

    private string? NameOf(StaffSessionRow row) => encryption.DecryptText(row.Name, Column, row.Id);
}
