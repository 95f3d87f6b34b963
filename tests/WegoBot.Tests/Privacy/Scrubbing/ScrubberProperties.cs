using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace WegoBot.Tests.Privacy;

/// <summary>What holds for any text and any number in it.</summary>
[Trait("Engine", "Sqlite")] // no database takes part
public partial class ScrubberProperties
{
    private const int Texts = 400;

    private static readonly string[] Inside = ["", " ", "-", ".", "/", "  ", "\u00A0", "\u200B", "\u2060", "\uFEFF", "\u00AD", " - ", "\n", "_", "–", "\u202F"];
    private static readonly string[] SpacesAndDashes = ["", " ", "-", "–", " - ", "  ", "\u00A0", "\u200B", "\u00AD"];
    private static readonly string[] Around = ["", " ", "\n", "текст ", " и пак", "моля: ", "(", ")", "😀", "\"", " tel ", "ЕГН ", "\ud83d", "а", "."];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(PiecesOfTheCorpus()).ListOf().Select(pieces => string.Concat(pieces)));

    [Fact]
    public void Any_personal_number_is_removed_whatever_stands_between_its_digits() => For(
        from day in Gen.Choose(0, 50_000)
        from serial in Gen.Choose(0, 999)
        from written in Written(Egn(new DateOnly(1900, 1, 1).AddDays(day), serial), Inside)
        select written,
        text => Assert.DoesNotContain(Scrubber.Shown(text), char.IsAsciiDigit));

    [Fact]
    public void Any_ten_digits_with_spaces_and_dashes_inside_are_removed() => For(
        from digits in Gen.Choose(0, 9).ArrayOf(10)
        let number = string.Concat(digits)
        where !Year().IsMatch(number)
        from written in Written(number, SpacesAndDashes)
        select written,
        text => Assert.DoesNotContain(Scrubber.Shown(text), char.IsAsciiDigit));

    [Fact]
    public void Any_phone_is_removed_whatever_stands_between_its_digits() => For(
        from start in Gen.Elements("088", "087", "089", "+35988", "0035987", "+44771")
        from rest in Gen.Choose(0, 9).ArrayOf(7)
        from written in Written(start + string.Concat(rest), Inside)
        select written,
        text => Assert.DoesNotContain(Scrubber.Shown(text), char.IsAsciiDigit));

    [Fact]
    public void Any_account_is_removed_whatever_stands_between_its_groups() => For(
        Gen.Choose(10, 99).SelectMany(check => Gen.Elements("UNCR", "BNBG", "STSA", "unсr").SelectMany(bank => Gen.Choose(0, 9).ArrayOf(14).SelectMany(digits => Gen.Elements("", " ", "-", "\u200B", "\u00A0")
            .Select(gap => $"номер BG{check}{gap}{bank}{gap}{string.Concat(digits.Take(4))}{gap}{string.Concat(digits.Skip(4).Take(6))}{gap}{string.Concat(digits.Skip(10))} край")))),
        text => Assert.Equal("номер [Iban] край", Scrubber.Shown(text)));

    [Fact]
    public void Scrubbing_twice_is_scrubbing_once() => For(AnyText, text =>
    {
        var once = Scrubber.Shown(text);
        Assert.Equal(once, Scrubber.Shown(once));
    });

    [Fact]
    public void A_text_without_findings_comes_back_as_it_was() => For(AnyText, text =>
    {
        var scrubbed = Scrubber.Shipped.Scrub(text);
        if (scrubbed.IsUnchanged) Assert.Equal(text, scrubbed.With(Scrubber.Placeholder));
        else Assert.Equal(text.Length, scrubbed.With(_ => "").Length + scrubbed.Removed.Sum(one => one.Length));
    });

    [Fact]
    public void No_piece_cuts_a_character_in_two() => For(AnyText, text =>
    {
        foreach (var place in Scrubber.Shipped.Scrub(text).Removed.SelectMany(one => new[] { one.Start, one.End }))
            Assert.False(place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]), text);
    });

    [Fact]
    public void The_message_before_never_makes_less_go() => For(AnyText.Two(), both =>
    {
        var alone = Scrubber.Shipped.Scrub(both.Item2);
        var after = Scrubber.Shipped.Scrub(both.Item2, both.Item1);
        Assert.All(alone.Removed, one => Assert.Contains(after.Removed, other => other.Start <= one.Start && one.End <= other.End));
    });

    /// <summary>The number with a gap of its own behind each sign, in some text.</summary>
    private static Gen<string> Written(string number, string[] inside) =>
        from gaps in Gen.Elements(inside).ArrayOf(number.Length - 1)
        from before in Gen.Elements(Around)
        from after in Gen.Elements(Around)
        select before + string.Concat(number.Zip([.. gaps, ""], (sign, gap) => sign == '+' ? "+" : sign + gap)) + after;

    private static string Egn(DateOnly born, int serial)
    {
        int[] weights = [2, 4, 8, 5, 10, 9, 7, 3, 6];
        var digits = $"{born.Year % 100:00}{born.Month + (born.Year >= 2000 ? 40 : 0):00}{born.Day:00}{serial:000}";
        return digits + (weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11 % 10);
    }

    private static string[] PiecesOfTheCorpus() =>
    [
        .. CorpusLine.In(SourceTree.File("tests/WegoBot.Tests/Privacy/Scrubbing/Corpus/seen.tsv")).SelectMany(line => line.Text.Split(' ')).Distinct(),
        " ", " ", "\n", ".", ",", "-", "@", "[", "]", "0", "8", "o", "\u200b", "\ufe0f\u20e3", "😀", "\ud83d", "ул. ", "бл. ", "родена на ", "[phone]", "[at]", "\uFFFC", "№", "/", "_",
    ];

    private static void For<T>(Gen<T> generator, Action<T> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Texts), Prop.ForAll(generator.ToArbitrary(), holds));

    [GeneratedRegex("19|20")]
    private static partial Regex Year();
}
