using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>Writes a summary from what staff chose and what she shared, and gives it a reference number that leads to no case code.</summary>
public sealed class SummaryComposer(OnwardText text, PayloadSerializer payloads, KeyedHashes hashes, RandomNumberGenerator random, SofiaClock clock)
{
    /// <summary>What stands in a preview for staff, before there is a number.</summary>
    private static readonly string NoReference = new('·', OnwardText.ReferenceDigits);

    /// <summary>The first day that can be the last for an answer.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(clock.Now).AddDays(1);

    public DateOnly LastDay => DateOnly.FromDateTime(clock.Now).AddDays(OnwardText.MostDays);

    /// <summary>The summary as it would be, without its number; null when it holds what she did not share.</summary>
    public OnwardSummary? Preview(Centre centre, ReferralRequest shared, SummaryChoice choice) =>
        text.Compose(centre, shared, choice, NoReference, DateOnly.FromDateTime(clock.Now));

    /// <summary>The same in another language.</summary>
    public string In(Language language, Centre centre, OnwardSummary summary) => text.In(language, centre, summary);

    /// <summary>A summary of a referral, with a number of its own, ready to be stored; null when it holds what she did not share.</summary>
    internal async Task<(OnwardSummary Summary, byte[] ReferenceHash)?> Compose(WegoBotDb db, Centre centre, ReferralRow row, SummaryChoice choice, CancellationToken cancellationToken)
    {
        var reference = NewReference();
        while (await db.Summaries.AnyAsync(other => other.ReferenceHash == hashes.OfReference(reference), cancellationToken))
            reference = NewReference();
        return payloads.Read(row) is { } shared && text.Compose(centre, shared, choice, reference, DateOnly.FromDateTime(clock.Now)) is { } summary
            ? (summary, hashes.OfReference(reference)) : null;
    }

    private string NewReference()
    {
        Span<char> digits = stackalloc char[OnwardText.ReferenceDigits];
        Span<byte> one = stackalloc byte[1];
        for (var i = 0; i < digits.Length; i++)
        {
            do random.GetBytes(one);
            while (one[0] >= 250); // 250 is the last multiple of ten in a byte
            digits[i] = (char)('0' + one[0] % 10);
        }

        return new string(digits);
    }
}
