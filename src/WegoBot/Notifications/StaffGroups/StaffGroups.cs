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

    /// <summary>What is in the way of notices to the centre's group.</summary>
    public GroupObstacle Obstacle(WegoBotDb db, string centre) => serializer.Obstacle(centre, db.StaffGroups.Find(centre));

    /// <summary>Connects a group by a code, which cannot be used again.</summary>
    /// <param name="code">The code of the link.</param>
    /// <param name="chat">The group's number.</param>
    /// <param name="topic">The topic in which the link was opened; null for the group itself.</param>
    /// <param name="language">The language of the notices.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The centre's group and its previous one; null when the code is not valid.</returns>
    public async Task<(StaffGroup Now, StaffGroup? Before)?> Connect(string code, long chat, int? topic, Language language, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await codes.Use(db, code, cancellationToken) is not { } centre || serializer.IsSet(centre))
            return null;
        var row = await db.StaffGroups.Where(row => row.Centre == centre).ForUpdate().SingleOrDefaultAsync(cancellationToken);
        var before = serializer.Read(centre, row);
        Put(db, row, new StaffGroup(centre, chat, topic, language, IsSet: false));
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        log.GroupConnected(centre);
        return (new StaffGroup(centre, chat, topic, language, IsSet: false), before);
    }

    /// <summary>Keeps what was in the way of a message to the group, unless the centre's notices go elsewhere by now.</summary>
    public async Task Note(StaffGroup group, GroupObstacle obstacle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group.Obstacle == obstacle)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.StaffGroups.Where(row => row.Centre == group.Centre).ForUpdate().SingleOrDefaultAsync(cancellationToken);
        if (serializer.Read(group.Centre, row) is not { } now || !now.IsSamePlace(group))
            return;
        if (row is null)
            Put(db, row, now with { Obstacle = obstacle });
        else
            row.Chat = serializer.Write(now.Centre, now.Chat, now.Topic, obstacle);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
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
            // Topics belong to the group with the former number.
            Put(db, row, new StaffGroup(centre, to, null, row?.Language ?? default, serializer.IsSet(centre)));
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

    private void Put(WegoBotDb db, StaffGroupRow? row, StaffGroup group)
    {
        var written = serializer.Write(group.Centre, group.Chat, group.Topic, group.Obstacle);
        if (row is null)
            db.StaffGroups.Add(new StaffGroupRow { Centre = group.Centre, Chat = written, Language = group.Language, LinkedAt = clock.GetUtcNow() });
        else
            (row.Chat, row.Language, row.LinkedAt, row.EndedAt) = (written, group.Language, clock.GetUtcNow(), null);
    }
}
