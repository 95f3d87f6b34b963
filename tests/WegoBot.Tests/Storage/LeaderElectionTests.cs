using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>Of several replicas one leads, and when it goes another does.</summary>
public sealed class LeaderElectionTests
{
    [Fact]
    public async Task With_one_file_there_is_nobody_else_to_lead()
    {
        await using var app = new WegoBotApp { OnPostgres = false };
        Assert.Equal((true, false), (Of(app).IsLeader, Of(app).HasReplicas));
        Assert.False((await Of(app).WaitUntilLeader(CancellationToken.None)).CanBeCanceled);
    }

    [Fact]
    public async Task Of_two_replicas_one_leads_and_when_it_stops_the_other_does()
    {
        var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        var term = await Of(one).WaitUntilLeader(CancellationToken.None);
        _ = other.Services;
        Assert.Equal((true, false), (Of(one).IsLeader, Of(other).IsLeader));
        var leader = Of(other);
        await Of(one).StopAsync(CancellationToken.None);
        Assert.True(term.IsCancellationRequested);
        Assert.False((await leader.WaitUntilLeader(CancellationToken.None)).IsCancellationRequested);
        await other.DisposeAsync();
        await one.DisposeAsync();
    }

    [Fact]
    public async Task With_its_connection_it_loses_the_lead_and_two_never_lead()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        var term = await Of(one).WaitUntilLeader(CancellationToken.None);
        await using var other = ReplicasTests.Replica(one);
        _ = other.Services;
        await using (var beside = one.Beside())
        await using (var kill = beside.CreateCommand())
        {
            kill.CommandText = $"SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND objid = {(long)AdvisoryLock.Leader & uint.MaxValue} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
            Assert.Equal(1L, await kill.ExecuteScalarAsync());
        }

        await Eventually.Holds(() => term.IsCancellationRequested);
        await Task.WhenAny(Of(one).WaitUntilLeader(CancellationToken.None), Of(other).WaitUntilLeader(CancellationToken.None));
        Assert.True(Of(one).IsLeader ^ Of(other).IsLeader);
    }

    private static LeaderElection Of(WegoBotApp app) => app.Services.GetRequiredService<LeaderElection>();
}
