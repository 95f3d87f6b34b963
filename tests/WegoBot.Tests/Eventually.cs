using System.Diagnostics;

namespace WegoBot.Tests;

/// <summary>
/// Waits for what a worker of the service does in its own time; what never comes fails the test. It looks again and again, with pauses in which
/// whoever works has the processor: what tells of its changes is awaited by `ChangeSignal`.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    public static async Task Holds(Func<Task<bool>> condition)
    {
        for (var begun = Stopwatch.GetTimestamp(); !await condition(); await Task.Delay(Pause))
            Assert.True(Stopwatch.GetElapsedTime(begun) < Longest, $"In vain for {Longest.TotalSeconds:0} seconds.");
    }
}
