namespace WegoBot.Storage;

/// <summary>The lists of what was forgotten that a restore applies.</summary>
internal sealed class RestoreList
{
    private readonly IReadOnlyList<ForgottenEntry> _entries;

    private RestoreList(IReadOnlyList<ForgottenEntry> entries) => _entries = entries;

    public IReadOnlyList<ForgottenEntry> Entries => _entries;

    /// <summary>When the last thing was forgotten; null when nothing was.</summary>
    public DateTimeOffset? Until => _entries.Count == 0 ? null : _entries.Max(entry => entry.At);

    /// <exception cref="InvalidSettingException">A file is missing.</exception>
    public static RestoreList Of(IReadOnlyList<string> named, string own)
    {
        if (named.FirstOrDefault(path => !File.Exists(path)) is { } missing)
            throw new InvalidSettingException($"There is no list {missing} of what was forgotten.");
        return new RestoreList([.. named.Append(own).Distinct().SelectMany(ForgottenFile.Read).DistinctBy(entry => entry.Id)]);
    }

    /// <summary>Whether the list goes on from a backup: it has the line that the backup left there.</summary>
    public bool GoesOnFrom(BackupHeader backup, ForgottenHashes hashes) => Contains(_entries, hashes.Of(ForgottenRules.Backup, backup.Id));

    /// <summary>Tells what was forgotten after a backup, which holds the entries from before it itself.</summary>
    public Func<string, string, bool> After(IReadOnlySet<string> inBackup, ForgottenHashes hashes)
    {
        var since = _entries.Where(entry => !inBackup.Contains(entry.Id)).Select(entry => Convert.ToHexString(entry.Hash)).ToHashSet();
        return (what, key) => since.Contains(Convert.ToHexString(hashes.Of(what, key)));
    }

    private static bool Contains(IReadOnlyList<ForgottenEntry> entries, byte[] hash) => entries.Any(entry => entry.Hash.AsSpan().SequenceEqual(hash));
}
