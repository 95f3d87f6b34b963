using System.Security.Cryptography;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The code on a sheet with which an institution reads the summary and answers it: 64 random bits that can be typed on a Bulgarian and on a Latin keyboard.</summary>
public static class OfficeCode
{
    public const int Length = 16;

    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lifetime = RetentionSchedule.OfficeCodes.Length;

    /// <summary>How long a browser that entered one may read and answer.</summary>
    public static readonly TimeSpan SessionLifetime = RetentionSchedule.OfficeSessions.Length;

    /// <summary>Sixteen signs, four bits each. The letters look alike in both scripts, and none looks like a figure.</summary>
    private const string Alphabet = "AEKMHPCTX2345679";

    /// <summary>The same letters in Cyrillic, sign by sign, and the letters that are taken for a figure.</summary>
    private const string Cyrillic = "АЕКМНРСТХ";

    private const int Group = 4;

    /// <summary>The statuses in which an institution may read a summary: she agreed, and its text is there.</summary>
    private static readonly SummaryStatus[] Statuses = [SummaryStatus.Agreed, SummaryStatus.SentOn, .. PreparedOutcome.Statuses];

    internal static string New(RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[Length / 2];
        random.GetBytes(bytes);
        var code = new char[Length];
        for (var i = 0; i < bytes.Length; i++)
            (code[2 * i], code[2 * i + 1]) = (Alphabet[bytes[i] >> 4], Alphabet[bytes[i] & 15]);
        return new string(code);
    }

    /// <summary>As it is printed and read out: four groups of four.</summary>
    public static string Spoken(string code) => string.Join(' ', code.Chunk(Group).Select(four => new string(four)));

    /// <summary>The code that somebody typed, in whatever script, case and grouping; null when it is none.</summary>
    public static string? Typed(string? words)
    {
        var code = new List<char>(Length);
        foreach (var sign in (words ?? "").ToUpperInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '–' or '.')))
        {
            var letter = sign switch { 'З' => '3', _ when Cyrillic.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var place => Alphabet[place], _ => sign };
            if (code.Count == Length || !Alphabet.Contains(letter, StringComparison.Ordinal))
                return null;
            code.Add(letter);
        }

        return code.Count == Length ? new string([.. code]) : null;
    }

    /// <summary>Whether a summary can have a code: what may be printed may be read too, while the case is open.</summary>
    internal static bool IsPossible(ReferralRow referral, SummaryRow row) =>
        Statuses.Contains(row.Status) && row.Digest is not null && ReferralRetention.Opened.Contains(referral.Status);

    /// <summary>The summaries that an institution may read at this moment. Every way in which a code ends is a condition here, so that nothing has to think of it.</summary>
    internal static IQueryable<SummaryRow> Readable(WegoBotDb db, DateTimeOffset now) =>
        from row in db.Summaries
        join referral in db.Referrals on row.Referral equals referral.Id
        where row.OfficeCodeUntil > now && row.Digest != null && Statuses.Contains(row.Status) && ReferralRetention.Opened.Contains(referral.Status)
        select row;

    /// <summary>Ends the code of a summary, and with it what a browser has open.</summary>
    internal static void End(SummaryRow row) =>
        (row.OfficeCodeHash, row.OfficeCodeUntil, row.OfficeSessionHash, row.OfficeSessionUntil) = (null, null, null, null);
}
