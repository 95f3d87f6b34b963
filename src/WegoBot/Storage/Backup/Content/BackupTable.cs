using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>A table as both engines have it: reads its rows for a backup, and inserts those of one.</summary>
internal sealed class BackupTable
{
    public BackupTable(IEntityType rows)
    {
        Name = rows.GetTableName()!;
        Columns = [.. rows.GetFlattenedProperties().Select(column => new BackupColumn(column, StoreObjectIdentifier.Table(Name))).OrderBy(column => column.Name, StringComparer.Ordinal)];
        References = [.. rows.GetForeignKeys().Select(key => new BackupReference(
            key.PrincipalEntityType.GetTableName()!, Names(key.PrincipalKey.Properties), Names(key.Properties)))];
    }

    public string Name { get; }

    public IReadOnlyList<BackupColumn> Columns { get; }

    /// <summary>The rows of other tables that each row hangs on.</summary>
    public IReadOnlyList<BackupReference> References { get; }

    public int IndexOf(string column) => Columns.Select(one => one.Name).ToList().IndexOf(column);

    /// <summary>The table and its columns, in a line.</summary>
    public string Describe() => $"{Name} {string.Join(' ', Columns.Select(column => $"{column.Name}:{column.Kind}{(column.IsNullable ? "?" : "")}"))}";

    public async IAsyncEnumerable<object?[]> Read(WegoBotDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {string.Join(", ", Columns.Select(Quoted))} FROM \"{Name}\"";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return [.. Columns.Select((column, at) => column.Read(rows, at))];
    }

    public async Task<bool> IsEmpty(WegoBotDb db, CancellationToken cancellationToken)
    {
        await foreach (var _ in Read(db, cancellationToken))
            return false;
        return true;
    }

    /// <summary>Inserts rows, with as few statements as the engine likes.</summary>
    public async Task Insert(WegoBotDb db, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(db.RowsPerStatement))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = InsertInto(batch.Length);
            foreach (var (row, at) in batch.Select((row, at) => (row, at)))
                foreach (var (column, place) in Columns.Select((column, place) => (column, place)))
                    AddParameter(command, column, ParameterName(at, place), row[place]);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void AddParameter(DbCommand command, BackupColumn column, string name, object? value)
    {
        var parameter = column.NewParameter(command, name);
        parameter.Value = column.ForParameter(value);
        command.Parameters.Add(parameter);
    }

    private string InsertInto(int rows)
    {
        var sql = new StringBuilder($"INSERT INTO \"{Name}\" ({string.Join(", ", Columns.Select(Quoted))}) VALUES ");
        for (var row = 0; row < rows; row++)
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Columns.Select((_, place) => ParameterName(row, place))).Append(')');
        return sql.ToString();
    }

    private static string ParameterName(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");

    private static string Quoted(BackupColumn column) => $"\"{column.Name}\"";

    private static IReadOnlyList<string> Names(IReadOnlyList<IProperty> properties) => [.. properties.Select(property => property.GetColumnName())];
}

/// <summary>That a row hangs on one of another table, and goes with it.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Key">Its columns.</param>
/// <param name="Columns">The columns that name it here.</param>
internal sealed record BackupReference(string Table, IReadOnlyList<string> Key, IReadOnlyList<string> Columns);
