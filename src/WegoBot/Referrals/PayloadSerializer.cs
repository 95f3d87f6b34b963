using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts what she agreed to share, and reads it only if it is byte for byte what she saw.</summary>
public sealed class PayloadSerializer(ColumnEncryption encryption, ILogger<PayloadSerializer> log)
{
    private const string Column = "Referrals.Payload";

    // She never saw a field that this version does not know, so a payload that has one is not read at all.
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public byte[] Write(Guid referral, ReferralRequest request) => encryption.Encrypt(
        JsonSerializer.SerializeToUtf8Bytes(request, Json), Column, referral.ToByteArray());

    /// <summary>What she shared; null when it was withdrawn or expired, or when it is not what she saw.</summary>
    public ReferralRequest? Read(ReferralRow row)
    {
        if (row.Payload is null || row.Digest is null)
            return null;
        try
        {
            if (encryption.Decrypt(row.Payload, Column, row.Id.ToByteArray()) is { } plain
                && JsonSerializer.Deserialize<ReferralRequest>(plain, Json) is { } payload
                && payload.Centre == row.Centre
                && CryptographicOperations.FixedTimeEquals(row.Digest, Convert.FromHexString(payload.Digest)))
                return payload;
        }
        catch (JsonException)
        {
            // Treated like a wrong digest: a text that is not exactly hers is not shown.
        }

        log.ReferralUnreadable();
        return null;
    }
}
