using System.Data.Common;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Service;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The program itself, told a token and the address of a server that speaks the Bot API.</summary>
[LongRunning]
public sealed class RealProcessTests : IDisposable
{
    private const long Her = 5000000001;

    private static readonly (string Button, string Screen)[] ToASentReferral =
    [
        ("Да, може", "Преди да започнем"), ("Разбрах, продължаваме", "С какво да помогнем?"), ("Възможности за подкрепа", "подкрепа"),
        ("Детска градина", "Място в детска градина"),
        ("Подходящо ли е за мен?", "Имате ли дете, което още не ходи на училище?"), ("Да", "Вероятно"), ("Съобщение до центъра", "За какво да попитаме"),
        ("Продължете", "Кой център да прочете"), ("Русе", "Как да Ви отговорят?"), ("Тук, в този чат", "Кога е безопасно"),
        ("Продължете", "Колко скоро"), ("До една седмица", "Точно това ще прочете центърът"), ("Така е добре", "Съгласна ли сте"),
        ("Съгласна съм, изпратете", "Изпратено е"),
    ];

    private readonly FakeBotApi _api = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;

    private FakeMessage Lowest => _api.Chat(Her)[^1];

    [Fact]
    public async Task From_start_to_a_sent_referral_which_the_centre_sees_on_its_page()
    {
        await using var server = await BotServer.Start(_api);
        using var service = await Serve(server);
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Chat(Her).Count > 0);
        foreach (var (button, screen) in ToASentReferral)
            await Presses(button, screen);

        Assert.Contains("Място в детска градина", await FirstReferral(service, "ruse"), StringComparison.Ordinal);
        Assert.Equal(0, await service.Terminate());
        Assert.DoesNotContain("canary-secret", service.Output + service.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("5000000001", service.Output + service.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Told_to_stop_while_another_program_locks_the_database_it_ends_well_and_answers_after_its_next_start(bool isPostgres)
    {
        await using var server = await BotServer.Start(_api);
        var kept = new Engine(_folder, Path.Combine(_folder, "data", "wegobot.db"), isPostgres);
        string[] settings = [.. kept.Settings.Select(one => $"{one.Key}={one.Value}")];
        DbConnection? locked = null;
        using (var service = await Serve(server, settings))
        {
            _api.Says(Her, "/start");
            await _api.Until(() => _api.Chat(Her).Count > 0);
            // Between a turn and the note that its screen was shown.
            _api.Fails("editMessageText", () =>
            {
                locked = kept.Lock();
                return FakeBotApi.Refusal(500, "Internal Server Error");
            });
            await Presses(ToASentReferral[0].Button, ToASentReferral[0].Screen);
            _api.PressesLabel(Her, ToASentReferral[1].Button);
            await Eventually.Holds(() => service.Output.Contains("The database cannot be used for now", StringComparison.Ordinal));
            Assert.Equal(0, await service.Terminate());
            Assert.Equal("", service.Error);
        }

        await locked!.DisposeAsync();
        using var next = await Serve(server, settings);
        await _api.Until(() => Lowest.Text.Contains(ToASentReferral[1].Screen, StringComparison.Ordinal));
        Assert.Equal(0, await next.Terminate());
    }

    public void Dispose()
    {
        _api.Dispose();
        TestFolder.Remove(_folder);
    }

    private Task<RealProcess> Serve(BotServer server, params string[] settings) =>
        RealProcess.Serve(_folder, [$"Telegram:Token={FakeBotApi.Token}", $"Telegram:BaseUrl={server.Address}", .. settings]);

    private async Task Presses(string button, string expected)
    {
        var before = Lowest;
        _api.PressesLabel(Her, button);
        await _api.Until(() => Lowest != before && Lowest.Text.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>The page of the one referral that a centre has.</summary>
    private async Task<string> FirstReferral(RealProcess service, string centre)
    {
        var (_, link, _) = await RealProcess.Run(_folder, "invite", centre, $"Urls={service.Address}");
        using var browser = service.Browser();
        await browser.Enters(new Uri(link.Trim()).Query.Split('=')[1], centre);
        var list = await browser.GetStringAsync("/staff");
        var referral = Assert.Single(System.Text.RegularExpressions.Regex.Matches(list, "href=\"(/staff/referrals/[^\"]*)\""));
        return await browser.GetStringAsync(referral.Groups[1].Value);
    }
}
