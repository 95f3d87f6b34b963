using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A server that speaks the Bot API, in the test's process: it keeps chats as a phone would show them, and fails in the order it is told to.</summary>
internal sealed class FakeBotApi : HttpMessageHandler
{
    public const string Token = "123456:canary-secret";

    private readonly Lock _gate = new();
    private readonly List<JsonObject> _updates = [];
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _faults = [];
    private readonly Dictionary<(long Chat, int Message), FakeMessage> _messages = [];
    private readonly Dictionary<(long Chat, int Message), long> _dates = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastMessage = 100;
    private int _lastUpdate = 7000;

    /// <summary>Every call in order: the method and its arguments, polls left out.</summary>
    public List<(string Method, JsonObject Arguments)> Calls { get; } = [];

    /// <summary>The polls in order: from which update on, and how long each might wait.</summary>
    public List<(int? Offset, int? Wait)> Polls { get; } = [];

    /// <summary>What messages are dated by.</summary>
    public TimeProvider Clock { get; init; } = new HandClock();

    /// <summary>The last poll waits for something to come: all before it is stored.</summary>
    public bool IsIdle => Snapshot(Polls) is [.., { Wait: 50 } last] && !Snapshot(_updates).Exists(update => (int?)update["update_id"] >= last.Offset);

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<(string Method, JsonObject Arguments)> Asked() => Snapshot(Calls);

    public IEnumerable<string> Methods => Snapshot(Calls).Select(call => call.Method);

    public static HttpResponseMessage Refusal(int code, string description, int? retryAfter = null) => Json((HttpStatusCode)code, new JsonObject
    {
        ["ok"] = false,
        ["error_code"] = code,
        ["description"] = description,
        ["parameters"] = retryAfter is { } seconds ? new JsonObject { ["retry_after"] = seconds } : null,
    });

    /// <summary>The next call of the method fails so; further ones queue behind it.</summary>
    public FakeBotApi Fails(string method, Func<HttpResponseMessage> how)
    {
        lock (_gate)
        {
            if (!_faults.TryGetValue(method, out var queue))
                _faults[method] = queue = new();
            queue.Enqueue(how);
        }

        return this;
    }

    public FakeBotApi FailsWith429(string method, int retryAfter) => Fails(method, () => Refusal(429, "Too Many Requests", retryAfter));

    public FakeBotApi FailsWith500(string method) => Fails(method, () => new(HttpStatusCode.InternalServerError) { Content = new StringContent("<html>") });

    public FakeBotApi FailsWithReset(string method) => Fails(method, () => throw new HttpRequestException("Connection reset by peer"));

    /// <summary>The messages of a chat from top to bottom.</summary>
    public IReadOnlyList<FakeMessage> Chat(long chat)
    {
        lock (_gate)
            return [.. _messages.Where(pair => pair.Key.Chat == chat).OrderBy(pair => pair.Key.Message).Select(pair => pair.Value)];
    }

    /// <summary>All messages of a chat that are still there, hers and the bot's.</summary>
    public IReadOnlyList<int> Everything(long chat)
    {
        lock (_gate)
            return [.. _dates.Keys.Where(key => key.Chat == chat).Select(key => key.Message).Order()];
    }

    /// <summary>Every message that removing was asked for, as often as it was.</summary>
    public IReadOnlyList<int> Removed => [.. Snapshot(Calls).Where(call => call.Method == "deleteMessages").SelectMany(call => Ids(call.Arguments))];

    /// <summary>The person deletes a message of the chat.</summary>
    public void Delete(long chat, int message)
    {
        lock (_gate)
        {
            _messages.Remove((chat, message));
            _dates.Remove((chat, message));
        }
    }

    /// <summary>Presses the button with this label in the lowest message that has it.</summary>
    public void PressesLabel(long chat, string label)
    {
        var message = Chat(chat).Last(one => one.Buttons.Any(button => button.Label == label));
        Presses(chat, message.Id, message.Buttons.First(button => button.Label == label).Data);
    }

    public void Says(long chat, string text, string language = "bg") => Arrives(new JsonObject
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = NextMessage(chat),
            ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["from"] = Person(chat, language),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "Canary" },
            ["text"] = text,
        },
    });

    public void Presses(long chat, int message, string data) => Arrives(new JsonObject
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"press-{_lastUpdate}",
            ["from"] = Person(chat, "bg"),
            ["chat_instance"] = "1",
            ["data"] = data,
            ["message"] = new JsonObject { ["message_id"] = message, ["date"] = DateOf(chat, message), ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" } },
        },
    });

    public void Arrives(JsonObject update)
    {
        lock (_gate)
        {
            update["update_id"] ??= ++_lastUpdate;
            _updates.Add(update);
            Change();
        }
    }

    /// <summary>Returns once the condition holds; it is looked at after every call.</summary>
    public async Task Until(Func<bool> condition)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
                changed = _changed.Task;
            if (condition())
                return;
            try
            {
                await changed.WaitAsync(TimeSpan.FromSeconds(60));
            }
            catch (TimeoutException)
            {
                var (method, arguments) = Snapshot(Calls).LastOrDefault();
                Assert.Fail($"In vain. The last call was {method} {arguments?["text"]}");
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/');
        Assert.Equal("bot" + Token, path[1]);
        var arguments = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        if (path[2] == "getUpdates")
            return await Poll(arguments, cancellationToken);
        lock (_gate)
        {
            Calls.Add((path[2], arguments));
            try
            {
                return _faults.TryGetValue(path[2], out var queue) && queue.TryDequeue(out var fault) ? fault() : Answer(path[2], arguments);
            }
            finally
            {
                Change();
            }
        }
    }

    private async Task<HttpResponseMessage> Poll(JsonObject arguments, CancellationToken stop)
    {
        var offset = (int?)arguments["offset"];
        lock (_gate)
        {
            Polls.Add((offset, (int?)arguments["timeout"]));
            Change();
            if (_faults.TryGetValue("getUpdates", out var queue) && queue.TryDequeue(out var fault))
                return fault();
        }

        while (true)
        {
            Task changed;
            lock (_gate)
            {
                _updates.RemoveAll(update => offset is { } first && update["update_id"] is JsonValue number && (int)number < first);
                if (_updates.Count > 0 || (int?)arguments["timeout"] < 50)
                    return Ok(new JsonArray([.. _updates.Select(update => update.DeepClone())]));
                changed = _changed.Task;
            }

            await changed.WaitAsync(stop);
        }
    }

    private HttpResponseMessage Answer(string method, JsonObject arguments) => method switch
    {
        "getMe" => Ok(new JsonObject { ["id"] = 123456, ["is_bot"] = true, ["first_name"] = "Calendar", ["username"] = "calendar_bot" }),
        "answerCallbackQuery" or "leaveChat" => Ok(JsonValue.Create(true)),
        "sendMessage" => Sent(new FakeMessage((long)arguments["chat_id"]!, NextMessage((long)arguments["chat_id"]!), arguments)),
        "deleteMessages" => Deleted((long)arguments["chat_id"]!, Ids(arguments)),
        "editMessageText" => Edited(new FakeMessage((long)arguments["chat_id"]!, (int)arguments["message_id"]!, arguments)),
        _ => Refusal(404, "Not Found"),
    };

    private HttpResponseMessage Sent(FakeMessage message)
    {
        _messages[(message.Chat, message.Id)] = message;
        return Ok(message.ToJson(DateOf(message.Chat, message.Id)));
    }

    private HttpResponseMessage Edited(FakeMessage message)
    {
        if (!_messages.TryGetValue((message.Chat, message.Id), out var before))
            return Refusal(400, "Bad Request: message to edit not found");
        return before.Same(message)
            ? Refusal(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same")
            : Sent(message);
    }

    /// <summary>As Telegram does, passes over those that are too old or not there.</summary>
    private HttpResponseMessage Deleted(long chat, int[] messages)
    {
        Assert.InRange(messages.Length, 1, 100);
        foreach (var message in messages)
            if (DateOf(chat, message) > (Clock.GetUtcNow() - TimeSpan.FromHours(48)).ToUnixTimeSeconds())
                Delete(chat, message);
        return Ok(JsonValue.Create(true));
    }

    private static int[] Ids(JsonObject arguments) => [.. arguments["message_ids"]!.AsArray().Select(id => (int)id!)];

    private long DateOf(long chat, int message)
    {
        lock (_gate)
            return _dates.GetValueOrDefault((chat, message));
    }

    private int NextMessage(long chat)
    {
        lock (_gate)
        {
            _dates[(chat, ++_lastMessage)] = Clock.GetUtcNow().ToUnixTimeSeconds();
            return _lastMessage;
        }
    }

    private void Change()
    {
        var before = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        before.SetResult();
    }

    private static JsonObject Person(long id, string language) =>
        new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = "Canary", ["username"] = "canary", ["language_code"] = language };

    private List<T> Snapshot<T>(List<T> list)
    {
        lock (_gate)
            return [.. list];
    }

    private static HttpResponseMessage Ok(JsonNode result) => Json(HttpStatusCode.OK, new JsonObject { ["ok"] = true, ["result"] = result });

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Web), Encoding.UTF8, "application/json") };
}
