using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Copies what the database notes as forgotten to the file outside it. Every replica copies everything, so the file of one machine is enough.</summary>
public sealed class ForgottenList(IDbContextFactory<WegoBotDb> databases, IOptions<PrivacyOptions> options, Keys keys, TimeProvider clock)
{
    /// <summary>How old a backup may be that is restored, and so how long the list goes back.</summary>
    public static readonly TimeSpan Kept = RetentionSchedule.Forgotten.Length;

    /// <summary>A transaction of another replica may commit so much later than it began.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private readonly ForgottenHashes _hashes = new(keys);
    private readonly HashSet<string> _written = [];
    private DateTimeOffset _since = DateTimeOffset.UnixEpoch;
    private bool _hasBegun;

    public string Path => options.Value.FullForgottenPath;

    /// <summary>The key of the hashes in the list.</summary>
    internal byte[] Key => keys.Forgotten;

    /// <summary>Adds what is not in the file yet.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task Copy(CancellationToken cancellationToken)
    {
        if (!_hasBegun)
            Begin();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.ForgottenRows.AsNoTracking().Where(row => row.At >= _since).OrderBy(row => row.At).ToListAsync(cancellationToken);
        var entries = rows.Select(row => new ForgottenEntry(Convert.ToHexStringLower(row.Id), _hashes.Of(row.What, row.Key), row.At))
            .Where(entry => !_written.Contains(entry.Id)).ToList();
        if (entries.Count > 0)
            ForgottenFile.Append(Path, entries);
        _written.UnionWith(entries.Select(entry => entry.Id));
        if (rows.Count > 0)
            _since = rows[^1].At - Overlap;
    }

    private void Begin()
    {
        ForgottenFile.Shorten(Path, clock.GetUtcNow() - Kept);
        _written.UnionWith(ForgottenFile.Read(Path).Select(entry => entry.Id));
        _hasBegun = true;
    }
}
