using System.Diagnostics;

namespace WegoBot.Tests;

/// <summary>Waits for what a worker of the service does in its own time; what never comes fails the test.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Task Holds(Func<bool> condition) => Holds(() => Task.FromResult(condition()));

    public static async Task Holds(Func<Task<bool>> condition)
    {
        for (var begun = Stopwatch.GetTimestamp(); !await condition(); await Task.Yield())
            Assert.True(Stopwatch.GetElapsedTime(begun) < Longest, $"In vain for {Longest.TotalSeconds:0} seconds.");
    }
}
