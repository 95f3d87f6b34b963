using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WegoBot.Storage;

namespace WegoBot.Growth;

/// <summary>Writes entities with the columns and converters of the EF Core model, by prepared statements, which is many times as fast as SaveChanges.</summary>
internal sealed class RowWriter<T> : IDisposable
    where T : class
{
    private readonly List<(IProperty Property, Func<object?, object?> Stored)> _columns;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;

    public RowWriter(SqliteDb db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var key = type.FindPrimaryKey()!.Properties;
        _columns = [.. type.GetProperties().Select(property => (property, property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value)))];
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var names = _columns.Select(column => column.Property.Name).ToList();
        _insert = Command($"INSERT INTO {type.GetTableName()} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})");
        _update = Command($"UPDATE {type.GetTableName()} SET {string.Join(", ", names.Except(key.Select(one => one.Name)).Select(name => $"{name} = @{name}"))} WHERE {string.Join(" AND ", key.Select(one => $"{one.Name} = @{one.Name}"))}");

        SqliteCommand Command(string text)
        {
            var command = new SqliteCommand(text, connection);
            foreach (var name in names)
                command.Parameters.Add(new SqliteParameter("@" + name, null));
            return command;
        }
    }

    public void Insert(T row) => Run(_insert, row);

    public void Update(T row) => Run(_update, row);

    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
    }

    private void Run(SqliteCommand command, T row)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            var value = _columns[i].Property.PropertyInfo!.GetValue(row);
            command.Parameters[i].Value = (value is null ? null : _columns[i].Stored(value)) ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
