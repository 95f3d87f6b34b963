using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>Writes many rows of one table with few parameterised statements, mapped as in the EF Core model, without change tracking.</summary>
/// <remarks>
/// <para>
/// Why it exists: one transaction stores the turns of many persons. With <c>SaveChanges</c>, tracking each row and comparing
/// it with its original cost more than everything else in a turn. Only few tracked rows are left there, such as a referral that was withdrawn.
/// </para>
/// <para>
/// What was measured (bench/notes.md, "What was tried"): writing 100 turns fell from 4.1 to 2.6 ms. That was one change together with writing
/// only the changed columns, not encrypting unchanged lists of messages again, and inserting and checking processed messages in one
/// statement; 0.5 of the 2.6 ms are the processed messages. On SQLite one prepared statement a row was better than sixteen rows a
/// statement: with two other changes, CPU for 1000 updates fell from 0.40 and 0.43 s to 0.31 and 0.32 s. On PostgreSQL sixteen rows a
/// statement save round trips (docs/scale.md, "What a turn costs").
/// </para>
/// <para>
/// How it fails: the exception of the ADO.NET provider (<c>SqliteException</c>, <c>PostgresException</c>) reaches the caller as it is, not
/// wrapped in a <c>DbUpdateException</c>; <see cref="TransientErrors"/> understands both. Rows of earlier statements stay in the transaction, so
/// the caller must roll back, discard the context and repeat the whole transaction. There is no cancellation token: the lock timeout and the command
/// timeout bound a statement. The command is disposed in every case. The connection and the transaction belong to the context.
/// </para>
/// <para>
/// What it must not be used for: writes outside a transaction that EF Core began, because the statements bypass its interceptors and so
/// <see cref="SqliteWriteLock"/>; tables with a composite key, with values that the database generates, or with a concurrency token, because
/// it neither reads values back nor compares them; rows that the context also tracks as changed, because <c>SaveChanges</c> would write them
/// again; and two rows with the same key in one <see cref="Upsert"/>, which PostgreSQL refuses. Rows are written in the order given, so
/// the caller writes a table after those that its foreign keys refer to, and orders rows that replicas may write concurrently.
/// </para>
/// </remarks>
internal sealed class BulkWriter
{
    private const string OnConflictDoNothing = " ON CONFLICT DO NOTHING";

    private static readonly ConcurrentDictionary<IEntityType, BulkWriter> Cache = [];

    private readonly IProperty[] _columns;
    private readonly string _into;
    private readonly string _key;

    private BulkWriter(IEntityType rows)
    {
        _columns = [.. rows.GetProperties()];
        _into = $"INSERT INTO {Quoted(rows.GetTableName())} ({string.Join(", ", _columns.Select(ColumnName))}) VALUES ";
        _key = ColumnName(_columns.Single(column => column.IsPrimaryKey()));
    }

    /// <summary>Inserts rows. Fails when a key exists already.</summary>
    public static Task Insert<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class => For<TRow>(db).Write(db, rows, "");

    /// <summary>Inserts the rows that the context tracks as added, and marks them as unchanged, so that <c>SaveChanges</c> does not insert them again.</summary>
    public static async Task InsertAdded<TRow>(WegoBotDb db) where TRow : class
    {
        var added = db.ChangeTracker.Entries<TRow>().Where(row => row.State == EntityState.Added).ToList();
        await Insert(db, [.. added.Select(row => row.Entity)]);
        foreach (var row in added)
            row.State = EntityState.Unchanged;
    }

    /// <summary>Inserts the rows whose key does not exist yet; of several rows with the same key, one.</summary>
    /// <returns>The rows that were inserted.</returns>
    public static async Task<IReadOnlyList<TRow>> InsertNew<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows, Func<TRow, byte[]> key) where TRow : class
    {
        var (writer, inserted) = (For<TRow>(db), new List<TRow>());
        var isOneRowPerStatement = db.RowsPerStatement == 1;
        await writer.WriteBatches(db, rows, isOneRowPerStatement ? OnConflictDoNothing : $"{OnConflictDoNothing} RETURNING {writer._key}", async (command, batch) =>
        {
            if (!isOneRowPerStatement)
                inserted.AddRange(await ReadInserted(batch, key, command));
            else if (await command.ExecuteNonQueryAsync() == 1)
                inserted.AddRange(batch);
        });
        return inserted;
    }

    /// <summary>Updates the rows whose key exists, and inserts the others.</summary>
    /// <param name="db">The context, inside a transaction.</param>
    /// <param name="rows">The complete rows, with different keys.</param>
    /// <param name="changedProperties">The names of the properties to update in rows that exist; null for all.</param>
    public static Task Upsert<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, IReadOnlySet<string>? changedProperties = null) where TRow : class
    {
        var writer = For<TRow>(db);
        var assignments = writer._columns.Where(column => !column.IsPrimaryKey() && changedProperties?.Contains(column.Name) != false)
            .Select(column => $"{ColumnName(column)} = excluded.{ColumnName(column)}");
        return writer.Write(db, rows, $" ON CONFLICT ({writer._key}) DO UPDATE SET {string.Join(", ", assignments)}");
    }

    private static BulkWriter For<TRow>(WegoBotDb db) => Cache.GetOrAdd(db.Model.FindEntityType(typeof(TRow))!, rows => new BulkWriter(rows));

    private Task Write<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, string onConflict) where TRow : class =>
        WriteBatches(db, rows, onConflict, (command, _) => command.ExecuteNonQueryAsync());

    /// <summary>The rows whose keys the command returns; of several rows with the same key, one.</summary>
    private static async Task<IEnumerable<TRow>> ReadInserted<TRow>(TRow[] rows, Func<TRow, byte[]> key, DbCommand command)
    {
        var keys = new HashSet<string>();
        await using var returned = await command.ExecuteReaderAsync();
        while (await returned.ReadAsync())
            keys.Add(Convert.ToHexString((byte[])returned[0]));
        return rows.Where(row => keys.Remove(Convert.ToHexString(key(row))));
    }

    private async Task WriteBatches<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, string onConflict, Func<DbCommand, TRow[], Task> execute) where TRow : class
    {
        if (rows.Count == 0)
            return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var batch in rows.Chunk(db.RowsPerStatement))
        {
            if (command.Parameters.Count != batch.Length * _columns.Length)
                Prepare(command, batch.Length, onConflict);
            Fill(command, batch);
            await execute(command, batch);
        }
    }

    private void Prepare(DbCommand command, int rows, string onConflict)
    {
        var text = new StringBuilder(_into);
        command.Parameters.Clear();
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            foreach (var column in _columns)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                text.Append(column == _columns[0] ? "" : ", ").Append(name);
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, null, nullable: true));
            }

            text.Append(')');
        }

        command.CommandText = text.Append(onConflict).ToString();
    }

    private void Fill<TRow>(DbCommand command, TRow[] rows) where TRow : class
    {
        for (var at = 0; at < command.Parameters.Count; at++)
            command.Parameters[at].Value = ValueOf(_columns[at % _columns.Length], rows[at / _columns.Length]);
    }

    private static object ValueOf(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static string ColumnName(IProperty column) => Quoted(column.GetColumnName());

    /// <summary>Both engines quote identifiers in the same way.</summary>
    private static string Quoted(string? name) => $"\"{name}\"";
}
