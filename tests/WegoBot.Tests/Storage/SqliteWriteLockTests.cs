using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>Whoever wants to write gets a turn, in the order of coming, however busy the others are.</summary>
public sealed class SqliteWriteLockTests
{
    [Fact]
    public async Task A_writer_who_waits_comes_before_those_who_come_later()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await using var first = app.NewDb();
        await using var second = app.NewDb();
        var order = new List<int>();
        var serializer = await first.Database.BeginTransactionAsync();
        var waiting = Write(1);
        for (var i = 2; i < 20; i++)
            waiting = Task.WhenAll(waiting, Write(i));
        await serializer.CommitAsync();
        await waiting;
        Assert.Equal(Enumerable.Range(1, 19), order);

        async Task Write(int number)
        {
            await using var db = app.NewDb();
            await using var commit = await db.Database.BeginTransactionAsync();
            order.Add(number);
            await commit.CommitAsync();
        }
    }

    [Fact]
    public async Task A_transaction_that_is_left_or_fails_holds_up_nobody()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        await using (var left = app.NewDb())
        await using (await left.Database.BeginTransactionAsync())
            left.Cursors.Add(new CursorRow { Channel = "left", Position = 1 });
        await using (var failing = app.NewDb())
            await Assert.ThrowsAnyAsync<Exception>(() => failing.Database.ExecuteSqlAsync($"DELETE FROM Nowhere"));
        await using (var twice = app.NewDb())
        {
            twice.Cursors.Add(new CursorRow { Channel = "same", Position = 1 });
            await twice.SaveChangesAsync();
            await twice.Database.ExecuteSqlAsync($"UPDATE Cursors SET Position = 2 WHERE Channel = 'same'");
            twice.ChangeTracker.Clear();
            twice.Cursors.Add(new CursorRow { Channel = "same", Position = 3 });
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => twice.SaveChangesAsync());
        }

        await using (app.Locked())
        await using (var locked = app.NewDb())
            await Assert.ThrowsAnyAsync<Exception>(() => locked.Database.BeginTransactionAsync());
        await app.Person("A").ReachesHome();
        await using var db = app.NewDb();
        Assert.Equal(2, db.Cursors.Single().Position);
    }
}
