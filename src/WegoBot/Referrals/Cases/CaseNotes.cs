using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>What the staff of a centre note about a case for each other. She never sees it, and it goes with what she shared.</summary>
public sealed class CaseNotes(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption, RandomNumberGenerator random, SofiaClock clock)
{
    private const string Column = "CaseNotes.Content";

    /// <summary>Adds a note. The same note twice in a row is one.</summary>
    /// <param name="centre">The centre whose staff write.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="note">The words, without personal data.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>False when the centre has no such referral, or its text is deleted.</returns>
    public async Task<bool> Add(string centre, Guid referral, CaseMessageContent note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Referrals.Where(row => row.Id == referral && row.Centre == centre && row.Payload != null).ForUpdate().SingleOrDefaultAsync(cancellationToken) is null)
            return false;
        var last = await db.CaseNotes.Where(row => row.Referral == referral).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && Read(last)?.Words == note.Words)
            return true;
        var bytes = new byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        db.CaseNotes.Add(new CaseNoteRow
        {
            Id = id,
            Referral = referral,
            Number = (last?.Number ?? 0) + 1,
            Content = encryption.Encrypt(Encoding.UTF8.GetBytes(note.Words ?? ""), Column, id.ToByteArray()),
            WrittenOn = DateOnly.FromDateTime(clock.Now),
        });
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The notes of a centre's referral, the oldest first; empty when the centre has no such referral.</summary>
    public async Task<IReadOnlyList<CaseNote>> Of(string centre, Guid referral, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.CaseNotes.Where(note => note.Referral == referral && db.Referrals.Any(row => row.Id == referral && row.Centre == centre))
            .OrderBy(note => note.Number).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<CaseNote>()];
    }

    private CaseNote? Read(CaseNoteRow row) =>
        encryption.Decrypt(row.Content, Column, row.Id.ToByteArray()) is { } plain ? new CaseNote(row.WrittenOn, Encoding.UTF8.GetString(plain)) : null;
}

/// <summary>A note of staff, and the day on which it was written.</summary>
public sealed record CaseNote(DateOnly WrittenOn, string Words);
