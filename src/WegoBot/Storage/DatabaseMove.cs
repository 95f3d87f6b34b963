using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Copies all that is kept from SQLite's file to an empty database on a server, all of it in one transaction or nothing.</summary>
public sealed class DatabaseMove(IDbContextFactory<PostgresDb> servers, PostgresInitializer server, Keys keys)
{
    /// <summary>How many rows of a table are copied between two signs of progress.</summary>
    public const int BetweenSigns = 100_000;

    private const int AtOnce = 1000;

    /// <param name="file">SQLite's file. It is only read.</param>
    /// <param name="told">Hears of each table that was copied, and of how many rows are there now.</param>
    /// <param name="progress">Hears while a large table is copied how many rows of it are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidSettingException">The file is missing, in use or another key's, or the database on the server is not empty.</exception>
    public async Task Copy(string file, Func<string, int, Task> told, Func<string, int, Task> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(progress);
        await using var from = await MigrationSource.Open(file, keys, cancellationToken);
        await server.Prepare(cancellationToken);
        await using var to = await servers.CreateDbContextAsync(cancellationToken);
        await using var commit = await to.Database.BeginTransactionAsync(cancellationToken);
        var tables = Tables(to.Model);
        foreach (var table in tables)
            if (await Copier.Of(table).Count(to, cancellationToken) > 0)
                throw new InvalidSettingException($"The database {server.Name} is not empty ({table.GetTableName()}): a move goes to a new one.");
        foreach (var table in tables)
        {
            var copier = Copier.Of(table);
            await copier.Copy(from, to, rows => progress(table.GetTableName()!, rows), cancellationToken);
            var (kept, copied) = (await copier.Count(from, cancellationToken), await copier.Count(to, cancellationToken));
            if (kept != copied)
                throw new InvalidOperationException("Rows were lost on the way.");
            await told(table.GetTableName()!, copied);
        }

        await to.Commit(commit);
    }

    /// <summary>All but the key's check, which is there already; a table that others point at comes before them.</summary>
    private static List<IEntityType> Tables(IModel model)
    {
        var left = model.GetEntityTypes().Where(table => table.ClrType != typeof(KeyCheckRow)).OrderBy(table => table.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(table => table.GetForeignKeys().All(key => ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    /// <summary>One table, whatever its rows.</summary>
    private abstract class Copier
    {
        public static Copier Of(IEntityType table) => (Copier)Activator.CreateInstance(typeof(Rows<>).MakeGenericType(table.ClrType))!;

        public abstract Task<int> Count(WegoBotDb db, CancellationToken cancellationToken);

        public abstract Task Copy(WegoBotDb from, WegoBotDb to, Func<int, Task> progress, CancellationToken cancellationToken);
    }

    private sealed class Rows<TRow> : Copier
        where TRow : class
    {
        public override Task<int> Count(WegoBotDb db, CancellationToken cancellationToken) => db.Set<TRow>().CountAsync(cancellationToken);

        public override async Task Copy(WegoBotDb from, WegoBotDb to, Func<int, Task> progress, CancellationToken cancellationToken)
        {
            var rows = 0;
            await foreach (var row in from.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                to.Add(row);
                if (++rows % AtOnce != 0)
                    continue;
                await Save(to, cancellationToken);
                if (rows % BetweenSigns == 0)
                    await progress(rows);
            }

            await Save(to, cancellationToken);
        }

        private static async Task Save(WegoBotDb to, CancellationToken cancellationToken)
        {
            await to.SaveChangesAsync(cancellationToken);
            to.ChangeTracker.Clear();
        }
    }
}
