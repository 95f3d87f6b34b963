using System.Net;
using Npgsql;
using WegoBot.Tests.Storage;
using Xunit.Abstractions;

namespace WegoBot.Tests.Service;

/// <summary>Three replicas of the program on one server: what was answered stays, whichever of them is killed, and the server too.</summary>
[LongRunning]
public sealed class ReplicaCrashTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly PostgresServer _server = PostgresServer.Start();
    private readonly Walker[] _crowd = [.. Enumerable.Range(0, 6).Select(_ => new Walker())];
    private readonly RealProcess?[] _replicas = new RealProcess?[3];
    private readonly SemaphoreSlim _answers = new(0);

    [Fact]
    public async Task Killed_replicas_and_a_server_that_stops_lose_and_double_nothing()
    {
        using var enough = new CancellationTokenSource();
        var walks = _crowd.Select(one => one.Walk(Browser, () => _answers.Release(), enough.Token)).ToList();
        await Answered(60);
        await _replicas[0]!.Kill();
        await Answered(60);
        await Start(0);
        await Answered(30);
        await _server.Restart();
        await Answered(60);
        await Task.WhenAll(_replicas[1]!.Kill(), _replicas[2]!.Kill());
        await Answered(60);
        await enough.CancelAsync();
        await Task.WhenAll(walks);

        foreach (var one in _crowd)
            await one.LookOnce(Browser);
        var sent = _crowd.Sum(one => one.Sent);
        Assert.NotEqual(0, sent);
        Assert.Equal(sent, await Count("SELECT count(*) FROM \"Referrals\""));
        Assert.Equal(sent, await Count("SELECT count(DISTINCT \"Referral\") FROM \"Notifications\""));
        Assert.Equal(sent, await Count("SELECT count(*) FROM \"Notifications\""));
        await Eventually.Holds(async () => await Count("SELECT count(*) FROM \"Notifications\" WHERE \"State\" <> 'Delivered'") == 0);
        output.WriteLine($"3 replicas killed and PostgreSQL stopped in {_crowd.Sum(one => one.Answered)} answered turns: {sent} referrals, none lost, none doubled.");
    }

    public async Task InitializeAsync()
    {
        _server.MakeEmpty("wegobot");
        await Task.WhenAll(Enumerable.Range(0, _replicas.Length).Select(Start));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var replica in _replicas)
            replica?.Dispose();
        _server.Dispose();
        _answers.Dispose();
        TestFolder.Remove(_folder);
    }

    private async Task Start(int replica)
    {
        _replicas[replica]?.Dispose();
        _replicas[replica] = await RealProcess.Serve(_folder, "Storage:Provider=Postgres", $"ConnectionStrings:WegoBot={_server.Connection("wegobot")}");
    }

    private HttpClient Browser(CookieContainer cookies) => new(new RoundRobin(
        () => [.. _replicas.Select(replica => replica!.Address!)],
        new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }))
    { BaseAddress = new Uri("http://replicas.test") };

    /// <summary>Until so many more turns were answered.</summary>
    private async Task Answered(int more)
    {
        while (await _answers.WaitAsync(TimeSpan.Zero))
        {
            // Those before now do not count.
        }

        for (var answer = 0; answer < more; answer++)
            Assert.True(await _answers.WaitAsync(Longest), "Nobody is answered any more.");
    }

    private async Task<long> Count(string query)
    {
        await using var connection = new NpgsqlConnection(_server.Connection("wegobot") + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
