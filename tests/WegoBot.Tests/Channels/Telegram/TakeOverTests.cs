using WegoBot.Tests.Service;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Of two replicas of the program one asks Telegram, and when it is killed the other one goes on. How soon is a matter of settings: <see cref="LeaderElectionTests"/>.</summary>
[LongRunning]
public sealed class TakeOverTests : IDisposable
{
    private const long Her = 5000000001;
    private const string Database = "takeover";

    private readonly FakeBotApi _api = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    [Fact]
    public async Task When_the_one_that_asks_is_killed_the_other_takes_over_and_nobody_is_lost()
    {
        PostgresServer.Shared.MakeEmpty(Database);
        await using var server = await BotServer.Start(_api);
        using var one = await Replica(server);
        await Eventually.Holds(() => IsLeader(one));
        using var other = await Replica(server);
        await Presses("/start", "Здравейте");
        Assert.False(IsLeader(other));

        await one.Kill();
        await Presses("Да, може", "Преди да започнем");
        Assert.True(IsLeader(other));
        await Presses("Разбрах, продължаваме", "С какво да помогнем?");
    }

    public void Dispose()
    {
        _api.Dispose();
        PostgresServer.Shared.Drop(Database);
        TestFolder.Remove(_folder);
    }

    private static bool IsLeader(RealProcess replica) => replica.Output.Contains("This replica leads", StringComparison.Ordinal);

    private Task<RealProcess> Replica(BotServer server) => RealProcess.Serve(_folder,
        "Storage:Provider=Postgres", $"ConnectionStrings:WegoBot={PostgresServer.Shared.Connection(Database)}",
        $"Telegram:Token={FakeBotApi.Token}", $"Telegram:BaseUrl={server.Address}");

    private async Task Presses(string button, string expected)
    {
        if (button == "/start")
            _api.Says(Her, button);
        else
            _api.PressesLabel(Her, button);
        await _api.Until(() => _api.Chat(Her).Count > 0 && _api.Chat(Her)[^1].Text.Contains(expected, StringComparison.Ordinal));
    }
}
