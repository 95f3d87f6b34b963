using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts what she agreed to share, and reads it only if it is byte for byte what she saw.</summary>
public sealed class PayloadSerializer(CaseKeys keys, ILogger<PayloadSerializer> log)
{
    private const string Column = "Referrals.Payload";

    public byte[] Write(ReferralRow row, ReferralRequest request)
    {
        ArgumentNullException.ThrowIfNull(row);
        return keys.Ensure(row).EncryptJson(request, AgreedJson.Of<ReferralRequest>(), Column, row.Id);
    }

    /// <summary>What she shared; null when it was withdrawn or expired, or when it is not what she saw.</summary>
    public ReferralRequest? Read(ReferralRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Payload is null || row.Digest is null)
            return null;
        if (keys.Of(row)?.DecryptJson(row.Payload, AgreedJson.Of<ReferralRequest>(), Column, row.Id) is { } payload
            && payload.Centre == row.Centre
            && CryptographicOperations.FixedTimeEquals(row.Digest, Convert.FromHexString(payload.Digest)))
            return payload;
        log.ReferralUnreadable();
        return null;
    }
}
