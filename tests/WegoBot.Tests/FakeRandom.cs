using System.Security.Cryptography;

namespace WegoBot.Tests;

/// <summary>Real chance, until a test breaks it for case codes: then whoever sends a referral has a turn that fails.</summary>
public sealed class FakeRandom : RandomNumberGenerator
{
    public const string Message = "no chance for her, 0888123456";

    public bool FailsForCodes { get; set; }

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        if (FailsForCodes && data.Length == 1)
            throw new CryptographicException(Message);
        Fill(data);
    }
}
