using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>Writes many rows of one table with few statements, as the model maps them. To track and compare each of them cost more than all else in a turn.</summary>
internal sealed class RowWriting
{
    private static readonly ConcurrentDictionary<IEntityType, RowWriting> Known = [];

    private readonly IProperty[] _columns;
    private readonly string _into;
    private readonly string _replacing;

    private RowWriting(IEntityType rows)
    {
        _columns = [.. rows.GetProperties()];
        _into = $"INSERT INTO {Quoted(rows.GetTableName())} ({string.Join(", ", _columns.Select(Name))}) VALUES ";
        _replacing = $" ON CONFLICT ({string.Join(", ", _columns.Where(column => column.IsPrimaryKey()).Select(Name))}) DO UPDATE SET "
            + string.Join(", ", _columns.Where(column => !column.IsPrimaryKey()).Select(column => $"{Name(column)} = excluded.{Name(column)}"));
    }

    /// <summary>Writes rows that are not there yet; fails when one is.</summary>
    public static Task Insert<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class => Of<TRow>(db).Write(db, rows, "");

    /// <summary>Writes rows anew that are there already.</summary>
    public static Task Replace<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows) where TRow : class
    {
        var writing = Of<TRow>(db);
        return writing.Write(db, rows, writing._replacing);
    }

    private static RowWriting Of<TRow>(WegoBotDb db) => Known.GetOrAdd(db.Model.FindEntityType(typeof(TRow))!, rows => new RowWriting(rows));

    private async Task Write<TRow>(WegoBotDb db, IReadOnlyList<TRow> rows, string ending) where TRow : class
    {
        if (rows.Count == 0)
            return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var some in rows.Chunk(db.RowsAtOnce))
        {
            if (command.Parameters.Count != some.Length * _columns.Length)
                Prepare(command, some.Length, ending);
            Fill(command, some);
            await command.ExecuteNonQueryAsync();
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
