namespace WegoBot.Dialogue.Tests;

public class ChanceOfCodesTests
{
    private const int Many = 20_000;

    private static readonly SeededRandom Chance = new(20261123);

    private static readonly string[] Codes = [.. Enumerable.Range(0, Many).Select(_ => CaseCode.New(Chance))];

    [Fact]
    public void No_digit_of_a_code_tells_anything_about_another()
    {
        for (var one = 0; one < CaseCode.Digits; one++)
            for (var other = one + 1; other < CaseCode.Digits; other++)
                Assert.InRange(Codes.Count(code => code[one] == code[other]) / (double)Many, 0.09, 0.11);
    }

    [Fact]
    public void No_digit_is_likelier_by_as_little_as_a_byte_divided_by_ten_would_make_it()
    {
        const double expected = Many * CaseCode.Digits / 10.0;
        var chiSquare = Codes.SelectMany(code => code).CountBy(digit => digit).Sum(count => Math.Pow(count.Value - expected, 2) / expected);
        Assert.InRange(chiSquare, 0, 27.9); // one in a thousand of fair sources is above, with nine degrees of freedom
    }
}
