using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>The hashes that tie the entries of the audit log together. They are made under the key file, so that the database alone cannot be rewritten.</summary>
public sealed class AuditChain(Keys keys)
{
    private const byte Entry = 1;
    private const byte Start = 2;

    /// <summary>What the first entry has before it.</summary>
    public static byte[] Beginning { get; } = new byte[HMACSHA256.HashSizeInBytes];

    /// <summary>The hash of an entry: HMAC-SHA256 of the hash before it and of everything that the entry says, each part with its length.</summary>
    public byte[] HashOf(byte[] before, long number, DateTimeOffset at, AuditEvent said)
    {
        ArgumentNullException.ThrowIfNull(said);
        using var bytes = new MemoryStream();
        bytes.WriteByte(Entry);
        bytes.Write(before);
        Write(bytes, number);
        Write(bytes, at.ToUnixTimeSeconds());
        Write(bytes, said.Account?.ToByteArray(bigEndian: true));
        Write(bytes, said.Centre is { } centre ? Encoding.UTF8.GetBytes(centre) : null);
        Write(bytes, Encoding.UTF8.GetBytes(said.Action.ToString()));
        Write(bytes, said.Record?.ToByteArray(bigEndian: true));
        return HMACSHA256.HashData(keys.Audit, bytes.ToArray());
    }

    /// <summary>The hash that a stored entry must have.</summary>
    public byte[] HashOf(byte[] before, AuditEntryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return HashOf(before, row.Number, row.At, new AuditEvent(row.Action, row.Account, row.Centre, row.Record));
    }

    /// <summary>The seal of the place where the log begins after its oldest entries were deleted.</summary>
    public byte[] SealOf(long number, byte[] hash)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Start);
        bytes.Write(hash);
        Write(bytes, number);
        return HMACSHA256.HashData(keys.Audit, bytes.ToArray());
    }

    private static void Write(Stream bytes, long number)
    {
        Span<byte> eight = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        bytes.Write(eight);
    }

    /// <summary>What is missing differs from what is empty.</summary>
    private static void Write(Stream bytes, byte[]? part)
    {
        Write(bytes, part?.Length ?? -1L);
        bytes.Write(part);
    }
}
