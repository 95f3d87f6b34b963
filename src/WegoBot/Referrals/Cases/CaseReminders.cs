using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Referrals;

/// <summary>The day on which a centre wants to come back to a case. It ends with the case.</summary>
public sealed class CaseReminders(IDbContextFactory<WegoBotDb> databases, CaseKeys keys, SofiaClock clock)
{
    /// <summary>The hour in Bulgaria at which the team is told.</summary>
    public const int Hour = 9;

    /// <summary>The most characters of what it is about.</summary>
    public const int MostCharacters = 200;

    private const string Column = "Referrals.RemindAbout";

    /// <summary>The days that can be chosen. A case that nobody touches longer has lapsed by then.</summary>
    public (DateOnly First, DateOnly Last) Days => (Today, Today.AddDays((int)ReferralRetention.Untouched.TotalDays));

    public bool Allows(DateOnly day) => day >= Days.First && day <= Days.Last;

    private DateOnly Today => DateOnly.FromDateTime(clock.Now);

    /// <summary>Sets the day of an open case, in place of another one.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="referral">Its referral.</param>
    /// <param name="day">The day in Bulgaria; null removes it.</param>
    /// <param name="about">What for, without personal data; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    /// <returns>False when the centre has no such open case.</returns>
    public async Task<bool> Set(string centre, Guid referral, DateOnly? day, CaseMessageContent? about, CancellationToken cancellationToken, AuditStamp? audit = null)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Referrals.Where(row => row.Id == referral && row.Centre == centre && ReferralRetention.Opened.Contains(row.Status)).ForUpdate().SingleOrDefaultAsync(cancellationToken) is not { } row)
            return false;
        var at = day is { } one ? SofiaClock.At(one, Hour) : (DateTimeOffset?)null;
        // Whoever chooses today needs no notice of it.
        (row.RemindOn, row.RemindAt) = (day, at > clock.Instant ? at : null);
        row.RemindAbout = day is null || about?.Words is not { } words ? null : keys.Ensure(row).EncryptText(words, Column, row.Id);
        row.Revision++;
        if (audit is not null)
            await audit.Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await commit.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The reminders whose day has come, the oldest first.</summary>
    public async Task<IReadOnlyList<CaseReminder>> Due(string centre, CancellationToken cancellationToken)
    {
        var today = Today;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Referrals.AsNoTracking().Where(row => row.Centre == centre && row.RemindOn <= today).OrderBy(row => row.RemindOn).ThenBy(row => row.SentAt).ToListAsync(cancellationToken);
        return [.. rows.Select(Read).OfType<CaseReminder>()];
    }

    /// <summary>The reminder of a row; null when it has none.</summary>
    internal CaseReminder? Read(ReferralRow row) => row.RemindOn is { } day
        ? new CaseReminder(row.Id, SofiaClock.In(row.SentAt), day, row.RemindAbout is null ? null : keys.Of(row)?.DecryptText(row.RemindAbout, Column, row.Id))
        : null;
}

/// <summary>That staff want to come back to a case.</summary>
/// <param name="Referral">The case.</param>
/// <param name="SentAt">When it was sent, in Bulgarian local time.</param>
/// <param name="Day">The day in Bulgaria.</param>
/// <param name="About">What for; null when nobody said.</param>
public sealed record CaseReminder(Guid Referral, DateTime SentAt, DateOnly Day, string? About);
