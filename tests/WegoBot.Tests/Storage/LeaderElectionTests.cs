using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using WegoBot.Storage;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Storage;

/// <summary>Of several replicas one leads, and when it goes another does.</summary>
public sealed class LeaderElectionTests : IDisposable
{
    private const string Database = "elections";

    private static readonly StorageOptions Settings = new() { Provider = nameof(StorageEngine.Postgres), Connection = PostgresServer.Shared.Connection(Database) };

    public LeaderElectionTests() => PostgresServer.Shared.MakeEmpty(Database);

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

    [Fact]
    public async Task Another_leads_within_ten_seconds_of_a_machine_that_vanished_and_never_together_with_it()
    {
        await using var session = new NpgsqlConnection(Settings.PostgresConnectionString + ";Pooling=False");
        await session.OpenAsync();
        var untilItEnds = TimeSpan.FromSeconds(await Shown(session, "tcp_keepalives_idle")
            + (await Shown(session, "tcp_keepalives_interval") * await Shown(session, "tcp_keepalives_count")));
        Assert.InRange(untilItEnds + LeaderElection.CheckInterval, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.True(LeaderElection.CheckInterval + TimeSpan.FromSeconds(LeaderElection.TimeoutSeconds) < untilItEnds);
    }

    [Fact]
    public async Task One_that_does_not_lead_looks_again_after_each_interval()
    {
        var clock = new ManualTimeProvider();
        using var election = new LeaderElection(Options.Create(Settings), NullLogger<LeaderElection>.Instance) { Clock = clock };
        await using var other = new NpgsqlConnection(Settings.PostgresConnectionString + ";Pooling=False");
        await other.OpenAsync();
        await Does(other, "pg_advisory_lock");
        await election.StartAsync(CancellationToken.None);
        await clock.Waiting(LeaderElection.CheckInterval, 1);
        clock.Advance(LeaderElection.CheckInterval);
        await clock.Waiting(LeaderElection.CheckInterval, 1);
        Assert.False(election.IsLeader);

        // Not by closing the connection: the server would take its time to see it.
        await Does(other, "pg_advisory_unlock");
        clock.Advance(LeaderElection.CheckInterval);
        await Eventually.Holds(() => election.IsLeader);
        await election.StopAsync(CancellationToken.None);
    }

    public void Dispose() => PostgresServer.Shared.Drop(Database);

    private static async Task Does(NpgsqlConnection connection, string function)
    {
        await using var command = new NpgsqlCommand($"SELECT {function}({(long)AdvisoryLock.Leader})", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> Shown(NpgsqlConnection session, string setting)
    {
        await using var show = new NpgsqlCommand($"SELECT current_setting('{setting}')::int", session);
        return (int)(await show.ExecuteScalarAsync())!;
    }

    private static LeaderElection Of(WegoBotApp app) => app.Services.GetRequiredService<LeaderElection>();
}
