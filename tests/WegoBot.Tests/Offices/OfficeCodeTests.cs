using System.Security.Cryptography;
using WegoBot.Referrals;

namespace WegoBot.Tests.Offices;

/// <summary>The codes of institutions can be typed from paper on any keyboard, and cannot be guessed.</summary>
[Trait("Engine", "Sqlite")] // no database
public sealed class OfficeCodeTests
{
    [Theory]
    [InlineData("AEKM HPCT X234 5679", "AEKMHPCTX2345679")]
    [InlineData("аекм нрст х234 5679", "AEKMHPCTX2345679")]
    [InlineData("aekm-hpct–x234.5679", "AEKMHPCTX2345679")]
    [InlineData("ЗЗЗЗ 7777 7777 7777", "3333777777777777")]
    [InlineData("AEKM HPCT X234 567", null)]
    [InlineData("AEKM HPCT X234 56799", null)]
    [InlineData("AEKM HPCT X234 5671", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_read_in_either_script_and_any_grouping(string? typed, string? code) => Assert.Equal(code, OfficeCode.Typed(typed));

    [Fact]
    public void Every_code_reads_back_and_has_sixty_four_random_bits()
    {
        using var random = RandomNumberGenerator.Create();
        var codes = Enumerable.Range(0, 500).Select(_ => OfficeCode.New(random)).ToList();
        Assert.All(codes, code => Assert.Equal(code, OfficeCode.Typed(OfficeCode.Spoken(code))));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(16, string.Concat(codes).Distinct().Count());
        Assert.Equal(64, OfficeCode.Length * Math.Log2(16));
    }
}
