using FsCheck;
using FsCheck.Fluent;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class AnyTextTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly Config ManyTexts = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(200);

    [Fact]
    public void Any_text_is_read_without_failing_and_twice_alike()
    {
        Prop.ForAll<string>(text => IsReadAlikeTwice(text ?? "")).Check(ManyTexts);
    }

    [Fact]
    public void Words_people_use_in_any_order_are_read_without_failing_and_twice_alike()
    {
        var words = Corpus.Distress.SelectMany(one => one.Phrase.Split(' ')).Distinct().ToArray();
        var texts = Gen.Elements(words).ListOf().Select(some => string.Join(' ', some)).ToArbitrary();
        // Messages of up to forty words; longer ones are read below.
        Prop.ForAll(texts, IsReadAlikeTwice).Check(ManyTexts.WithEndSize(40));
    }

    [Theory]
    [InlineData("а")]
    [InlineData(" ")]
    [InlineData("а ")]
    [InlineData("бие ме ")]
    [InlineData("\u200B")]
    [InlineData("щ6qью")]
    [InlineData("\uD83D")]
    public void A_megabyte_of_anything_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        Assert.True(IsReadAlikeTwice(text));
        Assert.NotNull(ShippedContent.Understanding.Understand("мъжът ми ме бие " + text).Distress);
    }

    private static bool IsReadAlikeTwice(string text) =>
        Heard(text) == Heard(text);

    private static (DistressKind?, Intent?, string) Heard(string text) =>
        ShippedContent.Understanding.Understand(text) is var understood ? (understood.Distress, understood.Intent, Offers.Write(understood.Nearest)) : default;
}
