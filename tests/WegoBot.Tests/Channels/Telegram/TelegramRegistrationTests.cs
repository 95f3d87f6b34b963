using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WegoBot.Channels.Telegram;
using WegoBot.Notifications;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Where Telegram is told to bring updates, and how it is told that it need not any more.</summary>
public sealed class TelegramRegistrationTests : IDisposable
{
    private const long Her = 5000000001;

    private readonly FakeBotApi _api = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-webhook-").FullName;

    private IEnumerable<string> Webhooks => _api.Settings.Where(call => call.Method == "setWebhook").Select(call => call.Arguments.ToJsonString());

    public void Dispose()
    {
        _api.Dispose();
        TestFolder.Remove(_folder);
    }

    [Fact]
    public async Task Telegram_is_told_the_address_the_secret_and_the_kinds_of_updates_and_drops_nothing()
    {
        await using var app = new WebhookApp(_api);
        await app.Registered();

        Assert.Equal(
            """{"url":"https://chat.example.org/telegram","max_connections":100,"allowed_updates":["message","edited_message","callback_query","my_chat_member"],"secret_token":"canary_secret-0123456789"}""",
            Assert.Single(Webhooks));
        await Eventually.Holds(() => app.Service.Log.Text.Contains("Telegram knows the bot", StringComparison.Ordinal));
        Assert.DoesNotContain("canary", app.Service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_that_fails_is_tried_again_until_it_holds()
    {
        _api.FailsWithReset("setWebhook").FailsWith500("setWebhook").FailsWithReset("getWebhookInfo");
        await using var app = new WebhookApp(_api);
        await Eventually.Holds(() => app.Service.Log.Text.Contains("Telegram knows the bot", StringComparison.Ordinal));

        Assert.Equal(4, Webhooks.Count());
        Assert.Equal("https://chat.example.org/telegram", _api.WebhookUrl);
    }

    [Fact]
    public async Task Without_a_secret_one_is_made_that_stays_the_same_and_is_another_for_every_key()
    {
        foreach (var folder in new[] { _folder, _folder, null })
        {
            await using var app = new WebhookApp(_api, folder, secret: null);
            await Eventually.Holds(() => app.Service.Log.Text.Contains("Telegram knows the bot", StringComparison.Ordinal));
            var endpoint = app.Service.Services.GetRequiredService<TelegramWebhookEndpoint>();
            Assert.Matches("^[0-9a-f]{64}$", endpoint.Secret);
            Assert.Contains(endpoint.Secret, Webhooks.Last(), StringComparison.Ordinal);
            Assert.Equal((200, ""), await app.Posts("""{"update_id":7}"""u8.ToArray(), endpoint.Secret));
        }

        var secrets = Webhooks.ToArray();
        Assert.Equal((secrets[0], 3), (secrets[1], secrets.Length));
        Assert.NotEqual(secrets[0], secrets[2]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_goes_back_to_polling_loses_no_update_and_the_webhook_is_removed(bool findsOutByTheRefusal)
    {
        _api.WebhookUrl = "https://chat.example.org/telegram";
        _api.Says(Her, "/start");
        if (findsOutByTheRefusal)
            _api.FailsWithReset("getWebhookInfo");
        await using var app = await TelegramApp.Start(_api, _folder, new ManualTimeProvider());
        await _api.Until(() => _api.Chat(Her).Count == 1 && _api.IsIdle);

        Assert.Equal("", _api.WebhookUrl);
        Assert.Contains(_api.Settings, call => call.Method == "deleteWebhook" && call.Arguments.Count == 0);
    }

    [Fact]
    public async Task Another_poller_is_waited_for_and_no_webhook_is_removed()
    {
        var refused = new TaskCompletionSource();
        _api.Fails("getUpdates", () =>
        {
            refused.SetResult();
            return FakeBotApi.Refusal(409, "Conflict: terminated by other getUpdates request");
        });
        var clock = new ManualTimeProvider();
        await using var app = await TelegramApp.Start(_api, _folder, clock);
        await refused.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var since = clock.GetUtcNow();
        await Eventually.Holds(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return _api.IsIdle;
        });

        Assert.True(clock.GetUtcNow() - since >= TimeSpan.FromSeconds(30));

        Assert.DoesNotContain(_api.Settings, call => call.Method == "deleteWebhook");
    }

    [Fact]
    public async Task The_owner_is_told_when_Telegram_cannot_bring_updates_and_an_address_that_was_lost_is_set_again()
    {
        var clock = new ManualTimeProvider();
        using var log = new LogLines();
        var endpoint = new TelegramWebhookEndpoint(
            Microsoft.Extensions.Options.Options.Create(new TelegramOptions { Token = FakeBotApi.Token, PublicUrl = "https://chat.example.org/" }), new Keys(new byte[32]));
        using var http = new HttpClient(_api, disposeHandler: false);
        var bot = TelegramClient.Create(new() { Token = FakeBotApi.Token, BaseUrl = "http://bot.test" }, http);
        using var random = RandomNumberGenerator.Create();
        using var registration = new TelegramRegistration(bot, endpoint, new Running(), new TelegramRetryPolicy(clock, random, log.For<TelegramRetryPolicy>()), new BotStatus(clock), log.For<TelegramRegistration>());
        await registration.StartAsync(CancellationToken.None);
        Task Looks(int settings)
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            return _api.Until(() => _api.Settings.Count == settings);
        }

        await clock.Waiting(TimeSpan.FromMinutes(5), 1);
        (_api.LastError, _api.WebhookUrl) = (clock.GetUtcNow(), "");
        await Looks(5);
        await clock.Waiting(TimeSpan.FromMinutes(5), 1);
        await Looks(6);
        await clock.Waiting(TimeSpan.FromMinutes(5), 1);
        await registration.StopAsync(CancellationToken.None);

        Assert.Equal("https://chat.example.org/telegram", _api.WebhookUrl);
        Assert.Single(log.Lines, line => line.Contains("Telegram could not deliver messages", StringComparison.Ordinal));
    }

    /// <summary>A service that listens already.</summary>
    private sealed class Running : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication()
        {
        }
    }
}
