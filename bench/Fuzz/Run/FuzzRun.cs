using System.Diagnostics;

namespace WegoBot.Fuzz;

/// <summary>Runs targets one after the other, each with several walks at once, until each has had its share of the inputs or the time is over.</summary>
/// <param name="options">How many inputs, for how long, from which seed.</param>
/// <param name="findings">Where findings go.</param>
public sealed class FuzzRun(FuzzOptions options, Findings findings)
{
    private readonly long _begun = Stopwatch.GetTimestamp();

    public async Task<TargetResult> Of(FuzzTarget target, int share, TimeSpan end)
    {
        var tally = new Tally();
        await target.Start();
        var begun = Stopwatch.GetTimestamp();
        var (wanted, next) = (Math.Max(1, options.Inputs * target.Share / share), options.Walk ?? 0);
        var baseline = 0L;
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount * target.AtOnce).Select(_ => Task.Run(async () =>
        {
            while (tally.Inputs < wanted && Stopwatch.GetElapsedTime(_begun) < end)
            {
                var number = Interlocked.Increment(ref next) - 1;
                if (options.Walk is { } only && number != only)
                    return;
                await Take(target, number, tally, walk => target.Run(walk));
                if (tally.Inputs > wanted / 10 && Interlocked.Read(ref baseline) == 0)
                    Interlocked.Exchange(ref baseline, GC.GetTotalMemory(forceFullCollection: true));
            }
        })));
        await Take(target, -1, tally, walk => target.Finish(walk));
        return new TargetResult(target, tally, Stopwatch.GetElapsedTime(begun), GC.GetTotalMemory(forceFullCollection: true) - baseline, target.Outcome);
    }

    private async Task Take(FuzzTarget target, long number, Tally tally, Func<Walk, Task> run)
    {
        var walk = new Walk(target.Name, number, FuzzRandom.Of(options.Seed, target.Name, number), tally);
        try
        {
            await run(walk);
        }
        catch (Exception failure)
        {
            var rule = (failure as BrokenRuleException)?.Rule ?? Rule.Crash;
            tally.Broke(rule);
            findings.Write(walk, rule, failure);
        }

        walk.Done();
    }
}
