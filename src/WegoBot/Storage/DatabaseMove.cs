using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Copies the SQLite database to an empty PostgreSQL database, in one transaction: either every row or none.</summary>
public sealed class DatabaseMove(IDbContextFactory<PostgresDb> servers, PostgresInitializer server, Keys keys)
{
    /// <summary>The number of rows of a table between two progress reports.</summary>
    public const int ProgressInterval = 20_000;

    private const int BatchSize = 1000;

    /// <param name="file">The path of the SQLite file. It is only read.</param>
    /// <param name="reportTable">Called after each table, with its name and its number of rows in the new database.</param>
    /// <param name="reportProgress">Called while a large table is copied, with its name and the number of rows copied so far.</param>
    /// <param name="cancellationToken">Cancels the copy. The transaction is rolled back.</param>
    /// <exception cref="InvalidSettingException">The file is missing, in use, of an older version or belongs to another key, or the PostgreSQL database is not empty.</exception>
    public async Task Copy(string file, Func<string, int, Task> reportTable, Func<string, int, Task> reportProgress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reportTable);
        ArgumentNullException.ThrowIfNull(reportProgress);
        await using var source = await MigrationSource.Open(file, keys, cancellationToken);
        await server.Prepare(cancellationToken);
        await using var target = await servers.CreateDbContextAsync(cancellationToken);
        await using var transaction = await target.Database.BeginTransactionAsync(cancellationToken);
        var tables = Tables(target.Model);
        foreach (var table in tables)
            if (await Copier.Of(table).Count(target, cancellationToken) > 0)
                throw new InvalidSettingException($"The database {server.Name} is not empty ({table.GetTableName()}): name a new database.");
        // The server was bound to the newest key; the rows may still need older ones.
        await target.KeyChecks.ExecuteDeleteAsync(cancellationToken);
        target.KeyChecks.AddRange(await source.KeyChecks.AsNoTracking().ToListAsync(cancellationToken));
        await target.SaveChangesAsync(cancellationToken);
        foreach (var table in tables)
        {
            var copier = Copier.Of(table);
            await copier.Copy(source, target, rows => reportProgress(table.GetTableName()!, rows), cancellationToken);
            var (stored, copied) = (await copier.Count(source, cancellationToken), await copier.Count(target, cancellationToken));
            if (stored != copied)
                throw new InvalidOperationException("Rows were lost on the way.");
            await reportTable(table.GetTableName()!, copied);
        }

        await target.Commit(transaction);
    }

    /// <summary>
    /// All tables except those of the keys, and the keys of Data Protection, which protect cookies of minutes and are made
    /// anew. A table comes after those that its foreign keys refer to.
    /// </summary>
    private static List<IEntityType> Tables(IModel model)
    {
        var left = model.GetEntityTypes().Where(table => table.ClrType != typeof(KeyCheckRow) && table.ClrType != typeof(KeyHolderRow) && table.ClrType != typeof(DataProtectionKey)).OrderBy(table => table.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(table => table.GetForeignKeys().All(key => ordered.Contains(key.PrincipalEntityType)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    /// <summary>Copies one table. The base class lets the caller work without the row type.</summary>
    private abstract class Copier
    {
        public static Copier Of(IEntityType table) => (Copier)Activator.CreateInstance(typeof(TableCopier<>).MakeGenericType(table.ClrType))!;

        public abstract Task<int> Count(WegoBotDb db, CancellationToken cancellationToken);

        public abstract Task Copy(WegoBotDb source, WegoBotDb target, Func<int, Task> progress, CancellationToken cancellationToken);
    }

    private sealed class TableCopier<TRow> : Copier
        where TRow : class
    {
        public override Task<int> Count(WegoBotDb db, CancellationToken cancellationToken) => db.Set<TRow>().CountAsync(cancellationToken);

        public override async Task Copy(WegoBotDb source, WegoBotDb target, Func<int, Task> progress, CancellationToken cancellationToken)
        {
            var rows = 0;
            await foreach (var row in source.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                target.Add(row);
                if (++rows % BatchSize != 0)
                    continue;
                await Save(target, cancellationToken);
                if (rows % ProgressInterval == 0)
                    await progress(rows);
            }

            await Save(target, cancellationToken);
        }

        private static async Task Save(WegoBotDb target, CancellationToken cancellationToken)
        {
            await target.SaveChangesAsync(cancellationToken);
            target.ChangeTracker.Clear();
        }
    }
}
