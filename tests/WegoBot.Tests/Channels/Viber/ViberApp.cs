using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Storage;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>The service with Viber turned on, and a fake server of Viber that signs what it sends. A second one in the same folder is a restart.</summary>
internal sealed class ViberApp : IAsyncDisposable
{
    public const string Her = "canary-account-01234567890A==";

    private static readonly FakeClock SharedClock = new();
    private readonly HttpClient _http;
    private long _lastToken = 5741311803571721087;

    public ViberApp(FakeViber viber, string? folder = null, FakeClock? clock = null, string? publicUrl = "https://chat.example.org", string? webChat = null, string factor = "1000")
    {
        Viber = viber;
        var settings = new Dictionary<string, string> { ["Viber:Token"] = FakeViber.Token, ["Viber:BaseUrl"] = "http://viber.test", ["Limits:Factor"] = factor };
        if (publicUrl is not null)
            settings["Viber:PublicUrl"] = publicUrl;
        if (webChat is not null)
            settings["PublicUrl"] = webChat;
        Service = new WegoBotApp(folder)
        {
            Clock = clock ?? SharedClock,
            Settings = settings,
            With = services => services.AddHttpClient(ViberSetup.Client).ConfigurePrimaryHttpMessageHandler(() => viber),
        };
        _http = Service.CreateClient();
    }

    /// <summary>Beside other channels, in a service that has Viber turned on.</summary>
    public ViberApp(FakeViber viber, WegoBotApp service) => (Viber, Service, _http) = (viber, service, service.CreateClient());

    public FakeViber Viber { get; }

    public WegoBotApp Service { get; }

    public MessengerSender Sender => Service.Services.GetRequiredKeyedService<MessengerSender>(ChannelKind.Viber);

    /// <summary>What stands in her chat at the end.</summary>
    public JsonObject Last => Viber.SentTo(Her)[^1];

    public static string Sign(byte[] body, string token = FakeViber.Token) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), body));

    /// <summary>Sends exactly these bytes to the service.</summary>
    public async Task<(int Status, string Body)> Posts(byte[] body, string? signature, string query = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/viber" + query, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
            request.Headers.Add(ViberSignature.Header, signature);
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a signed callback, and returns when all that followed has been sent.</summary>
    public async Task<(int Status, string Body)> Tells(string callback)
    {
        var body = Encoding.UTF8.GetBytes(callback);
        var answer = await Posts(body, Sign(body));
        await Sender.Settled();
        return answer;
    }

    public async Task<JsonObject> Starts() => JsonNode.Parse((await Tells(
        $$$"""{"event":"conversation_started","timestamp":1700000000000,"message_token":{{{++_lastToken}}},"type":"open","user":{"id":"{{{Her}}}","name":"Canary","language":"bg","country":"BG","api_version":10},"subscribed":false}""")).Body)!.AsObject();

    public async Task Says(string words, long? token = null)
    {
        var text = JsonValue.Create(words).ToJsonString();
        Assert.Equal((200, ""), await Tells(
            $$$"""{"event":"message","timestamp":1700000000000,"message_token":{{{token ?? ++_lastToken}}},"sender":{"id":"{{{Her}}}","name":"Canary","avatar":"http://canary.test/a.jpg","language":"bg","api_version":10},"message":{"type":"text","text":{{{text}}}}}"""));
    }

    /// <summary>Presses the button with this label under a message.</summary>
    public Task Presses(JsonObject under, string label, long? token = null) => Says(Body(under, label), token);

    public static string Body(JsonObject under, string label) =>
        (string)under["keyboard"]!["Buttons"]!.AsArray().Single(button => (string?)button!["Text"] == label)!["ActionBody"]!;

    public async Task<T> Read<T>(Func<WegoBotDb, Task<T>> read)
    {
        await using var db = Service.NewDb();
        return await read(db);
    }

    /// <summary>Returns once every screen that was sent is stored as such.</summary>
    public Task AllStored() => Eventually.Holds(() => Sender.Receipts().Count == 0);

    public Task<int> Conversations() => Read(db => db.Conversations.CountAsync());

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }
}
