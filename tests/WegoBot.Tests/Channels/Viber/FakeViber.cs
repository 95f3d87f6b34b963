using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>A server that speaks Viber's REST API, in the test's process: it keeps what was sent to each person, and fails in the order it is told to.</summary>
internal sealed class FakeViber : HttpMessageHandler
{
    public const string Token = "canary-secret-4453b6ac";

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Task<HttpResponseMessage>>>> _faults = [];
    private readonly List<(string Method, JsonObject Body)> _calls = [];
    private readonly ChangeSignal _changed = new();

    /// <summary>What happens while a webhook is being set, before the answer; its result is Viber's status.</summary>
    public Func<string, Task<int>> OnWebhook { get; set; } = _ => Task.FromResult(0);

    /// <summary>Every call in order.</summary>
    public IReadOnlyList<(string Method, JsonObject Body)> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public IEnumerable<string> Methods => Calls.Select(call => call.Method);

    public static HttpResponseMessage Status(int status) =>
        new(HttpStatusCode.OK) { Content = new StringContent($$"""{"status":{{status}},"status_message":"x"}""", Encoding.UTF8, "application/json") };

    /// <summary>The next call of the method is answered so; further ones queue behind it.</summary>
    public FakeViber Answers(string method, Func<Task<HttpResponseMessage>> how)
    {
        _faults.GetOrAdd(method, _ => []).Enqueue(how);
        return this;
    }

    public FakeViber AnswersStatus(string method, int status) => Answers(method, () => Task.FromResult(Status(status)));

    public FakeViber AnswersHttp(string method, HttpStatusCode code) => Answers(method, () => Task.FromResult(new HttpResponseMessage(code) { Content = new StringContent("<html>") }));

    public FakeViber Resets(string method) => Answers(method, () => throw new HttpRequestException("Connection reset by canary peer"));

    /// <summary>The messages that a person was sent, in order, refused ones too.</summary>
    public IReadOnlyList<JsonObject> SentTo(string person) =>
        [.. Calls.Where(call => call.Method == "send_message" && (string?)call.Body["receiver"] == person).Select(call => call.Body)];

    /// <summary>Returns once the condition holds; it is looked at after every call.</summary>
    public Task Until(Func<bool> condition) => _changed.Until(condition);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(Token, Assert.Single(request.Headers.GetValues("X-Viber-Auth-Token")));
        Assert.DoesNotContain(Token, request.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("/pa/", request.RequestUri.AbsolutePath, StringComparison.Ordinal);
        var method = request.RequestUri.AbsolutePath["/pa/".Length..];
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        lock (_gate)
            _calls.Add((method, body));
        _changed.Raise();

        if (_faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var answer))
            return await answer();
        return Status(method == "set_webhook" ? await OnWebhook((string)body["url"]!) : 0);
    }
}
