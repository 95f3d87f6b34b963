using System.Buffers.Binary;

namespace WegoBot.Storage;

/// <summary>How the audit log, which has room for ids only, names the backup that was restored: a UUID of version 7, which holds when it was made (https://www.rfc-editor.org/rfc/rfc9562#section-5.7).</summary>
internal static class RestoredBackup
{
    public static Guid IdOf(DateTimeOffset madeAt) => Guid.CreateVersion7(madeAt);

    /// <summary>When the backup was made.</summary>
    public static DateTimeOffset MadeAt(Guid id)
    {
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true)) >>> 16;
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
