using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Which group each centre's staff hear in: one a centre, tied by a code or by a setting, and followed when it gets another number.</summary>
public sealed class StaffGroups(
    IDbContextFactory<WegoBotDb> databases,
    StaffGroupWriting writing,
    GroupCodes codes,
    TimeProvider clock,
    ILogger<StaffGroups> log)
{
    /// <summary>The centre's group; null when it has none.</summary>
    public async Task<StaffGroup?> Find(string centre, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return writing.Read(centre, await db.StaffGroups.FindAsync([centre], stop));
    }

    /// <summary>Whether the centre has a group, within the commit of a referral.</summary>
    public bool Has(WegoBotDb db, string centre) => writing.IsSet(centre) || writing.Read(centre, db.StaffGroups.Find(centre)) is not null;

    /// <summary>Each centre whose staff hear in this chat; none for a chat that is not tied.</summary>
    public async Task<IReadOnlyList<StaffGroup>> At(long chat, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return At(chat, await db.StaffGroups.AsNoTracking().ToListAsync(stop));
    }

    /// <summary>Ties a group with a code, which is used up by that.</summary>
    /// <returns>The centre's group, and the one that it had before; null when the code is not valid.</returns>
    public async Task<(StaffGroup Now, StaffGroup? Before)?> Tie(string code, long chat, Language language, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var commit = await db.Database.BeginTransactionAsync(stop);
        if (await codes.Use(db, code, stop) is not { } centre || writing.IsSet(centre))
            return null;
        var row = await db.StaffGroups.Where(row => row.Centre == centre).Locked().SingleOrDefaultAsync(stop);
        var before = writing.Read(centre, row);
        Put(db, row, centre, chat, language);
        await db.SaveChangesAsync(stop);
        await commit.CommitAsync(stop);
        log.GroupTied(centre);
        return (new StaffGroup(centre, chat, language, IsSet: false), before);
    }

    /// <summary>Staff untied the group: nothing of it is kept. What a setting ties stays.</summary>
    public Task Untie(long chat, CancellationToken stop) => Change(chat, (db, row) => db.StaffGroups.Remove(row), stop);

    /// <summary>The bot was sent away. The number is kept for a while, because a group that gets another one sends the bot away first.</summary>
    public Task Left(long chat, CancellationToken stop) => Change(chat, (_, row) => row.EndedAt = clock.GetUtcNow(), stop);

    /// <summary>The group has another number from now on, also where a setting names the old one.</summary>
    /// <returns>Whether it was anybody's.</returns>
    public async Task<bool> Moved(long from, long to, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var commit = await db.Database.BeginTransactionAsync(stop);
        var rows = await db.StaffGroups.OrderBy(row => row.Centre).Locked().ToListAsync(stop);
        var centres = rows.Where(row => writing.Number(row) == from).Select(row => row.Centre)
            .Union(At(from, rows).Select(group => group.Centre)).ToList();
        foreach (var centre in centres)
        {
            var row = rows.Find(one => one.Centre == centre);
            Put(db, row, centre, to, row?.Language ?? Language.Bulgarian);
            log.GroupMoved(centre, writing.IsSet(centre));
        }

        await db.SaveChangesAsync(stop);
        await commit.CommitAsync(stop);
        return centres.Count > 0;
    }

    private List<StaffGroup> At(long chat, List<StaffGroupRow> rows) =>
    [
        .. rows.Select(row => row.Centre).Union(writing.Set)
            .Select(centre => writing.Read(centre, rows.Find(row => row.Centre == centre)))
            .OfType<StaffGroup>().Where(group => group.Chat == chat),
    ];

    private async Task Change(long chat, Action<WegoBotDb, StaffGroupRow> change, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var commit = await db.Database.BeginTransactionAsync(stop);
        foreach (var row in await db.StaffGroups.OrderBy(row => row.Centre).Locked().ToListAsync(stop))
            if (row.EndedAt is null && !writing.IsSet(row.Centre) && writing.Number(row) == chat)
            {
                change(db, row);
                log.GroupUntied(row.Centre);
            }

        await db.SaveChangesAsync(stop);
        await commit.CommitAsync(stop);
    }

    private void Put(WegoBotDb db, StaffGroupRow? row, string centre, long chat, Language language)
    {
        var written = writing.Write(centre, chat);
        if (row is null)
            db.StaffGroups.Add(new StaffGroupRow { Centre = centre, Chat = written, Language = language, TiedAt = clock.GetUtcNow() });
        else
            (row.Chat, row.Language, row.TiedAt, row.EndedAt) = (written, language, clock.GetUtcNow(), null);
    }
}
