using System.Buffers.Binary;

namespace WegoBot.Privacy;

/// <summary>A pseudonym: 16 bytes of HMAC-SHA256 over channel and account, so that nobody without the key can tell whose it is.</summary>
public readonly record struct ConversationId(UInt128 Value)
{
    public static ConversationId Of(ReadOnlySpan<byte> sixteenBytes) => new(BinaryPrimitives.ReadUInt128BigEndian(sixteenBytes));

    /// <summary>Its 16 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    /// <summary>The order in which ids are walked through; it says nothing about whose they are.</summary>
    public static bool operator <(ConversationId left, ConversationId right) => left.Value < right.Value;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(ConversationId left, ConversationId right) => left.Value > right.Value;

    /// <summary>The 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
