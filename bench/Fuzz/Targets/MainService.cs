namespace WegoBot.Fuzz;

/// <summary>The one service that the conversation, the chat's pages and the staff's pages are tried on, started when the first needs it.</summary>
public sealed class MainService : IAsyncDisposable
{
    private readonly Lazy<Task<FuzzService>> _service = new(() => FuzzService.Started(["Referrals:OfferWithoutStaff=true", $"WebChat:LeaveTo={Response.LeaveTo}"]));
    private readonly Lazy<Task<FuzzedConversations>> _conversations;

    public MainService() => _conversations = new(async () => new FuzzedConversations(await _service.Value));

    public Task<FuzzService> Service() => _service.Value;

    public Task<FuzzedConversations> Conversations() => _conversations.Value;

    public async ValueTask DisposeAsync()
    {
        if (_service.IsValueCreated)
            await (await _service.Value).DisposeAsync();
    }
}
