using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace WegoBot.Fuzz;

/// <summary>
/// The servers of Telegram and Viber in this process, as far as the service calls them. It keeps each chat's messages with buttons, as a phone
/// shows them, and now and then it fails, too often is told, or its answer is lost.
/// </summary>
public sealed class ChatServer : HttpMessageHandler
{
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<int, IReadOnlyList<string>>> _chats = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _keyboards = [];
    private readonly ConcurrentDictionary<string, int> _sent = [];
    private readonly ConcurrentDictionary<long, ConcurrentQueue<string>> _told = [];
    private const int MostTold = 40;

    private int _lastMessage = 100;
    private int _calls;

    /// <summary>Whether calls fail now and then.</summary>
    public bool Fails { get; set; } = true;

    /// <summary>Answers <c>getUpdates</c>; null for nothing new.</summary>
    public Func<JsonObject, CancellationToken, Task<byte[]?>> Updates { get; set; } = async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    };

    /// <summary>The messages with buttons in a chat of Telegram, with what their buttons bring back.</summary>
    public IReadOnlyList<(int Message, IReadOnlyList<string> Buttons)> WithButtons(long chat) =>
        [.. _chats.GetValueOrDefault(chat, []).Where(message => message.Value.Count > 0).Select(message => (message.Key, message.Value))];

    /// <summary>Chats that have more than one message with buttons.</summary>
    public IEnumerable<long> Crowded => _chats.Where(chat => chat.Value.Count(message => message.Value.Count > 0) > 1).Select(chat => chat.Key);

    /// <summary>The last calls about a chat of Telegram, in order.</summary>
    public IEnumerable<string> Told(long chat) => _told.GetValueOrDefault(chat, []);

    /// <summary>What the buttons under the last message to a person of Viber bring back.</summary>
    public IReadOnlyList<string> Keyboard(string person) => _keyboards.GetValueOrDefault(person, []);

    /// <summary>How many messages a person was sent, whichever messenger it was.</summary>
    public int SentTo(string person) => _sent.GetValueOrDefault(person);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var arguments = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        var path = request.RequestUri!.AbsolutePath;
        var method = path.Split('/')[^1];
        if (method == "getUpdates")
            return Bytes(await Updates(arguments, cancellationToken) ?? """{"ok":true,"result":[]}"""u8.ToArray());
        var call = Interlocked.Increment(ref _calls);
        Keep(method, arguments);
        if (Fails && method is ("sendMessage" or "editMessageText" or "deleteMessages" or "send_message"))
        {
            if (call % 97 == 0)
                return Refusal(HttpStatusCode.InternalServerError, "Internal Server Error", "{}");
            if (call % 101 == 0)
                return Refusal(HttpStatusCode.TooManyRequests, "Too Many Requests", """{"retry_after":1}""");
            if (call % 103 == 0)
                throw new HttpRequestException("Connection reset by canary peer");
        }

        return path.StartsWith("/pa/", StringComparison.Ordinal) ? Viber(method, arguments) : Telegram(method, arguments);
    }

    private HttpResponseMessage Viber(string method, JsonObject arguments)
    {
        if (method == "send_message" && (string?)arguments["receiver"] is { } person)
        {
            Counted(person);
            _keyboards[person] = [.. arguments["keyboard"]?["Buttons"]?.AsArray().Select(button => (string)button!["ActionBody"]!) ?? []];
        }

        return Bytes("""{"status":0,"status_message":"ok","event_types":[]}"""u8.ToArray());
    }

    private HttpResponseMessage Telegram(string method, JsonObject arguments) => method switch
    {
        "getMe" => Result("""{"id":123456,"is_bot":true,"first_name":"Calendar","username":"calendar_bot"}"""),
        "getWebhookInfo" => Result("""{"url":"https://chat.example.org/telegram","has_custom_certificate":false,"pending_update_count":0}"""),
        "sendMessage" => Shown(Counted((long)arguments["chat_id"]!), Interlocked.Increment(ref _lastMessage), arguments),
        "editMessageText" when !_chats.GetValueOrDefault((long)arguments["chat_id"]!, []).ContainsKey((int)arguments["message_id"]!) =>
            Refusal(HttpStatusCode.BadRequest, "Bad Request: message to edit not found", "{}"),
        "editMessageText" => Shown((long)arguments["chat_id"]!, (int)arguments["message_id"]!, arguments),
        "deleteMessages" => Deleted((long)arguments["chat_id"]!, arguments["message_ids"]!.AsArray()),
        _ => Result("true"),
    };

    private void Keep(string method, JsonObject arguments)
    {
        if ((long?)arguments["chat_id"] is not { } chat)
            return;
        var told = _told.GetOrAdd(chat, _ => []);
        told.Enqueue($"{method} {arguments["message_id"] ?? arguments["message_ids"]?.ToJsonString() ?? $"{_lastMessage + 1}"} {(arguments["reply_markup"] is null ? "" : "with buttons")}");
        if (told.Count > MostTold)
            told.TryDequeue(out _);
    }

    private T Counted<T>(T chat)
    {
        _sent.AddOrUpdate($"{chat}", 1, (_, count) => count + 1);
        return chat;
    }

    private HttpResponseMessage Shown(long chat, int message, JsonObject arguments)
    {
        _chats.GetOrAdd(chat, _ => [])[message] = [.. arguments["reply_markup"]?["inline_keyboard"]?.AsArray()
            .SelectMany(row => row!.AsArray()).Select(button => (string?)button!["callback_data"]).OfType<string>() ?? []];
        return Result($$"""{"message_id":{{message}},"date":1764000000,"chat":{"id":{{chat}},"type":"private"},"text":"x"}""");
    }

    private HttpResponseMessage Deleted(long chat, JsonArray messages)
    {
        foreach (var message in messages)
            _chats.GetValueOrDefault(chat, []).TryRemove((int)message!, out _);
        return Result("true");
    }

    private static HttpResponseMessage Result(string result) => Bytes(Encoding.UTF8.GetBytes($$"""{"ok":true,"result":{{result}}}"""));

    private static HttpResponseMessage Refusal(HttpStatusCode code, string description, string parameters) => new(code)
    {
        Content = new StringContent($$"""{"ok":false,"error_code":{{(int)code}},"description":"{{description}}","parameters":{{parameters}}}""", Encoding.UTF8, "application/json"),
    };

    private static HttpResponseMessage Bytes(byte[] body) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };
}
