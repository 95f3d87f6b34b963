using System.Text.Json.Nodes;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Service;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The program itself: the printed link ties a group, which then hears of each referral once.</summary>
[LongRunning]
public sealed class StaffGroupProcessTests : IDisposable
{
    private readonly FakeBotApi _api = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-groups-").FullName;

    [Fact, Trait("Engine", "Sqlite")] // the program uses its own file, whatever the run is on
    public async Task The_printed_link_ties_a_group_that_hears_once_of_each_referral()
    {
        await using var server = await BotServer.Start(_api);
        string[] settings = [$"Telegram:Token={FakeBotApi.Token}", $"Telegram:BaseUrl={server.Address}"];
        using var service = await RealProcess.Serve(_folder, settings);
        var (code, printed, error) = await RealProcess.Run(_folder, ["invite", "ruse", $"Urls={service.Address}", .. settings]);
        Assert.Equal((0, ""), (code, error));
        var links = printed.Trim().Split('\n');
        Assert.Matches("/staff/enter\\?key=[A-Za-z0-9_-]{43}$", links[0]);
        Assert.Matches("^https://t\\.me/calendar_bot\\?startgroup=[A-Za-z0-9_-]{43}$", links[1]);

        Arrives($$"""{"my_chat_member":{"chat":{"id":{{Group}},"type":"group"},"new_chat_member":{"status":"member"} } }""");
        Arrives($$"""{"message":{"message_id":3,"date":1,"text":"/start@calendar_bot {{links[1].Split('=')[1]}}","from":{"id":77,"language_code":"bg"},"chat":{"id":{{Group}},"type":"group"} } }""");
        await _api.Until(() => _api.Chat(Group).Count == 1);
        for (var referrals = 1; referrals <= 2; referrals++)
        {
            using var person = service.Browser();
            await person.SendsToRuse();
            await _api.Until(() => _api.Chat(Group).Count > referrals);
        }

        Assert.Equal(0, await service.Terminate());
        Assert.Equal([Notice, Notice], _api.Chat(Group).Skip(1).Select(message => message.Text));
        Assert.DoesNotContain("5000000007", service.Output + service.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _api.Dispose();
        TestFolder.Remove(_folder);
    }

    private void Arrives(string update) => _api.Arrives(JsonNode.Parse(update)!.AsObject());
}
