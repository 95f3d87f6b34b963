namespace WegoBot.Fuzz;

/// <summary>The service with both messengers by webhook, and the server that stands for theirs. Its pauses are ten times as short, because a bot may send thirty messages a second; its hands stand, so that nobody is idle.</summary>
public sealed class MessengerService : IAsyncDisposable
{
    private readonly Lazy<Task<FuzzService>> _service;

    public MessengerService() => _service = new(() => FuzzService.Started(Settings, new FastClock(speed: 10, stands: true) { IsPatient = true }, Chats));

    /// <summary>Both messengers by webhook.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "Referrals:OfferWithoutStaff=true", $"WebChat:LeaveTo={Response.LeaveTo}", "PublicUrl=https://chat.example.org",
        $"Telegram:Token={Canaries.Token}", "Telegram:BaseUrl=http://bot.test", "Telegram:Mode=webhook", $"Telegram:WebhookSecret={Canaries.Secret}",
        $"Viber:Token={Canaries.Secret.Replace('_', '-')}", "Viber:BaseUrl=http://viber.test", "Viber:PublicUrl=https://chat.example.org",
    ];

    public ChatServer Chats { get; } = new();

    public Task<FuzzService> Service() => _service.Value;

    public async ValueTask DisposeAsync()
    {
        if (_service.IsValueCreated)
            await (await _service.Value).DisposeAsync();
        Chats.Dispose();
    }
}
