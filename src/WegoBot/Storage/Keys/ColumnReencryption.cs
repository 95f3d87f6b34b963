using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Finds the values of one column that an older key encrypted, and encrypts them anew.</summary>
internal abstract class ColumnReencryption
{
    public static ColumnReencryption Of(EncryptedColumn column) =>
        (ColumnReencryption)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(column.Row), column)!;

    /// <summary>The number of values that need an older key than <paramref name="version"/>.</summary>
    public abstract Task<int> Count(WegoBotDb db, int version, CancellationToken cancellationToken);

    /// <summary>Encrypts a batch of values anew, in the caller's transaction. Rows that another transaction works on are left for the next round.</summary>
    /// <param name="db">The context.</param>
    /// <param name="encryption">Encrypts with the key in use.</param>
    /// <param name="version">The version of that key.</param>
    /// <param name="batchSize">The most rows.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>False when no row is left in this round.</returns>
    public abstract Task<bool> Batch(WegoBotDb db, ColumnEncryption encryption, int version, int batchSize, CancellationToken cancellationToken);

    private sealed class Typed<TRow>(EncryptedColumn column) : ColumnReencryption
        where TRow : class
    {
        private object? _last;

        public override async Task<int> Count(WegoBotDb db, int version, CancellationToken cancellationToken) =>
            await Rows(db, $"SELECT * FROM {Older(db)}", Bytes(version), Bytes(0)).CountAsync(cancellationToken);

        public override async Task<bool> Batch(WegoBotDb db, ColumnEncryption encryption, int version, int batchSize, CancellationToken cancellationToken)
        {
            var key = Table(db).FindPrimaryKey()!.Properties.Single();
            var id = Quoted(key.GetColumnName());
            var after = _last is null ? "" : $" AND {id} > {{2}}";
            // In the order of the keys, so that a large table is read once and not again from its beginning for each batch.
            var batch = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM {Older(db)}{after} ORDER BY {id} LIMIT {batchSize}");
            var rows = await Rows(db, batch, [Bytes(version), Bytes(0), .. _last is null ? Array.Empty<object>() : [_last]]).ForUpdateSkipLocked().ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                var entry = db.Entry(row);
                var value = entry.Property<byte[]>(column.Property);
                value.CurrentValue = Anew(encryption, value.CurrentValue, EncryptedColumn.KeyOf(entry));
                _last = ToProvider(key, entry.Property(key.Name).CurrentValue!);
            }

            await db.SaveChangesAsync(cancellationToken);
            return rows.Count == batchSize;
        }

        private byte[] Anew(ColumnEncryption encryption, byte[] value, byte[] row) => encryption.Decrypt(value, column.Name, row) is { } plain
            ? encryption.Encrypt(plain, column.Name, row)
            // Nobody can read it, so it needs no key: version 0. Otherwise one damaged value would keep the old key for ever.
            : [.. Bytes(0), .. value.AsSpan(Math.Min(ColumnEncryption.VersionBytes, value.Length))];

        private static IQueryable<TRow> Rows(WegoBotDb db, string sql, params object[] values) => db.Set<TRow>().FromSqlRaw(sql, values);

        /// <summary>The table and the condition. Both engines compare bytes from the left, and the version stands first.</summary>
        private string Older(WegoBotDb db)
        {
            var name = Quoted(Table(db).FindProperty(column.Property)!.GetColumnName());
            return $"{Quoted(Table(db).GetTableName()!)} WHERE substr({name}, 1, {ColumnEncryption.VersionBytes}) < {{0}} AND substr({name}, 1, {ColumnEncryption.VersionBytes}) > {{1}}";
        }

        private static IEntityType Table(WegoBotDb db) => db.Model.FindEntityType(typeof(TRow))!;

        private static object ToProvider(IProperty key, object value) => key.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;

        private static byte[] Bytes(int version) => [(byte)(version >> 8), (byte)version];

        private static string Quoted(string name) => $"\"{name}\"";
    }
}
