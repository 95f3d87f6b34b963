using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>What the staff of a centre note about a case for each other. She never sees it, and it goes with what she shared.</summary>
public sealed class CaseNotes(IDbContextFactory<WegoBotDb> databases, CaseKeys keys, RandomNumberGenerator random, SofiaClock clock)
{
    private const string Column = "CaseNotes.Content";

    /// <summary>Adds a note. The same note twice in a row is one.</summary>
    /// <param name="centre">The centre whose staff write.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="note">The words, without personal data.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What the note is noted as, in the same commit; null in a test.</param>
    /// <returns>False when the centre has no such referral, or its text is deleted.</returns>
    public async Task<bool> Add(string centre, Guid referral, CaseMessageContent note, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Referrals.Where(row => row.Id == referral && row.Centre == centre && row.Payload != null).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return false;
        await Add(db, row, note, cancellationToken);
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Adds a note to a commit whose caller has locked the referral. The same note twice in a row is one.</summary>
    internal async Task Add(WegoBotDb db, ReferralRow row, CaseMessageContent note, CancellationToken cancellationToken)
    {
        var last = await db.CaseNotes.Where(one => one.Referral == row.Id).OrderByDescending(one => one.Number).FirstOrDefaultAsync(cancellationToken);
        var key = keys.Ensure(row);
        if (last is not null && Read(key, last)?.Words == note.Words)
            return;
        var bytes = new byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        db.CaseNotes.Add(new CaseNoteRow
        {
            Id = id,
            Referral = row.Id,
            Number = (last?.Number ?? 0) + 1,
            Content = key.EncryptText(note.Words ?? "", Column, id),
            WrittenOn = DateOnly.FromDateTime(clock.Now),
        });
        row.Revision++;
    }

    /// <summary>The notes of a centre's referral, the oldest first; empty when the centre has no such referral.</summary>
    public async Task<IReadOnlyList<CaseNote>> Of(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Referrals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == referral && row.Centre == centre, cancellationToken) is not { } row || keys.Of(row) is not { } key)
            return [];
        var rows = await db.CaseNotes.AsNoTracking().Where(note => note.Referral == referral).OrderBy(note => note.Number).ToListAsync(cancellationToken);
        return [.. rows.Select(note => Read(key, note)).OfType<CaseNote>()];
    }

    private static CaseNote? Read(DataKey key, CaseNoteRow row) =>
        key.DecryptText(row.Content, Column, row.Id) is { } words ? new CaseNote(row.WrittenOn, words) : null;
}

/// <summary>A note of staff, and the day on which it was written.</summary>
public sealed record CaseNote(DateOnly WrittenOn, string Words);
