using System.Security.Cryptography;
using Telegram.Bot;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramRedrawTests : IDisposable
{
    private static readonly ConversationId Her = new(1);
    private readonly FakeBotApi _api = new();
    private readonly LogLines _log = new();
    private readonly TelegramSender _sender;

    public TelegramRedrawTests()
    {
        var texts = new Dictionary<string, string> { ["neutral"] = "Hello.", ["neutral_more"] = "No hurry." };
        _sender = new TelegramSender(
            new TelegramBotClient(new TelegramBotClientOptions(FakeBotApi.Token, "http://bot.test") { RetryThreshold = 0 }, new HttpClient(_api)),
            new Texts(new Dictionary<Language, IReadOnlyDictionary<string, string>> { [Language.English] = texts, [Language.Bulgarian] = texts }),
            new Patience(new HandClock(), RandomNumberGenerator.Create(), _log.For<Patience>()),
            _log.For<TelegramSender>());
    }

    public void Dispose()
    {
        _sender.Dispose();
        _log.Dispose();
        _api.Dispose();
    }

    private static TelegramWish Wish(bool quiet) => new(
        Her, new Screen(Stage.Home, Language.English, 1, [new Line(LineKind.Text, "Support", "some.key")], []), Chat: 1, Quiet: quiet);

    private async Task AnswerArrivesAndIsStored()
    {
        _sender.TurnsBegin([Her]);
        _sender.Show(Wish(quiet: false));
        _sender.TurnsEnd([Her]);
        await _sender.Settled();
        _sender.Stored(_sender.Marks());
    }

    [Fact]
    public async Task What_a_redraw_read_before_the_answer_arrived_is_not_shown_a_second_time()
    {
        _sender.RedrawBegins();
        await AnswerArrivesAndIsStored();
        _sender.Show(Wish(quiet: true));
        await _sender.Settled();

        Assert.Equal(["sendMessage"], _api.Methods);
    }

    [Fact]
    public async Task A_turn_that_is_being_taken_while_a_redraw_reads_is_shown_once()
    {
        _sender.TurnsBegin([Her]);
        _sender.RedrawBegins();
        _sender.Show(Wish(quiet: true));
        _sender.Show(Wish(quiet: false));
        await _sender.Settled();

        Assert.Equal(["sendMessage"], _api.Methods);
    }

    [Fact]
    public async Task A_screen_that_nobody_else_brings_is_redrawn()
    {
        await AnswerArrivesAndIsStored();
        _sender.RedrawBegins();
        _sender.Show(Wish(quiet: true) with { Live = _api.Chat(1)[0].Id });
        await _sender.Settled();

        Assert.Equal(["sendMessage", "editMessageText"], _api.Methods);
    }
}
