namespace WegoBot.Privacy;

/// <summary>Encrypts values for one column of one row: under the key file (<see cref="ColumnEncryption"/>), or under a key of its own (<see cref="DataKey"/>).</summary>
public interface IValueEncryption
{
    /// <param name="plain">The plaintext.</param>
    /// <param name="column">The column that the value is stored in.</param>
    /// <param name="row">The row's primary key.</param>
    byte[] Encrypt(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row);

    /// <summary>Decrypts what <see cref="Encrypt"/> returned; null when it was encrypted for another row, column or key, or was altered.</summary>
    byte[]? Decrypt(ReadOnlySpan<byte> encrypted, string column, ReadOnlySpan<byte> row);
}
