namespace WegoBot.Dialogue.Tests;

public class CaseCodeTests
{
    private const int Many = 10_000;

    private static readonly SeededRandom Chance = new(20261122);

    private static readonly string[] Codes = [.. Enumerable.Range(0, Many).Select(_ => CaseCode.New(Chance))];

    [Fact]
    public void A_code_is_sixteen_digits_said_in_fours()
    {
        Assert.All(Codes, code => Assert.Matches("^[0-9]{16}$", code));
        Assert.Equal("0123 4567 8901 2345", CaseCode.Spoken("0123456789012345"));
        Assert.All(Codes, code => Assert.Equal(code, CaseCode.In(CaseCode.Spoken(code))));
    }

    [Fact]
    public void A_code_never_passes_for_a_bank_card()
    {
        Assert.True(CaseCode.PassesForBankCard("4111111111111111")); // a card makers' test number
        Assert.False(CaseCode.PassesForBankCard("4111111111111112"));
        Assert.All(Codes, code => Assert.False(CaseCode.PassesForBankCard(code)));
    }

    [Fact]
    public void Every_digit_is_about_as_likely_as_any_other()
    {
        var counts = Codes.SelectMany(code => code).CountBy(digit => digit).ToDictionary();
        const double expected = Many * CaseCode.Digits / 10.0;

        Assert.Equal(10, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, expected * 0.97, expected * 1.03));
        Assert.Equal(Many, Codes.Distinct().Count());
    }

    [Fact]
    public void A_code_holds_more_than_50_bits_of_chance()
    {
        // One in ten numbers passes for a bank card and is thrown away.
        Assert.True(UInt128.Parse("10000000000000000", null) * 9 / 10 >= (UInt128)1 << 50);
        Assert.Equal(0.1, Enumerable.Range(0, Many).Count(i => CaseCode.PassesForBankCard($"{i:D16}")) / (double)Many, 3);
    }

    [Theory]
    [InlineData("1234 5678 9012 3450")]
    [InlineData("1234-5678-9012-3450")]
    [InlineData("1234.5678.9012.3450.")]
    [InlineData("  1234567890123450\n")]
    [InlineData("l234 S678 9OI2 34s0")]
    [InlineData("12зч 5б78 9о12 З45О")]
    [InlineData("1z34 567B 9012 3450")]
    [InlineData("１２３４ 5678 9012 3450")]
    public void Spaces_and_look_alike_letters_are_forgiven(string typed) =>
        Assert.Equal("1234567890123450", CaseCode.In(typed));

    [Theory]
    [InlineData("sos")]
    [InlineData("SOS")]
    [InlineData("зло")]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("моят код е 1234")]
    public void Words_are_no_code(string typed) => Assert.Null(CaseCode.In(typed));
}
