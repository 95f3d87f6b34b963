namespace WegoBot.Tests.Channels.Telegram;

/// <summary>One person's chat with the service, on a fake server and a clock that is moved by hand.</summary>
internal sealed class TelegramChat : IDisposable
{
    public const long Her = 5000000001;
    public const string Neutral = "Здравейте. Продължаваме, когато Ви е удобно.";

    public static readonly (string Button, string Screen)[] ToASentReferral = WayToAReferral.Past("Преди да започнем");

    public FakeBotApi Api { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public LogLines Log { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("wegobot-telegram-").FullName;

    public TelegramApp App { get; private set; } = null!;

    public FakeMessage Lowest => Api.Chat(Her)[^1];

    public async Task Starts() => App = await TelegramApp.Start(Api, Folder, Clock, Log);

    public async Task Restart()
    {
        await App.DisposeAsync();
        await Starts();
    }

    public async Task Says(string words, string expected)
    {
        Api.Says(Her, words);
        await Api.Until(() => Api.Chat(Her).Count > 0 && Lowest.Text.Contains(expected, StringComparison.Ordinal));
    }

    public async Task Presses(string button, string expected)
    {
        var before = Lowest;
        Api.PressesLabel(Her, button);
        await Api.Until(() => Lowest != before && Lowest.Text.Contains(expected, StringComparison.Ordinal));
    }

    public async Task Walk(int steps)
    {
        await Says("/start", "безопасно ли");
        foreach (var (button, screen) in ToASentReferral.Take(steps))
            await Presses(button, screen);
    }

    public async Task Ends()
    {
        await App.DisposeAsync();
        TestFolder.Remove(Folder);
    }

    public void Dispose()
    {
        Api.Dispose();
        Log.Dispose();
    }
}
