using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>The group in which each centre's staff are notified: one per centre, connected by a code or a setting, and followed when its number changes.</summary>
public sealed class StaffGroups(
    IDbContextFactory<WegoBotDb> databases,
    StaffGroupSerializer serializer,
    GroupLinkCodes codes,
    TimeProvider clock,
    ILogger<StaffGroups> log)
{
    /// <summary>The centre's group; null when it has none.</summary>
    public async Task<StaffGroup?> Find(string centre, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return serializer.Read(centre, await db.StaffGroups.FindAsync([centre], cancellationToken));
    }

    /// <summary>Whether the centre has a group, within the commit of a referral.</summary>
    public bool Has(WegoBotDb db, string centre) => serializer.IsSet(centre) || serializer.Read(centre, db.StaffGroups.Find(centre)) is not null;

    /// <summary>The centres that this chat is connected to; none for any other chat.</summary>
    public async Task<IReadOnlyList<StaffGroup>> At(long chat, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return At(chat, await db.StaffGroups.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>Connects a group by a code, which cannot be used again.</summary>
    /// <returns>The centre's group and its previous one; null when the code is not valid.</returns>
    public async Task<(StaffGroup Now, StaffGroup? Before)?> Connect(string code, long chat, Language language, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await codes.Use(db, code, cancellationToken) is not { } centre || serializer.IsSet(centre))
            return null;
        var row = await db.StaffGroups.Where(row => row.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken);
        var before = serializer.Read(centre, row);
        Put(db, row, centre, chat, language);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        log.GroupConnected(centre);
        return (new StaffGroup(centre, chat, language, IsSet: false), before);
    }

    /// <summary>Staff disconnected the group: nothing of it is kept. A group named by a setting stays.</summary>
    public Task Disconnect(long chat, CancellationToken cancellationToken) => Change(chat, (db, row) => db.StaffGroups.Remove(row), cancellationToken);

    /// <summary>The bot was removed. The number is kept for a while, because a group whose number changes removes the bot first.</summary>
    public Task Left(long chat, CancellationToken cancellationToken) => Change(chat, (_, row) => row.EndedAt = clock.GetUtcNow(), cancellationToken);

    /// <summary>The group has another number from now on, even when a setting names the old one.</summary>
    /// <returns>Whether it was a centre's group.</returns>
    public async Task<bool> Moved(long from, long to, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await db.StaffGroups.OrderBy(row => row.Centre).ForUpdate().ToListAsync(cancellationToken);
        var centres = rows.Where(row => serializer.Number(row) == from).Select(row => row.Centre)
            .Union(At(from, rows).Select(group => group.Centre)).ToList();
        foreach (var centre in centres)
        {
            var row = rows.Find(one => one.Centre == centre);
            Put(db, row, centre, to, row?.Language ?? default);
            log.GroupMoved(centre, serializer.IsSet(centre));
        }

        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return centres.Count > 0;
    }

    private List<StaffGroup> At(long chat, List<StaffGroupRow> rows) =>
    [
        .. rows.Select(row => row.Centre).Union(serializer.Set)
            .Select(centre => serializer.Read(centre, rows.Find(row => row.Centre == centre)))
            .OfType<StaffGroup>().Where(group => group.Chat == chat),
    ];

    private async Task Change(long chat, Action<WegoBotDb, StaffGroupRow> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var row in await db.StaffGroups.OrderBy(row => row.Centre).ForUpdate().ToListAsync(cancellationToken))
            if (row.EndedAt is null && !serializer.IsSet(row.Centre) && serializer.Number(row) == chat)
            {
                change(db, row);
                log.GroupDisconnected(row.Centre);
            }

        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
    }

    private void Put(WegoBotDb db, StaffGroupRow? row, string centre, long chat, Language language)
    {
        var written = serializer.Write(centre, chat);
        if (row is null)
            db.StaffGroups.Add(new StaffGroupRow { Centre = centre, Chat = written, Language = language, LinkedAt = clock.GetUtcNow() });
        else
            (row.Chat, row.Language, row.LinkedAt, row.EndedAt) = (written, language, clock.GetUtcNow(), null);
    }
}
