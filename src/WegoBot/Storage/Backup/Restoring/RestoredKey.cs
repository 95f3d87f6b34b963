using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Puts the key file of a backup where the service looks for it, and takes that back when the restore fails.</summary>
internal sealed class RestoredKey
{
    private readonly string _path;
    private bool _isNew;

    private RestoredKey(string path) => _path = path;

    /// <summary>Where the key file is that stood there before; null when none did.</summary>
    public string? Aside { get; private set; }

    /// <exception cref="InvalidSettingException">The key file that is there belongs to another database.</exception>
    public static RestoredKey Install(string path, byte[] contents, string suffix)
    {
        var key = new RestoredKey(path);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(contents))
            return key;
        var restored = $"{path}.restored";
        KeyFile.CreateParentFolder(path);
        File.Delete(restored);
        using (var file = KeyFile.CreatePrivateFile(restored))
        {
            file.Write(contents);
            file.Flush(flushToDisk: true);
        }

        try
        {
            key.Replace(restored, $"{path}.{suffix}");
        }
        finally
        {
            File.Delete(restored);
        }

        return key;
    }

    public void TakeBack()
    {
        if (_isNew)
            File.Delete(_path);
        if (Aside is not null)
            File.Move(Aside, _path);
    }

    /// <summary>A key file of the same database, with keys that are newer or destroyed, is kept aside. It does not read the backup.</summary>
    private void Replace(string restored, string aside)
    {
        if (File.Exists(_path))
        {
            if (!new Keys(KeyFile.Read(_path)).Check.AsSpan().SequenceEqual(new Keys(KeyFile.Read(restored)).Check))
                throw new InvalidSettingException($"The key file {_path} belongs to another database: move it aside, or name another place with Privacy:KeyPath.");
            File.Move(_path, aside);
            Aside = aside;
        }

        File.Move(restored, _path);
        _isNew = true;
    }
}
