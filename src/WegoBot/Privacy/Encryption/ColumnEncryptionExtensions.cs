using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WegoBot.Privacy;

/// <summary>Encrypts texts and JSON for one column of one row.</summary>
public static class ColumnEncryptionExtensions
{
    public static byte[] EncryptText(this IValueEncryption encryption, string text, string column, Guid row)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return encryption.Encrypt(Encoding.UTF8.GetBytes(text), column, row.ToByteArray());
    }

    /// <summary>Null for null, and for what was encrypted for another row, column or key, or was altered.</summary>
    public static string? DecryptText(this IValueEncryption encryption, byte[]? encrypted, string column, Guid row)
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return encrypted is not null && encryption.Decrypt(encrypted, column, row.ToByteArray()) is { } plain ? Encoding.UTF8.GetString(plain) : null;
    }

    public static byte[] EncryptJson<T>(this IValueEncryption encryption, T value, JsonTypeInfo<T> type, string column, Guid row) where T : class
    {
        ArgumentNullException.ThrowIfNull(encryption);
        return encryption.Encrypt(JsonSerializer.SerializeToUtf8Bytes(value, type), column, row.ToByteArray());
    }

    /// <summary>Null for null, for what was encrypted for another row, column or key, and for a form that this version does not know.</summary>
    public static T? DecryptJson<T>(this IValueEncryption encryption, byte[]? encrypted, JsonTypeInfo<T> type, string column, Guid row) where T : class
    {
        ArgumentNullException.ThrowIfNull(encryption);
        try
        {
            return encrypted is not null && encryption.Decrypt(encrypted, column, row.ToByteArray()) is { } plain ? JsonSerializer.Deserialize(plain, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
