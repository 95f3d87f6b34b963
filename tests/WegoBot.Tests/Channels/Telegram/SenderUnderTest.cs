using System.Security.Cryptography;
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
        Sender = new TelegramSender(
            TelegramClient.Create(new() { Token = FakeBotApi.Token, BaseUrl = "http://bot.test" }, new HttpClient(Api)),
            new Texts(ShippedLanguages.Languages, new Dictionary<Language, IReadOnlyDictionary<string, string>> { [ShippedLanguages.English] = texts, [ShippedLanguages.Bulgarian] = texts }),
            new TelegramRetryPolicy(Clock, RandomNumberGenerator.Create(), Log.For<TelegramRetryPolicy>()),
            Log.For<TelegramSender>());
    }

    public FakeBotApi Api { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public LogLines Log { get; } = new();

    public TelegramSender Sender { get; }

    public static Screen Page(string text, LineKind kind = LineKind.Text, Stage stage = Stage.Home) => new(
        stage, ShippedLanguages.English, 1, [new Line(kind, text, "some.key")], [[new Button("id-1", "Onward", "some.button", new Choice(Trigger.Continue))]]);

    public static TelegramOutgoingScreen Wish(long chat, string text, LineKind kind = LineKind.Text) =>
        new(new ConversationId((UInt128)chat), Page(text, kind), chat);

    public Task Show(TelegramOutgoingScreen outgoing)
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
