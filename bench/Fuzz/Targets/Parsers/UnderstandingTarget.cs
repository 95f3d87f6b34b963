using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Fuzz;

/// <summary>What words are understood to say: never a failure, twice the same, and a message that names danger names it whatever stands behind it.</summary>
public sealed class UnderstandingTarget() : FuzzTarget("understanding", 80)
{
    private const int TextsOfAWalk = 50;

    private readonly TextUnderstanding _understanding = new(FuzzService.Content().Understanding);
    private long _danger;

    public override string Outcome => $"{Interlocked.Read(ref _danger)} of distress";

    public override Task Run(Walk walk)
    {
        for (var texts = 0; texts < TextsOfAWalk; texts++)
        {
            var text = Mutator.Words(walk.Random);
            walk.Input(text);
            var heard = _understanding.Understand(text);
            Walk.Holds(Said(heard) == Said(_understanding.Understand(text)), Rule.Other, "The same words are heard otherwise the second time.");
            if (heard.Distress is not null)
                Interlocked.Increment(ref _danger);
        }

        return Task.CompletedTask;
    }

    private static (DistressKind?, Intent?, string) Said(Understood understood) => (understood.Distress, understood.Intent, Offers.Write(understood.Nearest));
}
