using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Fuzz;

/// <summary>A messenger's webhook: people who write and press, between bodies of any kind, signed and not. Nobody else's conversation is touched.</summary>
public abstract class WebhookTarget(string name, int share, MessengerService messengers, ChannelKind channel, IReadOnlyList<string> whole) : FuzzTarget(name, share)
{
    private const int BodiesOfAWalk = 25;

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly byte[][] _always = [.. JsonMutator.Always(whole, 1)];
    private long _token = 1_000_000;
    private (string Stored, int Sent) _before;

    public override int AtOnce => 8;

    public override bool IsHttp => true;

    public override string Outcome => string.Join(", ", _statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} answered {one.Key}"));

    protected FuzzService Service { get; private set; } = null!;

    protected ChatServer Chats => messengers.Chats;

    protected abstract string Path { get; }

    /// <summary>The account of the person who is in the middle of a conversation.</summary>
    protected abstract string Bystander { get; }

    /// <summary>What makes the service believe that the messenger sends it.</summary>
    protected abstract (string Header, string Value) Sign(byte[] body);

    /// <summary>A signature of the right form that does not fit.</summary>
    protected abstract string Another(byte[] body);

    /// <summary>What a person writes, or the press of a button that is on her screen.</summary>
    protected abstract byte[] Real(FuzzRandom random, long token, long somebody);

    public override async Task Start()
    {
        Service = await messengers.Service();
        var greeting = Real(_token++, "/start");
        Walk.Holds(await Post(greeting, Sign(greeting)) == 200, Rule.Answer, "Somebody who writes is not answered.");
        await Settled();
        _before = await Kept();
    }

    public override async Task Run(Walk walk)
    {
        var (random, somebody) = (walk.Random, 1000 + walk.Number);
        for (var sent = 0; sent < BodiesOfAWalk; sent++)
        {
            // Never the same: each body is another message.
            var token = Interlocked.Increment(ref _token);
            var body = Always((walk.Number * BodiesOfAWalk) + sent) ?? (random.OneIn(2) ? Real(random, token, somebody) : JsonMutator.Body(random, whole, token, somebody));
            var isSigned = !random.OneIn(12);
            var (header, value) = Sign(body);
            walk.Input(body);
            var status = await Post(body, isSigned ? (header, value) : random.OneIn(2) ? (header, Wrong(random, body)) : ("X", ""));
            _statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            Walk.Holds(isSigned ? status is 200 or 400 or 413 : status is 403 or 413, Rule.Answer, $"A body {(isSigned ? "with" : "without")} its signature is answered {status}.");
        }

        Service.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        Chats.Fails = false;
        await Settled();
        Walk.Holds(await Kept() == _before, Rule.Other, "The conversation of somebody else has changed, or she was sent something.");
        var urgent = Real(Interlocked.Increment(ref _token), "/help");
        Walk.Holds(await Post(urgent, Sign(urgent)) == 200, Rule.Answer, "Somebody else is not answered any more.");
        await Settled();
        Walk.Holds(Chats.SentTo(Bystander) > _before.Sent, Rule.Other, "The conversation of somebody else does not go on.");
        Service.Log.AssertClean();
    }

    /// <summary>Words of the person who is in the middle of a conversation.</summary>
    protected abstract byte[] Real(long token, string words);

    protected abstract Task Settled();

    /// <summary>Every second body of the first walks is one that must not be missing.</summary>
    private byte[]? Always(long number) => number % 2 == 0 && number / 2 < _always.Length ? _always[number / 2] : null;

    /// <summary>A signature of the right form that does not fit, or of no form at all.</summary>
    private string Wrong(FuzzRandom random, byte[] body) => random.OneIn(2) ? Another(body) : Mutator.Text(random, Specials.Texts, 100) + "x";

    private async Task<int> Post(byte[] body, (string Name, string Value) signature)
    {
        var request = new Request { Method = "POST", Path = Path, Body = body };
        request.Headers["Content-Type"] = "application/json";
        request.Headers[signature.Name] = signature.Value;
        var answer = await request.Send(Service.Server);
        Walk.Holds(answer.Body.Length == 0 || (answer.Status == 200 && answer.Body.StartsWith("{\"sender\"", StringComparison.Ordinal)), Rule.Answer, "The answer to a webhook has words.");
        return answer.Status;
    }

    private async Task<(string Stored, int Sent)> Kept()
    {
        var id = Service.Services.GetRequiredService<PseudonymousIds>().Of(channel, Bystander);
        await using var db = Service.NewDb();
        var row = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id);
        return (row is null ? "nothing" : $"{Convert.ToHexString(row.State)} {row.Epoch} {row.IsShown} {row.LastTurnAt:O}", Chats.SentTo(Bystander));
    }

    protected static string Json(string text) => JsonSerializer.Serialize(text);

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
