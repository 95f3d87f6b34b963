using System.Text.Json.Nodes;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Localization;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What Telegram shows of the bot to everybody.</summary>
public sealed class TelegramProfileTests : IDisposable
{
    private static readonly Texts Texts = LocalizationFolder.Under(AppContext.BaseDirectory).Load().Texts;

    private readonly FakeBotApi _api = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-profile-").FullName;

    public void Dispose()
    {
        _api.Dispose();
        TestFolder.Remove(_folder);
    }

    private (string Method, JsonObject Arguments)[] Set => [.. _api.Settings.Where(call => call.Method.StartsWith("setMy", StringComparison.Ordinal))];

    [Fact]
    public async Task It_is_set_at_the_start_in_both_languages_and_in_Bulgarian_for_everybody_else()
    {
        await using var app = await TelegramApp.Start(_api, _folder, _clock);
        await _api.Until(() => Set.Length == 9);

        Assert.Equal(
            [null, null, null, "bg", "bg", "bg", "en", "en", "en"],
            Set.Select(call => (string?)call.Arguments["language_code"]));
        Assert.Equal(["setMyCommands", "setMyDescription", "setMyShortDescription"], Set[..3].Select(call => call.Method));
        Assert.Equal(
            """{"commands":[{"command":"start","description":"Begin the conversation"},{"command":"home","description":"To the beginning"},{"command":"help","description":"Help"},{"command":"language","description":"Bulgarian or English"},{"command":"exit","description":"End"},{"command":"forget","description":"Start over"},{"command":"mydata","description":"My data"}],"scope":{"type":"all_private_chats"},"language_code":"en"}""",
            Set[6].Arguments.ToJsonString());
        Assert.Equal("""{"description":"Questions and answers, whenever it suits you. Write a few words or choose with the buttons.","language_code":"en"}""", Set[7].Arguments.ToJsonString());
        Assert.Equal("""{"short_description":"Questions and answers, whenever it suits you.","language_code":"en"}""", Set[8].Arguments.ToJsonString());
        Assert.Equal((string?)Set[1].Arguments["description"], (string?)Set[4].Arguments["description"]);
    }

    [Fact]
    public async Task Nothing_waits_for_it_and_a_part_that_is_refused_holds_up_no_other()
    {
        _api.FailsWith429("setMyCommands", 3600).Fails("setMyDescription", () => FakeBotApi.Refusal(400, "Bad Request: description is too long"));
        using var log = new LogLines();
        await using var app = await TelegramApp.Start(_api, _folder, _clock, log);
        await _api.Until(() => _api.Polls.Count > 0 && Set.Length == 1);
        _clock.Advance(await _clock.Waiting(left => left == TimeSpan.FromSeconds(3600)));
        await _api.Until(() => Set.Length == 10);

        Assert.Equal(["setMyCommands", "setMyCommands", "setMyDescription", "setMyShortDescription"], Set[..4].Select(call => call.Method));
        Assert.Equal(2, log.Lines.Count(line => line.Contains("part of the bot's profile", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains("description is too long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_command_that_is_offered_is_one_that_the_bot_understands()
    {
        await using var app = new WegoBotApp();
        foreach (var (name, _) in Profile.Of(Texts, ShippedLanguages.Bulgarian).Commands)
        {
            var person = app.Person(name, ChannelKind.Telegram);
            await person.ReachesHome();
            var screen = (await person.Says("/" + name)).Screen;
            Assert.DoesNotContain(Notices.NotUnderstood, screen.Lines.Select(line => line.Key));
        }
    }
}
