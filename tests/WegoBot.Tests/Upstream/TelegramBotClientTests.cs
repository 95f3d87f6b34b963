using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace WegoBot.Tests.Upstream;

public sealed class TelegramBotClientTests : IDisposable
{
    private const string Token = "123456:canary-secret";
    private readonly Wire _wire = new();

    private TelegramBotClient Bot => new(new TelegramBotClientOptions(Token, "http://bot.test:8081/left/out") { RetryThreshold = 0 }, new HttpClient(_wire, disposeHandler: false));

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_call_goes_to_the_bots_address_with_only_what_was_given()
    {
        _wire.Answer = """{"ok":true,"result":{"message_id":9,"chat":{"id":1,"type":"private"},"date":1,"new":{}}}""";

        var sent = await Bot.SendMessage(
            5000000001,
            "Ж",
            parseMode: ParseMode.Html,
            replyMarkup: new InlineKeyboardMarkup([[InlineKeyboardButton.WithCallbackData("A", "b")]]),
            protectContent: true);

        Assert.Equal(9, sent.Id);
        Assert.Equal($"http://bot.test:8081/bot{Token}/sendMessage", _wire.Address);
        Assert.Equal(
            """{"chat_id":5000000001,"text":"Ж","parse_mode":"HTML","reply_markup":{"inline_keyboard":[[{"text":"A","callback_data":"b"}]]},"protect_content":true}""",
            _wire.Asked);
    }

    [Fact]
    public async Task Updates_are_asked_for_by_the_names_of_the_bot_api()
    {
        _wire.Answer = """{"ok":true,"result":[]}""";

        Assert.Empty(await Bot.GetUpdates(offset: 5, limit: 100, timeout: 50, allowedUpdates: [UpdateType.EditedMessage, UpdateType.MyChatMember]));

        Assert.Equal("""{"offset":5,"limit":100,"timeout":50,"allowed_updates":["edited_message","my_chat_member"]}""", _wire.Asked);
    }

    [Fact]
    public async Task A_webhook_is_set_looked_at_and_removed_and_nothing_that_waits_is_dropped()
    {
        _wire.Answer = """{"ok":true,"result":true}""";
        await Bot.SetWebhook("https://chat.example.org/telegram", maxConnections: 100, allowedUpdates: [UpdateType.MyChatMember], secretToken: "s_1");
        Assert.Equal("""{"url":"https://chat.example.org/telegram","max_connections":100,"allowed_updates":["my_chat_member"],"secret_token":"s_1"}""", _wire.Asked);
        await Bot.DeleteWebhook();
        Assert.Equal(("{}", $"http://bot.test:8081/bot{Token}/deleteWebhook"), (_wire.Asked, _wire.Address));

        _wire.Answer = """{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":3,"last_error_date":1800000000,"new":1}}""";
        var info = await Bot.GetWebhookInfo();
        Assert.Equal(("", 3, DateTime.UnixEpoch.AddSeconds(1800000000)), (info.Url, info.PendingUpdateCount, info.LastErrorDate));
        _wire.Answer = """{"ok":true,"result":{"url":"https://x","pending_update_count":0}}""";
        Assert.Null((await Bot.GetWebhookInfo()).LastErrorDate);
    }

    [Fact]
    public async Task A_profile_is_set_for_a_language_or_for_all_others()
    {
        _wire.Answer = """{"ok":true,"result":true}""";
        await Bot.SetMyCommands([new BotCommand("exit", "Out")], BotCommandScope.AllPrivateChats(), languageCode: "en");
        Assert.Equal("""{"commands":[{"command":"exit","description":"Out"}],"scope":{"type":"all_private_chats"},"language_code":"en"}""", _wire.Asked);
        await Bot.SetMyDescription("D");
        Assert.Equal("""{"description":"D"}""", _wire.Asked);
        await Bot.SetMyShortDescription("S", languageCode: "bg");
        Assert.Equal("""{"short_description":"S","language_code":"bg"}""", _wire.Asked);
    }

    [Fact]
    public async Task A_refusal_says_why_and_how_long_to_wait()
    {
        _wire.Answer = """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7,"migrate_to_chat_id":-1005000000001}}""";

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => Bot.GetMe());

        Assert.Equal((429, 7, -1005000000001), (refusal.ErrorCode, refusal.Parameters!.RetryAfter, refusal.Parameters.MigrateToChatId));
        Assert.DoesNotContain(Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":"a text"}""")]
    public async Task An_answer_that_cannot_be_used_is_told_without_the_token(string answer)
    {
        (_wire.Answer, _wire.Status) = (answer, HttpStatusCode.BadGateway);

        var fault = await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe());

        Assert.Equal(HttpStatusCode.BadGateway, fault.HttpStatusCode);
        Assert.DoesNotContain("canary-secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_told_without_the_token()
    {
        _wire.Fault = new HttpRequestException("Connection reset by peer");
        Assert.DoesNotContain("canary-secret", (await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe())).ToString(), StringComparison.Ordinal);

        _wire.Fault = new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout");
        Assert.DoesNotContain("canary-secret", (await Assert.ThrowsAsync<RequestException>(() => Bot.GetMe())).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_stops_is_told_so()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Bot.GetMe(stop.Token));
    }

    [Theory]
    [InlineData("no colon", null)]
    [InlineData("letters:secret", null)]
    [InlineData("1:secret", "not an address")]
    public void A_token_or_an_address_of_another_form_is_refused(string token, string? server) =>
        Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions(token, server));

    private sealed class Wire : HttpMessageHandler
    {
        public string Answer { get; set; } = "";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public Exception? Fault { get; set; }

        public string? Address { get; private set; }

        public string? Asked { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Fault is not null)
                throw Fault;
            Address = request.RequestUri!.ToString();
            Asked = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(Status) { Content = new StringContent(Answer) };
        }
    }
}
