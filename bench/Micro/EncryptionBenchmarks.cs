using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using WegoBot.Privacy;

namespace WegoBot.Micro;

/// <summary>What a turn costs for reading and writing its conversation: under the key file itself, and under a key of its own that is unwrapped first.</summary>
public class EncryptionBenchmarks
{
    private const string State = "Conversations.State";
    private const string DataKey = "Conversations.DataKey";

    private readonly ColumnEncryption _encryption = new(new Keys(new byte[KeyFile.SizeInBytes]), RandomNumberGenerator.Create());
    private readonly byte[] _row = new byte[16];
    private readonly byte[] _plain = RandomNumberGenerator.GetBytes(300);
    private byte[] _underKeyFile = [];
    private byte[] _underDataKey = [];
    private byte[] _wrapped = [];

    [GlobalSetup]
    public void Begin()
    {
        var key = _encryption.NewKey(DataKey, _row);
        (_wrapped, _underDataKey, _underKeyFile) = (key.Wrapped, key.Encrypt(_plain, State, _row), _encryption.Encrypt(_plain, State, _row));
        if (!UnderKeyFile().AsSpan().SequenceEqual(_plain) || !UnderDataKey().AsSpan().SequenceEqual(_plain)) throw new InvalidOperationException("what was written is not what is read");
    }

    [Benchmark(Description = "a turn under the key file: decrypt, encrypt", Baseline = true)]
    public byte[] UnderKeyFile()
    {
        var plain = _encryption.Decrypt(_underKeyFile, State, _row)!;
        _underKeyFile = _encryption.Encrypt(plain, State, _row);
        return plain;
    }

    [Benchmark(Description = "a turn under its own key: unwrap, decrypt, encrypt")]
    public byte[] UnderDataKey()
    {
        var key = _encryption.OpenKey(_wrapped, DataKey, _row)!;
        var plain = key.Decrypt(_underDataKey, State, _row)!;
        _underDataKey = key.Encrypt(plain, State, _row);
        return plain;
    }

    [Benchmark(Description = "a new conversation: make a key, encrypt")]
    public byte[] New()
    {
        var key = _encryption.NewKey(DataKey, _row);
        return key.Encrypt(_plain, State, _row);
    }
}
