using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Encrypts what goes to an institution under the key of the case, and gives it back only if it is byte for byte what she was asked about.</summary>
public sealed class SummarySerializer(CaseKeys keys, ILogger<SummarySerializer> log)
{
    private const string Column = "Summaries.Content";

    public byte[] Write(ReferralRow referral, Guid summary, SummaryContent content) => keys.Ensure(referral).EncryptJson(content, AgreedJson.Of<SummaryContent>(), Column, summary);

    /// <summary>What a row says; null when it cannot be read. Its text is null when it was deleted, or is not what she was asked about.</summary>
    public SummaryContent? Read(ReferralRow referral, SummaryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var content = keys.Of(referral)?.DecryptJson(row.Content, AgreedJson.Of<SummaryContent>(), Column, row.Id);
        if (content is not null && (content.Summary is not { } summary || (row.Digest is { } digest && CryptographicOperations.FixedTimeEquals(digest, Convert.FromHexString(summary.Digest)))))
            return content;
        log.SummaryUnreadable();
        return content is null ? null : content with { Summary = null };
    }
}

/// <summary>To whom a summary goes, what it says, and what came back.</summary>
/// <param name="Kind">What kind of institution it goes to.</param>
/// <param name="Institution">The institution's id; null where only the kind is named.</param>
/// <param name="Summary">What it says; null when that is deleted.</param>
/// <param name="Outcome">The id of the prepared outcome; null until the institution has answered.</param>
/// <param name="Note">What the institution wrote in its own words, without personal data; null for nothing.</param>
public sealed record SummaryContent(InstitutionKind Kind, string? Institution, OnwardSummary? Summary, string? Outcome, string? Note = null);
