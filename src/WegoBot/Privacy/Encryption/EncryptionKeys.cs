using System.Security.Cryptography;

namespace WegoBot.Privacy;

/// <summary>The versions of the encryption key that this process holds, and the one that it encrypts with. A key can join while the service runs.</summary>
public sealed class EncryptionKeys
{
    private readonly Lock _gate = new();
    private volatile Held _held;

    internal EncryptionKeys(Secrets secrets)
    {
        var keys = secrets.Encryption.ToDictionary(one => one.Key, one => new EncryptionKey(one.Key, one.Value));
        _held = new Held(keys, keys[keys.Keys.Max()]);
    }

    /// <summary>The key that values are encrypted with.</summary>
    internal EncryptionKey InUse => _held.InUse;

    /// <summary>The newest key, which may not be in use yet.</summary>
    internal EncryptionKey Newest => _held.Keys[_held.Keys.Keys.Max()];

    /// <summary>Every key, the newest first.</summary>
    internal IReadOnlyList<EncryptionKey> All => [.. _held.Keys.Values.OrderByDescending(key => key.Version)];

    /// <summary>The key of a version; null when this process has none.</summary>
    internal EncryptionKey? Find(int version) => _held.Keys.GetValueOrDefault(version);

    /// <summary>Whether this process holds a key of the database.</summary>
    internal bool Holds(int version, ReadOnlySpan<byte> check) => _held.Keys.TryGetValue(version, out var key) && CryptographicOperations.FixedTimeEquals(key.Check, check);

    /// <summary>Encrypts with a version from now on. This process must hold it.</summary>
    internal void Use(int version)
    {
        lock (_gate)
            _held = _held with { InUse = _held.Keys[version] };
    }

    /// <summary>Takes over the secrets that joined the key file. None is given up because the file lacks it: somebody may be copying it at this moment.</summary>
    internal void Join(Secrets secrets)
    {
        lock (_gate)
        {
            var keys = new Dictionary<int, EncryptionKey>(_held.Keys);
            foreach (var (version, secret) in secrets.Encryption.Where(one => !_held.Keys.ContainsKey(one.Key)))
                keys.Add(version, new EncryptionKey(version, secret));
            _held = _held with { Keys = keys };
        }
    }

    /// <summary>Gives up a key that nothing needs any more. The one in use stays.</summary>
    internal void Remove(int version)
    {
        lock (_gate)
            if (version != _held.InUse.Version)
                _held = _held with { Keys = _held.Keys.Where(one => one.Key != version).ToDictionary() };
    }

    private sealed record Held(Dictionary<int, EncryptionKey> Keys, EncryptionKey InUse);
}
