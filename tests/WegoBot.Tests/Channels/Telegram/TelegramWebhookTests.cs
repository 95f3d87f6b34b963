using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Updates as Telegram brings them: who brings them, what is taken of them, and what comes back.</summary>
public sealed class TelegramWebhookTests : IAsyncLifetime, IDisposable
{
    private const long Her = 5000000001;

    private readonly FakeBotApi _api = new();
    private WebhookApp _app = null!;

    private FakeMessage Lowest => _api.Chat(Her)[^1];

    public async Task InitializeAsync()
    {
        _app = new WebhookApp(_api);
        await _app.Registered();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _api.Dispose();

    private async Task Says(string words)
    {
        _api.Says(Her, words);
        await _app.BringsAll();
    }

    private async Task Presses(string label)
    {
        _api.PressesLabel(Her, label);
        await _app.BringsAll();
    }

    private async Task<int> Kept()
    {
        await using var db = _app.Service.NewDb();
        return await db.Conversations.CountAsync();
    }

    [Fact]
    public async Task A_person_goes_from_start_to_a_screen_and_every_press_is_answered()
    {
        await Says("/start");
        await Presses("Да, може");
        await Presses("Разбрах, продължаваме");

        Assert.Contains("С какво да помогнем?", Assert.Single(_api.Chat(Her)).Text, StringComparison.Ordinal);
        Assert.Equal(2, _api.Methods.Count(method => method == "answerCallbackQuery"));
        Assert.DoesNotContain("getUpdates", _api.Methods);
        Assert.Empty(_api.Polls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("canary_secret-0123456788")]
    [InlineData("canary_secret-012345678")]
    [InlineData("canary_secret-01234567890")]
    [InlineData("CANARY_SECRET-0123456789")]
    [InlineData("canary_secret-0123456789, canary_secret-0123456789")]
    public async Task Who_does_not_show_the_secret_is_refused_without_a_word(string? secret)
    {
        _api.Says(Her, "/start");

        Assert.Equal((403, ""), await _app.Posts(Encoding.UTF8.GetBytes(_api.Waiting[0].ToJsonString()), secret));
        Assert.Equal(0, await Kept());
        Assert.Empty(_api.Calls);
    }

    [Fact]
    public async Task Nothing_is_read_before_the_secret_is_known_to_be_right()
    {
        var webhook = _app.Service.Services.GetRequiredService<TelegramWebhook>();
        HttpContext Posted(string secret) => new DefaultHttpContext { Request = { Body = new Sealed(), Headers = { [TelegramWebhook.Header] = secret } } };

        await webhook.Take(Posted("canary_secret-0123456788"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => webhook.Take(Posted(WebhookApp.Secret)));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("7", 400)]
    [InlineData("\"стоп\"", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"message":{"message_id":1}}""", 400)]
    [InlineData("""{"update_id":"seven"}""", 400)]
    [InlineData("""{"update_id":99999999999}""", 400)]
    [InlineData("""{"update_id":7,"message":{"message_id":"one","text":["стоп"]}}""", 200)]
    [InlineData("""{"update_id":7,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"\udfff"}}}""", 200)]
    [InlineData("""{"update_id":7}""", 200)]
    [InlineData("""{"update_id":"7"}""", 200)]
    [InlineData("""{"update_id":7,"dream":{"colour":"blue"}}""", 200)]
    [InlineData("""{"update_id":7,"channel_post":{"message_id":1,"chat":{"id":-1,"type":"channel"},"text":"x"}}""", 200)]
    public async Task What_is_no_update_is_refused_and_one_of_an_unknown_kind_is_passed_over(string body, int status)
    {
        Assert.Equal((status, ""), await _app.Posts(body));
        Assert.Equal(0, await Kept());
        Assert.DoesNotContain("failed", _app.Service.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"chat":{"id":5000000001,"type":"private"},"text":"\ud800"}}""", 1)]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"chat":{"id":5000000001,"type":"private"},"forward_origin":{"type":"telepathy","date":1}}}""", 0)]
    [InlineData("""{"update_id":7,"message":{"message_id":1,"chat":{"id":5000000001,"type":"private"},"photo":[],"forward_origin":{"type":"telepathy","date":1}}}""", 1)]
    [InlineData("""{"update_id":7,"callback_query":{"id":"p","from":{"id":5000000001},"message":{"message_id":1,"chat":{"id":5000000001,"type":"private"},"poll":[]}}}""", 1)]
    [InlineData("""{"update_id":7,"my_chat_member":{"chat":{"id":5000000001,"type":"private"},"new_chat_member":{"status":"telepath"}}}""", 0)]
    public async Task An_update_that_cannot_be_read_is_taken_and_counted_and_its_person_is_answered(string body, int screens)
    {
        Assert.Equal((200, ""), await _app.Posts(body));
        await _app.Settled();

        Assert.Equal(screens, _api.Chat(Her).Count);
        Assert.Equal(1, _app.Service.Services.GetRequiredService<TelegramUpdateProcessor>().Unreadable);
        Assert.DoesNotContain("telepath", _app.Service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_fits_and_what_no_update_can_be_does_not()
    {
        _api.Says(Her, new string('ж', 4096));
        var longest = _api.Waiting[0].ToJsonString();
        var nested = $$$"""{"update_id":7,"message":{{{new string('[', 5000)}}}{{{new string(']', 5000)}}}}""";

        Assert.Equal((413, ""), await _app.Posts(longest + new string(' ', TelegramWebhook.MaxBytes)));
        Assert.Equal((400, ""), await _app.Posts(nested));
        Assert.Equal(0, await Kept());
        Assert.True(longest.Length > WegoBot.Limits.ConnectionLimits.LargestBody);
        Assert.Equal((200, ""), await _app.Posts(longest));
        Assert.Equal(1, await Kept());
    }

    [Fact]
    public async Task The_same_update_brought_again_is_taken_once()
    {
        await Says("/start");
        _api.PressesLabel(Her, "Да, може");
        var press = _api.Waiting[0];
        var statuses = await Task.WhenAll(_app.Brings(press), _app.Brings(press), _app.Brings(press));
        Assert.All(statuses, status => Assert.Equal(200, status));
        await _app.Settled();
        var words = new JsonObject { ["update_id"] = (int)press["update_id"]!, ["message"] = new JsonObject { ["message_id"] = 3, ["text"] = "/exit", ["chat"] = new JsonObject { ["id"] = Her, ["type"] = "private" } } };
        Assert.Equal(200, await _app.Brings(words));
        await _app.Settled();

        Assert.Contains("Преди да започнем", Lowest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_comes_after_what_she_wrote_later_takes_no_step_back()
    {
        await Says("/start");
        _api.PressesLabel(Her, "Да, може");
        _api.Says(Her, "/help");
        foreach (var update in Enumerable.Reverse(_api.Waiting))
            Assert.Equal(200, await _app.Brings(update));
        await _app.Settled();

        Assert.Contains("112", Lowest.Text, StringComparison.Ordinal);
        Assert.Empty(_api.Waiting);
    }

    [Fact]
    public async Task Of_many_messages_at_once_the_screen_that_is_stored_last_is_the_one_that_she_sees()
    {
        string[] words = ["/start", "/help", "жилище", "/home", "детска градина", "нещо", "/language", "/help", "/home", "жилище"];
        for (var round = 0; round < 5; round++)
        {
            foreach (var one in words)
                _api.Says(Her, one);
            await Task.WhenAll(_api.Waiting.Select(_app.Brings));
            await _app.Settled();
            var stored = await _app.Service.Conversations.CurrentScreen(
                _app.Service.IdOf($"{Her}", ChannelKind.Telegram), ChannelKind.Telegram, ShippedLanguages.Bulgarian, CancellationToken.None);

            Assert.EndsWith(TelegramRenderer.Text(stored), Lowest.Text, StringComparison.Ordinal);
        }
    }

    [Fact, Trait("Engine", "Sqlite")] // it takes the file away
    public async Task While_the_database_is_away_Telegram_is_told_to_come_again_and_then_it_counts_once()
    {
        await Says("/start");
        _api.PressesLabel(Her, "Да, може");
        var press = _api.Waiting[0];
        using (new UnavailableFolder(_app.Service))
            Assert.Equal(503, await _app.Brings(press));
        Assert.Contains("безопасно ли", Lowest.Text, StringComparison.Ordinal);

        await _app.BringsAll();

        Assert.Contains("Преди да започнем", Assert.Single(_api.Chat(Her)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_shown_is_stored_without_waiting_for_her_next_message()
    {
        await Says("/start");
        await Eventually.Holds(() => _app.Sender.Receipts().Count == 0);

        await using var db = _app.Service.NewDb();
        Assert.True((await db.Conversations.SingleAsync()).IsShown);
    }

    /// <summary>A body that nobody may open.</summary>
    private sealed class Sealed : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException();
    }
}
