using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using WegoBot.Privacy;

namespace WegoBot.Limits;

/// <summary>Sorts addresses and conversations into numbered slots, so that limits count without knowing whom. No address is kept.</summary>
/// <remarks>The key is made at startup and stands in memory alone, so a slot says nothing afterwards. Whoever shares one by chance shares a limit.</remarks>
public sealed class EphemeralSlots
{
    /// <summary>How many there are. It bounds the memory of every limit, whatever a flood makes up.</summary>
    public const int Count = 1 << 16;

    /// <summary>What a provider gives to one customer, who can choose the rest (RFC 6177).</summary>
    internal const int PrefixBytesOfIPv6 = 7;

    private readonly byte[] _key = new byte[32];

    public EphemeralSlots(RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        random.GetBytes(_key);
    }

    public int Of(ConversationId conversation) => Slot(conversation.ToBytes());

    /// <summary>The slot of an address, of IPv6 of its first 56 bits; null when the connection has none, as within the process.</summary>
    public int? Of(IPAddress? address) => address switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } => Slot(address.MapToIPv4().GetAddressBytes()),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Slot(address.GetAddressBytes().AsSpan(0, PrefixBytesOfIPv6)),
        _ => Slot(address.GetAddressBytes()),
    };

    private int Slot(ReadOnlySpan<byte> of)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, of, hash);
        return BinaryPrimitives.ReadUInt16BigEndian(hash);
    }
}
