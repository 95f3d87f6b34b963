using System.Security.Cryptography;

namespace WegoBot.Tests.Limits;

/// <summary>Always the same, so that no two conversations of a test share a slot by chance in one run and not in the next.</summary>
internal sealed class FixedRandom : RandomNumberGenerator
{
    public override void GetBytes(byte[] data) => Array.Fill(data, (byte)7);
}
