using System.Globalization;
using System.Security.Cryptography;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The sender alone, before a fake server and on a clock that is moved by hand.</summary>
internal sealed class SenderUnderTest : IDisposable
{
    public const string Neutral = "Hello, whenever it suits you.";
    public const string More = "There is no hurry.";

    public SenderUnderTest()
    {
        var texts = new Dictionary<string, string> { ["neutral"] = Neutral, ["neutral_more"] = More };
        Texts words = new(ShippedLanguages.Languages, new Dictionary<Language, IReadOnlyDictionary<string, string>> { [ShippedLanguages.English] = texts, [ShippedLanguages.Bulgarian] = texts });
        Telegram = new TelegramSender(
            TelegramClient.Create(new() { Token = FakeBotApi.Token, BaseUrl = "http://bot.test" }, new HttpClient(Api)),
            words,
            new TelegramRetryPolicy(Clock, RandomNumberGenerator.Create(), Log.For<TelegramRetryPolicy>()),
            Log.For<TelegramSender>());
        Sender = new MessengerSender(Telegram, words, new Backoff(Clock, RandomNumberGenerator.Create()), Log.For<MessengerSender>());
    }

    public FakeBotApi Api { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public LogLines Log { get; } = new();

    public MessengerSender Sender { get; }

    public TelegramSender Telegram { get; }

    public static Screen Page(string text, LineKind kind = LineKind.Text, Stage stage = Stage.Home) => new(
        stage, ShippedLanguages.English, 1, [new Line(kind, text, "some.key")], [[new Button("id-1", "Onward", "some.button", new Choice(Trigger.Continue))]]);

    public static OutgoingScreen Wish(long chat, string text, LineKind kind = LineKind.Text) =>
        new(new ConversationId((UInt128)chat), Page(text, kind), chat.ToString(CultureInfo.InvariantCulture));

    public Task Show(OutgoingScreen outgoing)
    {
        Sender.Show(outgoing);
        return Sender.Settled();
    }

    public void Dispose()
    {
        Sender.Dispose();
        Log.Dispose();
        Api.Dispose();
    }
}
