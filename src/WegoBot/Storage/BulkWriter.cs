using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>Writes many rows of one table with few statements, as the model maps them. To track and compare each of them cost more than all else in a turn.</summary>
internal sealed class BulkWriter
{
    private const string Passing = " ON CONFLICT DO NOTHING";

    private static readonly ConcurrentDictionary<IEntityType, BulkWriter> KnownAnswers = [];

    private readonly IProperty[] _columns;
    private readonly string _into;
    private readonly string _key;

    private BulkWriter(IEntityType rows)
    {
        _columns = [.. rows.GetProperties()];
        _into = $"INSERT INTO {Quoted(rows.GetTableName())} ({string.Join(", ", _columns.Select(Name))}) VALUES ";
        _key = Name(_columns.Single(column => column.IsPrimaryKey()));
    }

    /// <summary>Writes rows that are not there yet; fails when one is.</summary>
    public static Task Insert<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class => Of<TRow>(db).Write(db, rows, "");

    /// <summary>Writes those rows that EF Core would, when it saves what is new.</summary>
    public static async Task InsertAdded<TRow>(WegoBotDb db) where TRow : class
    {
        var added = db.ChangeTracker.Entries<TRow>().Where(row => row.State == EntityState.Added).ToList();
        await Insert(db, [.. added.Select(row => row.Entity)]);
        foreach (var row in added)
            row.State = EntityState.Unchanged;
    }

    /// <summary>Writes rows of which some may be there already; of several with the same key one.</summary>
    /// <returns>Those that were written.</returns>
    public static async Task<IReadOnlyList<TRow>> InsertNew<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows, Func<TRow, byte[]> key) where TRow : class
    {
        var (serializer, written) = (Of<TRow>(db), new List<TRow>());
        var counts = db.RowsPerStatement == 1;
        await serializer.Each(db, rows, counts ? Passing : $"{Passing} RETURNING {serializer._key}", async (command, some) =>
        {
            if (!counts)
                written.AddRange(await Among(some, key, command));
            else if (await command.ExecuteNonQueryAsync() == 1)
                written.AddRange(some);
        });
        return written;
    }

    /// <summary>Writes rows anew that are there already.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="rows">The rows, whole.</param>
    /// <param name="only">Which of their properties have changed; null for any.</param>
    public static Task Replace<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, IReadOnlySet<string>? only = null) where TRow : class
    {
        var serializer = Of<TRow>(db);
        var changed = serializer._columns.Where(column => !column.IsPrimaryKey() && only?.Contains(column.Name) != false).Select(column => $"{Name(column)} = excluded.{Name(column)}");
        return serializer.Write(db, rows, $" ON CONFLICT ({serializer._key}) DO UPDATE SET {string.Join(", ", changed)}");
    }

    private static BulkWriter Of<TRow>(WegoBotDb db) => KnownAnswers.GetOrAdd(db.Model.FindEntityType(typeof(TRow))!, rows => new BulkWriter(rows));

    private Task Write<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, string ending) where TRow : class =>
        Each(db, rows, ending, (command, _) => command.ExecuteNonQueryAsync());

    /// <summary>Those whose keys the command returns; of several with the same key one.</summary>
    private static async Task<IEnumerable<TRow>> Among<TRow>(TRow[] rows, Func<TRow, byte[]> key, DbCommand command)
    {
        var keys = new HashSet<string>();
        await using var returned = await command.ExecuteReaderAsync();
        while (await returned.ReadAsync())
            keys.Add(Convert.ToHexString((byte[])returned[0]));
        return rows.Where(row => keys.Remove(Convert.ToHexString(key(row))));
    }

    private async Task Each<TRow>(WegoBotDb db, IReadOnlyCollection<TRow> rows, string ending, Func<DbCommand, TRow[], Task> execute) where TRow : class
    {
        if (rows.Count == 0)
            return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var some in rows.Chunk(db.RowsPerStatement))
        {
            if (command.Parameters.Count != some.Length * _columns.Length)
                Prepare(command, some.Length, ending);
            Fill(command, some);
            await execute(command, some);
        }
    }

    private void Prepare(DbCommand command, int rows, string ending)
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

        command.CommandText = text.Append(ending).ToString();
    }

    private void Fill<TRow>(DbCommand command, TRow[] rows) where TRow : class
    {
        for (var at = 0; at < command.Parameters.Count; at++)
            command.Parameters[at].Value = ValueOf(_columns[at % _columns.Length], rows[at / _columns.Length]);
    }

    private static object ValueOf(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (column.GetRelationalTypeMapping().Converter is { } written ? written.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    private static string Name(IProperty column) => Quoted(column.GetColumnName());

    /// <summary>Both engines quote alike.</summary>
    private static string Quoted(string? name) => $"\"{name}\"";
}
