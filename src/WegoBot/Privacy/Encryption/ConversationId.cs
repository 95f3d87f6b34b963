using System.Buffers.Binary;

namespace WegoBot.Privacy;

/// <summary>A pseudonym: 16 bytes of HMAC-SHA256 over channel and account. Without the key nobody can tell whose it is.</summary>
public readonly record struct ConversationId(UInt128 Value)
{
    public static ConversationId FromBytes(ReadOnlySpan<byte> sixteenBytes) => new(BinaryPrimitives.ReadUInt128BigEndian(sixteenBytes));

    /// <summary>The 16 bytes, big-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    /// <summary>Orders ids for paging. The order reveals nothing about the persons.</summary>
    public static bool operator <(ConversationId left, ConversationId right) => left.Value < right.Value;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(ConversationId left, ConversationId right) => left.Value > right.Value;

    /// <summary>The 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
