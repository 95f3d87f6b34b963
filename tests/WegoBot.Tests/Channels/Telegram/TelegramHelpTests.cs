namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What she reads while the database is away: whom to call waits for nothing, leaving waits until it can be done.</summary>
[Trait("Engine", "Sqlite")] // it takes the file away
public sealed class TelegramHelpTests : IAsyncLifetime, IDisposable
{
    private const long Her = 5000000001;
    private const string Number = "0800 1 8676";

    private readonly FakeBotApi _api = new();
    private WebhookApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = new WebhookApp(_api);
        await _app.Registered();
        _api.Says(Her, "/start");
        await _app.BringsAll();
        await Eventually.Holds(() => _app.Sender.Receipts().Count == 0);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _api.Dispose();

    [Theory, Reported(7)]
    [InlineData("помощ сега")]
    [InlineData("той ще ме убие")]
    [InlineData("[Помощ сега]")]
    public async Task While_the_database_is_away_she_reads_at_once_whom_to_call_and_afterwards_one_message_has_buttons(string asked)
    {
        if (asked is ['[', .. var label, ']'])
            _api.PressesLabel(Her, label);
        else
            _api.Says(Her, asked);
        using (new UnavailableFolder(_app.Service))
        {
            for (var times = 0; times < 3; times++)
                Assert.Equal(503, await _app.Brings(_api.Waiting[0]));
            await _api.Until(() => Sent() == 2);
            Assert.Contains(Number, _api.Chat(Her)[^1].Text, StringComparison.Ordinal);
            Assert.Empty(_api.Chat(Her)[^1].Buttons);
        }

        await _app.BringsAll();

        Assert.Equal(asked.StartsWith('[') ? 2 : 3, Sent());
        var screen = Assert.Single(_api.Chat(Her), message => message.Buttons.Count > 0);
        Assert.Contains(Number, screen.Text, StringComparison.Ordinal);
        _api.Says(Her, "стоп");
        await _app.BringsAll();
        await _api.Until(() => _api.Everything(Her).Count == 1);
    }

    [Fact, Reported(7)]
    public async Task Leaving_waits_since_nothing_is_forgotten_yet()
    {
        _api.Says(Her, "стоп");
        var calls = _api.Calls.Count;
        using (new UnavailableFolder(_app.Service))
        {
            Assert.Equal(503, await _app.Brings(_api.Waiting[0]));
            await _app.Settled();
            Assert.Equal(calls, _api.Calls.Count);
        }

        await _app.BringsAll();

        Assert.Empty(_api.Chat(Her)[^1].Buttons);
    }

    private int Sent() => _api.Methods.Count(method => method == "sendMessage");
}
