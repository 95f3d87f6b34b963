using System.Security.Cryptography;
using WegoBot.Bench.Desk;

namespace WegoBot.Bench.Flood;

/// <summary>Somebody who walks from the greeting to a sent message and reads each screen for a while. Then somebody else takes her place.</summary>
internal abstract class CalmPerson(IReadOnlyList<string> labels, Rounds rounds, Failures failures)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public async Task Live(CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Reads(end);
                await Walk(end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    /// <summary>Begins as somebody whom the service does not know, and gives the labels of the first screen.</summary>
    protected abstract Task<bool> Begins(string next);

    /// <summary>Presses a button, and says whether the next screen has the next one.</summary>
    protected abstract Task<bool> Presses(string label, string? next);

    private async Task Walk(CancellationToken end)
    {
        if (!await Sees("the greeting", () => Begins(labels[0])))
            return;
        for (var step = 0; step < labels.Count; step++)
        {
            await Reads(end);
            var (label, next) = (labels[step], step + 1 < labels.Count ? labels[step + 1] : null);
            if (!await Sees(label, () => Presses(label, next)))
                return;
        }
    }

    private async Task<bool> Sees(string what, Func<Task<bool>> act)
    {
        try
        {
            if (await rounds.Measured(() => act().WaitAsync(LongestWait)))
                return true;
            failures.Add($"after {what} came another screen");
        }
        catch (Exception failure) when (failure is TimeoutException or HttpRequestException)
        {
            failures.Add($"after {what} came nothing");
        }

        return false;
    }

    private static Task Reads(CancellationToken end) => Task.Delay(RandomNumberGenerator.GetInt32(500, 2000), end);
}
