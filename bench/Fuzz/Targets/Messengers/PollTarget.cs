using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WegoBot.Channels.Telegram;

namespace WegoBot.Fuzz;

/// <summary>What a poll of Telegram is answered with: each answer is read or passed over, the poll goes on, and whoever writes behind it is heard.</summary>
public sealed class PollTarget() : FuzzTarget("getUpdates", 5)
{
    private const int UpdatesOfAnAnswer = 20;
    private const int AnswersOfAWalk = 5;
    private const int MostRepetitions = 3;
    private const int LongestWait = 120;

    /// <summary>After an answer that it cannot read the service pauses, up to a minute.</summary>
    private const int Speed = 20_000;

    private static readonly string[] Answers =
        ["""{"ok":true,"result":[]}""", """{"ok":true,"result":[{"dream":{"colour":"words"}}]}""", """{"ok":false,"error_code":502,"description":"words"}"""];

    private readonly ChatServer _chats = new() { Fails = false };
    private readonly ConcurrentQueue<(Answer Answer, TaskCompletionSource Asked)> _waiting = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private FuzzService? _service;
    private (Answer Answer, TaskCompletionSource Asked)? _current;
    private int _last = 10_000;
    private int _repeated;
    private int _heldUp;

    public override bool IsHttp => true;

    public override string Outcome => $"{_service!.Services.GetRequiredService<TelegramUpdateProcessor>().Unreadable} updates unreadable";

    public override async Task Start()
    {
        _chats.Updates = Given;
        _service = await FuzzService.Started(
            ["Referrals:OfferWithoutStaff=true", $"Telegram:Token={Canaries.Token}", "Telegram:BaseUrl=http://bot.test"], new FastClock(Speed, stands: true), _chats);
    }

    public override async Task Run(Walk walk)
    {
        for (var answers = 0; answers < AnswersOfAWalk; answers++)
            await Give(walk, Made(walk));
        _service!.Log.AssertClean();
    }

    public override async Task Finish(Walk walk)
    {
        await Give(walk, new Answer([$$$"""{"message":{"message_id":1,"date":1,"chat":{"id":{{{Canaries.Account}}}77,"type":"private"},"from":{"id":{{{Canaries.Account}}}77},"text":"/start"}}"""], null));
        await Give(walk, new Answer([], null));
        await _service!.Services.GetRequiredService<TelegramUpdateProcessor>().Settled();
        await using var db = _service.NewDb();
        Walk.Holds(await db.Conversations.AnyAsync(), Rule.Other, "Whoever writes behind all that is not heard.");
        Walk.Holds(_service.Services.GetRequiredService<TelegramUpdateProcessor>().Unreadable > 0, Rule.Other, "No update was unreadable: the inputs are too tame.");
        Walk.Holds(_heldUp == 0, Rule.Other, $"{_heldUp} answers were asked for again although their last update has a number.");
        _service.Log.AssertClean();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await _service.DisposeAsync();
        _chats.Dispose();
        _arrived.Dispose();
        await base.DisposeAsync();
    }

    private static Answer Made(Walk walk)
    {
        var random = walk.Random;
        if (random.OneIn(20))
        {
            var raw = JsonMutator.Body(random, Answers, 1, 1);
            walk.Input(raw);
            return new Answer(null, raw);
        }

        var updates = new List<string>();
        for (var made = 0; made < UpdatesOfAnAnswer; made++)
        {
            var update = JsonMutator.Bent(random, Updates.Telegram, 1000 + (long)(random.Next() % 1_000_000), long.Parse($"{Canaries.Account}{random.Below(50):D2}", CultureInfo.InvariantCulture));
            // One that is no JSON makes the whole answer unreadable, so it is an answer of its own.
            var isJson = Answer.IsJson(update);
            if (!isJson && !random.OneIn(10))
                continue;
            walk.Input(update);
            if (!isJson)
                return new Answer(null, Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{update}}]}"""));
            updates.Add(update);
        }

        return new Answer(updates, null);
    }

    /// <summary>Returns when the service has asked again.</summary>
    private async Task Give(Walk walk, Answer answer)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((answer, asked));
        _arrived.Release();
        Walk.Holds(await Task.WhenAny(asked.Task, Task.Delay(TimeSpan.FromSeconds(LongestWait))) == asked.Task, Rule.Other, $"The poll does not go on after walk {walk.Number}.");
    }

    private async Task<byte[]?> Given(JsonObject arguments, CancellationToken cancellationToken)
    {
        var offset = (int?)arguments["offset"];
        if (_current is { Answer.Updates: { } updates } && offset <= _last)
        {
            // Like Telegram, the same again until it is asked for what follows; then somebody else writes, and her update stands behind them.
            if (updates is [.., var last] && last.Contains($"\"update_id\":{_last.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))
                _heldUp++;
            if (++_repeated >= MostRepetitions)
                updates.Add($$$"""{"update_id":{{{++_last}}},"message":{"message_id":1,"date":1,"chat":{"id":77,"type":"private"},"text":"/start"}}""");
            return Envelope(updates);
        }

        _repeated = 0;
        _current?.Asked.TrySetResult();
        _current = null;
        await _arrived.WaitAsync(cancellationToken);
        if (!_waiting.TryDequeue(out var next))
            return null;
        _current = next with { Answer = next.Answer.Updates is { } made ? new Answer(Numbered(made), null) : next.Answer };
        return _current.Value.Answer.Raw ?? Envelope(_current.Value.Answer.Updates!);
    }

    /// <summary>Each that is an object gets its number; one in eight has a number that cannot be read.</summary>
    private List<string> Numbered(List<string> updates) => [.. updates.Select(update =>
    {
        _last++;
        var opened = update.TrimStart();
        if (opened is not ['{', ..])
            return update;
        var rest = opened[1..].TrimStart();
        var number = (_last % 8) switch { 0 => "99999999999", _ => _last.ToString(CultureInfo.InvariantCulture) };
        return $"{{\"update_id\":{number}{(rest is ['}', ..] ? "" : ",")}{rest}";
    })];

    private static byte[] Envelope(List<string> updates) => Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{string.Join(',', updates)}}]}""");

    /// <summary>What one poll is answered with: updates, or anything at all.</summary>
    private sealed record Answer(List<string>? Updates, byte[]? Raw)
    {
        /// <summary>Whether an update can stand among others without making the whole answer unreadable.</summary>
        public static bool IsJson(string update)
        {
            try
            {
                // The answer around it takes two of the levels that a reader goes down.
                using var _ = JsonDocument.Parse(update, new JsonDocumentOptions { MaxDepth = 60 });
                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }
    }
}
