using System.Net;
using System.Net.Sockets;
using Npgsql;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Storage;

/// <summary>A PostgreSQL server that cannot be used is told in one sentence without its password, and a new one is made ready by whoever starts first.</summary>
public sealed class ServerStartTests : IDisposable
{
    private const string Secret = "canary-password";

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly string _database = $"start_{Guid.NewGuid():N}";

    [Theory]
    [InlineData("Storage:Provider=banana", "Storage:Provider is neither Sqlite nor Postgres")]
    [InlineData("Storage:Provider=1", "Storage:Provider is neither Sqlite nor Postgres")]
    [InlineData("ConnectionStrings:WegoBot=", "does not name a PostgreSQL server")]
    [InlineData("ConnectionStrings:WegoBot=Data Source=data/wegobot.db", "does not name a PostgreSQL server")]
    [InlineData("ConnectionStrings:WegoBot=Host=127.0.0.1;Password=canary-password", "does not name a PostgreSQL server")]
    [InlineData("ConnectionStrings:WegoBot=Host=127.0.0.1;Database=x;Port=banana;Password=canary-password", "does not name a PostgreSQL server")]
    public Task A_wrong_setting_is_told_in_one_sentence(string setting, string sentence) => AssertTold(sentence, setting);

    [Fact]
    public async Task A_server_that_does_not_answer_is_told()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await AssertTold("does not answer", Server($"Host=127.0.0.1;Port={port};Username=x;Password={Secret};Database=x"));
    }

    [Theory]
    [InlineData("Password", Secret, "refuses the service")]
    [InlineData("Password", "", "cannot be used")]
    [InlineData("Username", "nobody", "refuses the service")]
    [InlineData("Database", "not_there", "There is no database not_there")]
    public async Task Whom_the_server_turns_away_is_told(string word, string value, string sentence)
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.Connection("postgres")) { [word] = value };
        await AssertTold(sentence, Server(connection.ToString()), forbidden: connection.Password);
    }

    [Fact]
    public async Task Two_replicas_that_start_at_once_on_a_new_database_both_start()
    {
        PostgresServer.Shared.MakeEmpty(_database);
        var starts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Invite(Server(PostgresServer.Shared.Connection(_database))))));
        Assert.All(starts, start => Assert.Equal((0, true), (start.Code, start.Output.Contains("/staff/enter", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_database_on_a_server_is_never_opened_without_its_key_or_with_another()
    {
        PostgresServer.Shared.MakeEmpty(_database);
        var server = Server(PostgresServer.Shared.Connection(_database));
        Assert.Equal(0, (await Invite(server)).Code);
        File.Delete(Path.Combine(_folder, "wegobot.key"));
        await AssertTold("is missing", server);
        Assert.Empty(Directory.GetFiles(_folder));
        WegoBot.Privacy.KeyFile.Create(Path.Combine(_folder, "wegobot.key"), System.Security.Cryptography.RandomNumberGenerator.Create());
        await AssertTold("belongs to another database", server);
    }

    public void Dispose()
    {
        TestFolder.Remove(_folder);
        PostgresServer.Shared.Drop(_database);
    }

    private static string Server(string connection) => $"ConnectionStrings:WegoBot={connection}";

    private async Task AssertTold(string sentence, string setting, string? forbidden = Secret)
    {
        var (code, output, error) = await Invite(setting);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(sentence, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(forbidden))
            Assert.DoesNotContain(forbidden, error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Invite(string setting) =>
        Said.ByAnOperator("invite", "ruse", "Storage:Provider=Postgres", $"Privacy:KeyPath={Path.Combine(_folder, "wegobot.key")}", setting);
}
