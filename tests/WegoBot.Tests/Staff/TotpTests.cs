using System.Security.Cryptography;
using System.Text;
using WegoBot.Staff;

namespace WegoBot.Tests.Staff;

/// <summary>The codes of authenticator apps, by the vectors of RFC 6238 (its last six of eight digits).</summary>
public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_the_one_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.Code(Key, at));
        Assert.Equal(seconds / 30, Totp.Match(Key, $"{code[..3]} {code[3..]}", at));
        Assert.Equal(seconds / 30, Totp.Match(Key, code, at.AddSeconds(30)));
        Assert.Null(Totp.Match(Key, code, at.AddSeconds(90)));
        Assert.Null(Totp.Match(Key, code[..5], at));
    }

    [Fact]
    public void A_secret_is_typed_in_base32_and_read_back()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.ToText(Key));
        for (var i = 0; i < 200; i++)
        {
            var key = RandomNumberGenerator.GetBytes(Totp.KeyBytes);
            Assert.Equal(key, Totp.FromText(Totp.ToText(key)));
        }

        Assert.Null(Totp.FromText("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"));
        Assert.Null(Totp.FromText("GEZDGNBV"));
        Assert.Null(Totp.FromText(null));
    }
}
