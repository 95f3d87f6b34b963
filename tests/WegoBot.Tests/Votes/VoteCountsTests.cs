using WegoBot.Votes;

namespace WegoBot.Tests.Votes;

/// <summary>What a result may show: never what one person can have said.</summary>
[Trait("Engine", "Sqlite")] // it counts, and knows no database
public sealed class VoteCountsTests
{
    [Theory]
    [InlineData("a5 b5", "a:5 b:5")]
    [InlineData("a5 b4", "a b:9")]
    [InlineData("a9 b1 c1", "a b c:11")]
    [InlineData("a9 b7 c1", "b c:8 a:9")]
    [InlineData("a9 b7 c3 d2", "c d:5 a:9 b:7")]
    [InlineData("a1 b1 c1 d1", "a b c d:4")]
    [InlineData("a60", "a:60")]
    public void A_kind_of_fewer_than_five_is_counted_with_others_and_what_is_left_over_is_never_of_fewer_either(string kinds, string shown)
    {
        var counts = new VoteCounts();
        foreach (var kind in kinds.Split(' '))
            for (var person = 0; person < int.Parse(kind[1..], null); person++)
                counts.Add(new CastVote(kind[..1], ["housing"], new Dictionary<string, int> { ["housing"] = 3 }));
        var together = counts.WithSmallKindsTogether(VoteTally.Step);
        Assert.Equal(shown.Replace(" ", "", StringComparison.Ordinal).Order(), string.Concat(together.Kinds.Select(kind => $"{kind.Key.Replace(" ", "", StringComparison.Ordinal)}:{kind.Value.Cast}")).Order());
        Assert.Equal((counts.Cast, counts.Cast), (together.Kinds.Values.Sum(kind => kind.Cast), together.Kinds.Values.Sum(kind => kind.Feasible["housing"][2])));
    }

    [Fact]
    public void Between_two_results_that_anybody_sees_lie_at_least_five_votes()
    {
        var (tally, seen) = (new VoteTally(), 0);
        for (var cast = 1; cast <= 63; cast++)
        {
            tally.Add(new CastVote("employer", ["training"], new Dictionary<string, int>()));
            var shown = tally.Shown?.Cast ?? 0;
            Assert.True(shown == seen || shown - seen >= VoteTally.Step, $"{shown} after {seen}");
            // The vote may close now, and then everything is shown.
            Assert.True(cast < VoteTally.Step ? tally.Final() is null : tally.Final()!.Now.Cast - shown >= VoteTally.Step, $"closed after {cast}");
            seen = shown;
        }

        Assert.Null(tally.Final()!.Shown);
    }

    [Theory]
    [InlineData("Русе", "\"Русе\"")]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData(" @x", "\"' @x\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("", "\"\"")]
    public void No_cell_of_the_file_begins_a_formula(string text, string cell) => Assert.Equal(cell, VoteFile.Cell(text));
}
