using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Centres;

/// <summary>Saves what a centre sets on its page, and reads it. Of two who save at once the second is refused.</summary>
public sealed class CentreSettingsStore(
    IDbContextFactory<WegoBotDb> databases, CentreSettingsSerializer serializer, CurrentCentres current, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>What a centre that the catalogue no longer names has set is kept so long, in case it comes back.</summary>
    public static readonly TimeSpan KeptWithoutCentre = RetentionSchedule.CentreSettings.Length;

    /// <summary>The settings as they are stored now; the catalogue's while nothing is.</summary>
    public async Task<CentreSettings> Of(Centre centre, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(centre);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.CentreSettings.AsNoTracking().FirstOrDefaultAsync(one => one.Centre == centre.Id, cancellationToken);
        return row is null ? CentreSettings.Of(centre) : serializer.Read(row) ?? CentreSettings.Of(centre) with { Version = row.Version };
    }

    /// <summary>Saves, and lets this process know at once.</summary>
    /// <param name="centre">Whose settings they are.</param>
    /// <param name="settings">With the version that they were made from.</param>
    /// <param name="audit">What it is noted as, in the same commit; null in a test.</param>
    /// <param name="cancellationToken">Cancels before anything is saved.</param>
    /// <returns>False when somebody saved meanwhile; then nothing is stored.</returns>
    public async Task<bool> Save(Centre centre, CentreSettings settings, AuditStamp? audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(settings);
        if (!await TrySave(centre.Id, settings, audit, cancellationToken))
            return false;
        await current.Refresh(cancellationToken);
        return true;
    }

    /// <summary>Deletes what was set for a centre that is gone from the catalogue, at most <paramref name="most"/> rows.</summary>
    public Task<int> Expire(WegoBotDb db, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (known, before) = (catalogue.Centres.Select(centre => centre.Id).ToArray(), clock.GetUtcNow() - KeptWithoutCentre);
        return db.DeleteBatch(db.CentreSettings.Where(row => row.ChangedAt <= before && !known.Contains(row.Centre)).OrderBy(row => row.Centre), most, cancellationToken);
    }

    private async Task<bool> TrySave(string centre, CentreSettings settings, AuditStamp? audit, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.CentreSettings.FirstOrDefaultAsync(one => one.Centre == centre, cancellationToken);
        if ((row?.Version ?? 0) != settings.Version)
            return false;
        var content = serializer.Write(centre, settings);
        if (row is null)
            db.CentreSettings.Add(new CentreSettingsRow { Centre = centre, Version = 1, Content = content, ChangedAt = clock.GetUtcNow() });
        else
            (row.Version, row.Content, row.ChangedAt) = (row.Version + 1, content, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (!TransientErrors.IsTransient(failure))
        {
            // Somebody else was a moment faster.
            return false;
        }

        if (audit is not null)
            await audit.At(centre).Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return true;
    }
}
