using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace WegoBot.Tests.Service;

/// <summary>Whatever ends the program, what was answered stays.</summary>
[LongRunning]
public sealed class StoppingTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly Walker[] _crowd = [.. Enumerable.Range(0, 6).Select(_ => new Walker())];

    [Fact]
    public async Task Told_to_stop_in_the_middle_of_many_turns_it_finishes_those_at_hand_and_ends_well()
    {
        using var service = await RealProcess.Serve(_folder);
        Assert.Equal(0, await Walking(service, turns: 60, service.Terminate));
        Assert.Equal("", service.Error);
        Assert.DoesNotContain("Warning", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", service.Output, StringComparison.Ordinal);
        await AssertNothingLostOrDoubled();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_many_turns_again_and_again_it_loses_and_doubles_nothing()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var service = await RealProcess.Serve(_folder);
            await Walking(service, turns: 30 + (20 * round), async () =>
            {
                await service.Kill();
                return 0;
            });
        }

        await AssertNothingLostOrDoubled();
        output.WriteLine($"Killed {Rounds} times in {_crowd.Sum(one => one.Answered)} answered turns: {_crowd.Sum(one => one.Sent)} referrals, none lost, none doubled.");
    }

    public void Dispose() => TestFolder.Remove(_folder);

    /// <summary>Lets the crowd walk, and stops the service once so many turns were answered.</summary>
    private async Task<int> Walking(RealProcess service, int turns, Func<Task<int>> stop)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answered = 0;
        var walks = _crowd.Select(one => one.Walk(service, () =>
        {
            if (Interlocked.Increment(ref answered) == turns)
                enough.SetResult();
        })).ToList();
        // A walk that fails says why.
        await await Task.WhenAny([enough.Task, .. walks]);
        Assert.True(enough.Task.IsCompleted, service.Output + service.Error);
        var code = await stop();
        await Task.WhenAll(walks);
        return code;
    }

    private async Task AssertNothingLostOrDoubled()
    {
        using (var service = await RealProcess.Serve(_folder))
        {
            foreach (var one in _crowd)
                await one.LookOnce(service);
            Assert.Equal(0, await service.Terminate());
        }

        var sent = _crowd.Sum(one => one.Sent);
        Assert.NotEqual(0, sent);
        Assert.Equal(sent, Count("SELECT count(*) FROM Referrals"));
        Assert.Equal(sent, Count("SELECT count(DISTINCT Referral) FROM Notifications"));
        Assert.Equal(sent, Count("SELECT count(*) FROM Notifications"));
    }

    private long Count(string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "wegobot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }
}
