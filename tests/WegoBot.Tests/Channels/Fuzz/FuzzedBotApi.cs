using System.Globalization;
using System.Text;
using System.Text.Json;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Channels.Fuzz;

/// <summary>
/// The fake of the Bot API whose answers to polls are what a test makes of them. Like the real one it gives the same updates again until
/// a poll asks for those after them; when that does not come, somebody else writes, and her update stands behind them.
/// </summary>
internal sealed class FuzzedBotApi(FakeBotApi api, Queue<FuzzedBotApi.Answer> answers) : DelegatingHandler(api)
{
    /// <summary>Higher than the numbers of the fake's own updates.</summary>
    public const int FirstUpdate = 10_000;

    private const int MostRepetitions = 3;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Answer? _current;
    private int _repetitions;
    private int _last = FirstUpdate;

    /// <summary>Set when the service is to be given what was made.</summary>
    public bool Begun { get; set; }

    /// <summary>Completed when everything was given and the poll goes on.</summary>
    public Task Done => _done.Task;

    /// <summary>How many answers were asked for again although the last update in them has a number that can be read.</summary>
    public int HeldUp { get; private set; }

    /// <summary>The number of the last update that was given.</summary>
    public int Last => _last;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!Begun || _done.Task.IsCompleted || !request.RequestUri!.AbsolutePath.EndsWith("/getUpdates", StringComparison.Ordinal))
            return await base.SendAsync(request, cancellationToken);
        var call = await BotApiCall.Read(request, cancellationToken);
        var body = Next((int?)call.Arguments["offset"]);
        if (body is null)
        {
            _done.TrySetResult();
            return await base.SendAsync(request, cancellationToken);
        }

        return new HttpResponseMessage { Content = new ByteArrayContent(body) };
    }

    private byte[]? Next(int? offset)
    {
        if (_current is { Updates: { } updates } && offset <= _last)
        {
            if (updates is [.., var last] && last.Contains($"\"update_id\":{_last.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))
                HeldUp++;
            if (++_repetitions >= MostRepetitions)
                updates.Add($$$"""{"update_id":{{{++_last}}},"message":{"message_id":1,"date":1,"chat":{"id":77,"type":"private"},"text":"/start"}}""");
            return Envelope(updates);
        }

        _repetitions = 0;
        if (!answers.TryDequeue(out _current))
            return null;
        if (_current.Raw is { } raw)
            return raw;
        _current = new Answer(Numbered(_current.Updates!), null);
        return Envelope(_current.Updates!);
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
    internal sealed record Answer(List<string>? Updates, byte[]? Raw)
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
