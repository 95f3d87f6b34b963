using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A server that speaks the Bot API, in the test's process: it keeps chats as a phone would show them, and fails in the order it is told to.</summary>
internal sealed partial class FakeBotApi : HttpMessageHandler
{
    public const string Token = "123456:canary-secret";

    private readonly Lock _gate = new();
    private readonly List<JsonObject> _updates = [];
    private readonly List<(string Method, JsonObject Arguments)> _calls = [];
    private readonly List<(string Method, JsonObject Arguments)> _settings = [];
    private readonly List<(int? Offset, int? Wait)> _polls = [];
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _faults = [];
    private readonly ChangeSignal _changed = new();
    private int _lastUpdate = 7000;

    /// <summary>Every call in order: the method and its arguments. Polls are left out, and what concerns no chat.</summary>
    public IReadOnlyList<(string Method, JsonObject Arguments)> Calls => Snapshot(_calls);

    /// <summary>The calls about the webhook and the profile, in order.</summary>
    public IReadOnlyList<(string Method, JsonObject Arguments)> Settings => Snapshot(_settings);

    /// <summary>Where updates are brought to; empty when they are asked for.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>When one could last not be brought.</summary>
    public DateTimeOffset? LastError { get; set; }

    /// <summary>The updates that nobody has confirmed.</summary>
    public IReadOnlyList<JsonObject> Waiting => Snapshot(_updates);

    /// <summary>The polls in order: from which update on, and how long each might wait.</summary>
    public IReadOnlyList<(int? Offset, int? Wait)> Polls => Snapshot(_polls);

    /// <summary>The last poll waits for something to come: all before it is stored.</summary>
    public bool IsIdle
    {
        get
        {
            // Both at one moment: a poll that comes in between takes away what it was given.
            lock (_gate)
                return _polls is [.., { Wait: 50 } last] && !_updates.Exists(update => last.Offset is null || (int?)update["update_id"] >= last.Offset);
        }
    }

    public IEnumerable<string> Methods => Calls.Select(call => call.Method);

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

    public void Arrives(JsonObject update)
    {
        lock (_gate)
        {
            update["update_id"] ??= ++_lastUpdate;
            _updates.Add(update);
            _changed.Raise();
        }
    }

    /// <summary>The webhook took it.</summary>
    public void Confirm(JsonObject update)
    {
        lock (_gate)
        {
            _updates.Remove(update);
            _changed.Raise();
        }
    }

    /// <summary>Returns once the condition holds; it is looked at after every call.</summary>
    public async Task Until(Func<bool> condition)
    {
        try
        {
            await _changed.Until(condition);
        }
        catch (TimeoutException)
        {
            var (method, arguments) = Calls is [.., var last] ? last : default;
            Assert.Fail($"In vain. The last call was {method} {arguments?["text"]}");
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("bot" + Token, request.RequestUri!.AbsolutePath.Split('/')[1]);
        var (method, arguments) = await BotApiCall.Read(request, cancellationToken);
        if (method == "getUpdates")
            return await Poll(arguments, cancellationToken);
        lock (_gate)
        {
            (method.StartsWith("setMy", StringComparison.Ordinal) || method.EndsWith("Webhook", StringComparison.Ordinal) || method == "getWebhookInfo" ? _settings : _calls)
                .Add((method, arguments));
            try
            {
                return _faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault() : Answer(method, arguments);
            }
            finally
            {
                _changed.Raise();
            }
        }
    }

    private async Task<HttpResponseMessage> Poll(JsonObject arguments, CancellationToken cancellationToken)
    {
        var offset = (int?)arguments["offset"];
        lock (_gate)
        {
            _polls.Add((offset, (int?)arguments["timeout"]));
            _changed.Raise();
            if (_faults.TryGetValue("getUpdates", out var queue) && queue.TryDequeue(out var fault))
                return fault();
            if (WebhookUrl.Length > 0)
                return Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        // Not linked with the stop: a poll that is given up is not answered.
        using var answered = new CancellationTokenSource();
        // A clock that stands would hold a short wait up for ever.
        var retries = (int?)arguments["timeout"] is 50 ? Task.Delay(TimeSpan.FromSeconds(50), Clock, answered.Token) : Task.CompletedTask;
        try
        {
            return await Updates(offset, (int?)arguments["limit"] ?? 100, retries, cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
        }
    }

    private async Task<HttpResponseMessage> Updates(int? offset, int limit, Task retries, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                _updates.RemoveAll(update => offset is { } first && update["update_id"] is JsonValue number && (int)number < first);
                if (_updates.Count > 0 || retries.IsCompleted)
                    return Ok(new JsonArray([.. _updates.Take(limit).Select(update => update.DeepClone())]));
                changed = _changed.Next;
            }

            await Task.WhenAny(changed, retries).WaitAsync(cancellationToken);
        }
    }

    private HttpResponseMessage Answer(string method, JsonObject arguments) => method switch
    {
        "getMe" => Ok(new JsonObject { ["id"] = 123456, ["is_bot"] = true, ["first_name"] = "Calendar", ["username"] = "calendar_bot" }),
        "answerCallbackQuery" or "leaveChat" or "setMyCommands" or "setMyDescription" or "setMyShortDescription" => Ok(JsonValue.Create(true)),
        "setWebhook" or "deleteWebhook" => Brings((string?)arguments["url"] ?? ""),
        "getWebhookInfo" => Ok(WebhookState()),
        "sendMessage" => RefusedByTopic(arguments) ?? Sent(new FakeMessage((long)arguments["chat_id"]!, NextMessage((long)arguments["chat_id"]!), arguments)),
        "deleteMessages" => Deleted((long)arguments["chat_id"]!, Ids(arguments)),
        "editMessageText" => Edited(new FakeMessage((long)arguments["chat_id"]!, (int)arguments["message_id"]!, arguments)),
        _ => Refusal(404, "Not Found"),
    };

    private HttpResponseMessage Brings(string address)
    {
        WebhookUrl = address;
        return Ok(JsonValue.Create(true));
    }

    private JsonObject WebhookState()
    {
        var state = new JsonObject { ["url"] = WebhookUrl, ["has_custom_certificate"] = false, ["pending_update_count"] = _updates.Count };
        if (LastError is { } at)
            (state["last_error_date"], state["last_error_message"]) = (at.ToUnixTimeSeconds(), "Wrong response from the webhook: 403 Forbidden");
        return state;
    }

    private List<T> Snapshot<T>(List<T> list)
    {
        lock (_gate)
            return [.. list];
    }

    private static HttpResponseMessage Ok(JsonNode result) => Json(HttpStatusCode.OK, new JsonObject { ["ok"] = true, ["result"] = result });

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Web), Encoding.UTF8, "application/json") };
}
