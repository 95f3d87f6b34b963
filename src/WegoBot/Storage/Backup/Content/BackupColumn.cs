using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace WegoBot.Storage;

/// <summary>A column as both engines have it: its value is a number, a yes or no, a text, bytes or an id.</summary>
internal sealed class BackupColumn
{
    private readonly RelationalTypeMapping _mapping;
    private readonly Type _type;

    public BackupColumn(IProperty property, StoreObjectIdentifier table)
    {
        // Without the table the name of a property of a complex property lacks its first part.
        Name = property.GetColumnName(table)!;
        IsNullable = property.IsNullable;
        IsEmpty = BackupTables.EmptyColumns.Contains($"{table.Name}.{Name}");
        _mapping = property.GetRelationalTypeMapping();
        var type = _mapping.Converter?.ProviderClrType ?? _mapping.ClrType;
        _type = Nullable.GetUnderlyingType(type) ?? type;
        Kind = BackupValue.KindOf(_type);
    }

    public string Name { get; }

    public bool IsNullable { get; }

    /// <summary>Whether a backup holds nothing of it.</summary>
    public bool IsEmpty { get; }

    public BackupKind Kind { get; }

    /// <summary>What stands in the place of a value that is left out.</summary>
    public object? Empty => IsNullable ? null : BackupValue.EmptyOf(Kind);

    public object? Read(DbDataReader row, int at) => IsEmpty ? Empty : row.IsDBNull(at) ? null : Kind switch
    {
        BackupKind.Number => row.GetInt64(at),
        BackupKind.YesOrNo => row.GetBoolean(at),
        BackupKind.Text => row.GetString(at),
        BackupKind.Bytes => row.GetFieldValue<byte[]>(at),
        _ => row.GetGuid(at),
    };

    public DbParameter NewParameter(DbCommand command, string name) => _mapping.CreateParameter(command, name, null, nullable: true);

    /// <summary>The value in the type that the engine's parameter wants.</summary>
    public object ForParameter(object? value) => value switch
    {
        null => DBNull.Value,
        long number when _type != typeof(long) => Convert.ChangeType(number, _type, CultureInfo.InvariantCulture),
        _ => value,
    };

    /// <summary>The value as a part of a <see cref="ForgottenRow.Key"/>.</summary>
    public static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        Guid id => id.ToString("D"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString()?.ToLowerInvariant() ?? "",
    };
}
