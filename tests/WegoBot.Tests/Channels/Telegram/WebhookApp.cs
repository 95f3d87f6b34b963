using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>The service as a webhook of Telegram, and the fake server that brings it updates. A second one in the same folder is a restart.</summary>
internal sealed class WebhookApp : IAsyncDisposable
{
    public const string Secret = "canary_secret-0123456789";

    private readonly FakeBotApi _api;
    private readonly HttpClient _http;

    public WebhookApp(FakeBotApi api, string? folder = null, string? secret = Secret, TimeProvider? clock = null, string factor = "1000")
    {
        _api = api;
        var settings = new Dictionary<string, string>
        {
            ["Telegram:Token"] = FakeBotApi.Token,
            ["Telegram:BaseUrl"] = "http://bot.test",
            ["Telegram:Mode"] = "webhook",
            ["PublicUrl"] = "https://chat.example.org",
            ["Limits:Factor"] = factor,
        };
        if (secret is not null)
            settings["Telegram:WebhookSecret"] = secret;
        Service = new WegoBotApp(folder)
        {
            Settings = settings,
            With = services =>
            {
                services.AddHttpClient(TelegramSetup.Client).ConfigurePrimaryHttpMessageHandler(() => new NonDisposingHandler(api));
                if (clock is not null)
                    services.AddSingleton(clock);
            },
        };
        _http = Service.CreateClient();
    }

    public WegoBotApp Service { get; }

    public MessengerSender Sender => Service.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Telegram);

    public Task Settled() => Service.Services.GetRequiredService<TelegramUpdateProcessor>().Settled();

    public Task Registered() => _api.Until(() => _api.WebhookUrl.Length > 0 && _api.Settings.Any(call => call.Method == "getWebhookInfo"));

    /// <summary>Posts exactly these bytes.</summary>
    public async Task<(int Status, string Body)> Posts(byte[] body, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/telegram", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(TelegramWebhook.Header, secret);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(int Status, string Body)> Posts(string body) => Posts(Encoding.UTF8.GetBytes(body));

    /// <summary>Brings one update, as Telegram does, and says what came back.</summary>
    public async Task<int> Brings(JsonObject update)
    {
        var (status, body) = await Posts(update.ToJsonString());
        Assert.Equal("", body);
        if (status == 200)
            _api.Confirm(update);
        return status;
    }

    /// <summary>Brings all that waits, in order, and returns when what followed is sent.</summary>
    public async Task BringsAll()
    {
        foreach (var update in _api.Waiting)
            Assert.Equal(200, await Brings(update));
        await Settled();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }
}
