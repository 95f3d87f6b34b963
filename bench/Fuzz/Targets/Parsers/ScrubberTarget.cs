using WegoBot.Privacy;

namespace WegoBot.Fuzz;

/// <summary>The scrubber: nothing makes it fail, a second pass changes nothing, no character is cut in two, and a text of twice the length takes about twice as long.</summary>
public sealed class ScrubberTarget() : FuzzTarget("scrubber", 150)
{
    private const int TextsOfAWalk = 50;

    private readonly TextScrubber _scrubber = TextScrubber.For(FuzzService.Content().LoadCatalogue(), TimeProvider.System);
    private long _removed;

    public override string Outcome => $"{Interlocked.Read(ref _removed)} pieces removed";

    public override Task Run(Walk walk)
    {
        for (var texts = 0; texts < TextsOfAWalk; texts++)
        {
            var text = Mutator.Text(walk.Random, Seeds.Words, 1000);
            walk.Input(text);
            var scrubbed = _scrubber.Scrub(text);
            Interlocked.Add(ref _removed, scrubbed.Removed.Count);
            var once = scrubbed.With(kind => $"[{kind}]");
            Walk.Holds(_scrubber.Scrub(once).With(kind => $"[{kind}]") == once, Rule.Other, "A second pass changes the text.");
            Walk.Holds(text.Length == scrubbed.With(_ => "").Length + scrubbed.Removed.Sum(one => one.Length), Rule.Other, "What stays and what goes is not the text.");
            Walk.Holds(scrubbed.Removed.SelectMany(one => new[] { one.Start, one.End }).All(place => place == 0 || place == text.Length || !char.IsSurrogatePair(text[place - 1], text[place])), Rule.Other, "A character is cut in two.");
        }

        return Task.CompletedTask;
    }
}
