using System.Text;

namespace WegoBot.Storage;

/// <summary>What stands encrypted in a backup: the key file, the key of the list of what was forgotten, and the tables.</summary>
internal static class BackupContent
{
    private const string End = "end";

    /// <summary>The number of rows of a table between two progress reports.</summary>
    public const int ProgressInterval = 100_000;

    public static async Task<int> Write(Stream to, BackupSecrets secrets, WegoBotDb db, Func<string, int, Task> progress, CancellationToken cancellationToken)
    {
        await using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        BackupValue.WriteBytes(writer, secrets.KeyFile);
        BackupValue.WriteBytes(writer, secrets.Forgotten);
        var all = 0;
        foreach (var table in BackupTables.Of(db.Model))
        {
            writer.Write(table.Name);
            var rows = 0;
            await foreach (var row in table.Read(db, cancellationToken))
            {
                writer.Write(true);
                foreach (var (column, value) in table.Columns.Zip(row))
                    BackupValue.Write(writer, column.Kind, value);
                if (++rows % ProgressInterval == 0)
                    await progress(table.Name, rows);
            }

            writer.Write(false);
            all += rows;
        }

        writer.Write(End);
        return all;
    }

    /// <summary>Reads a whole backup of this schema, and hands over its rows table by table.</summary>
    /// <param name="from">The decrypted bytes.</param>
    /// <param name="tables">The tables of this schema.</param>
    /// <param name="begin">Called with the secrets before the first table.</param>
    /// <param name="take">Called with a table and each of its rows.</param>
    /// <exception cref="InvalidDataException">The content is not of this schema.</exception>
    public static async Task Read(Stream from, IReadOnlyList<BackupTable> tables, Func<BackupSecrets, Task> begin, Func<BackupTable, object?[], Task> take)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        await begin(new BackupSecrets(BackupValue.ReadBytes(reader), BackupValue.ReadBytes(reader)));
        foreach (var table in tables)
        {
            if (reader.ReadString() != table.Name)
                throw new InvalidDataException("Another table was expected.");
            while (reader.ReadBoolean())
                await take(table, [.. table.Columns.Select(column => BackupValue.Read(reader, column.Kind))]);
        }

        if (reader.ReadString() != End || from.ReadByte() >= 0)
            throw new InvalidDataException("The end was expected.");
    }
}

/// <summary>The secrets in a backup, without which its rows cannot be read.</summary>
/// <param name="KeyFile">The key file, as it was.</param>
/// <param name="Forgotten">The key of the list of what was forgotten.</param>
internal sealed record BackupSecrets(byte[] KeyFile, byte[] Forgotten);
