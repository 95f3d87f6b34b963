using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>The part of the Bot API that bots with buttons use, on loopback. One lock serves all: everything under it takes microseconds.</summary>
internal sealed class BotApi(LoadGenerator load, TimeProvider clock) : IDisposable
{
    private const int LongestText = 64 * 1024;

    private static readonly byte[] Ok = """{"ok":true,"result":true}"""u8.ToArray();
    private static readonly byte[] NoUpdates = """{"ok":true,"result":[]}"""u8.ToArray();
    private static readonly byte[] Me =
        """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}"""u8.ToArray();
    private static readonly byte[] Conflict =
        """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}"""u8.ToArray();
    private static readonly byte[] Unreadable = """{"ok":false,"error_code":400,"description":"Bad Request: can't parse"}"""u8.ToArray();

    private static readonly byte[] Unavailable = """{"ok":false,"error_code":500,"description":"Internal Server Error"}"""u8.ToArray();

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ArrayBufferWriter<byte> _writer = new();
    private readonly char[] _scratch = new char[LongestText];
    private (Connection Connection, int Limit, long Ends)? _parked;

    /// <summary>Guards the load generator and everything in it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Called for each visible message, before its person reacts.</summary>
    public Action<string, string[][]>? Recorder { get; set; }

    /// <summary>Posts updates to a bot with a webhook; null for one that polls.</summary>
    public WebhookDispatcher? WebhookDispatcher { get; set; }

    /// <summary>Completed by the first getUpdates; replaced before each start.</summary>
    public TaskCompletionSource<long> FirstPoll { get; set; } = NewFirstPoll();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    public static TaskCompletionSource<long> NewFirstPoll() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Listen()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(4096);
        _ = Accept();
    }

    public void Handle(Connection connection, ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        lock (Gate)
        {
            try
            {
                Dispatch(connection, method, body.IsEmpty ? "{}"u8 : body);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
            {
                load.Counters.Errors++;
                connection.Reply(Unreadable, 400);
            }

            Deliver();
        }
    }

    /// <summary>Counts a request that is not valid HTTP.</summary>
    public void CountMalformed()
    {
        lock (Gate)
            load.Counters.Errors++;
    }

    /// <summary>Forgets the poll of a connection that was closed.</summary>
    public void Gone(Connection connection)
    {
        lock (Gate)
            if (_parked?.Connection == connection)
                _parked = null;
    }

    /// <summary>Answers a poll whose timeout has passed.</summary>
    public void EndExpiredPoll()
    {
        lock (Gate)
        {
            if (_parked is not { } old || clock.GetTimestamp() < old.Ends)
                return;
            _parked = null;
            old.Connection.Reply(NoUpdates);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            var socket = await _listener.AcceptAsync();
            socket.NoDelay = true;
            _ = new Connection(socket, this).Serve();
        }
    }

    private void Dispatch(Connection connection, ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        if (Is(method, "answerCallbackQuery"u8))
            connection.Reply(Ok);
        else if (Is(method, "editMessageText"u8))
            See(connection, new BotRequest(body, _scratch), isNew: false);
        else if (Is(method, "sendMessage"u8))
            See(connection, new BotRequest(body, _scratch), isNew: true);
        else if (Is(method, "getUpdates"u8))
            Poll(connection, new BotRequest(body, _scratch));
        else if (Is(method, "getMe"u8))
            connection.Reply(Me);
        else if (WebhookDispatcher is not null && WebhookRegistration.IsAbout(method))
            connection.Reply(WebhookDispatcher.Register(method, body));
        else
            connection.Reply(Ok);
    }

    private static bool Is(ReadOnlySpan<byte> method, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(method, name);

    private void See(Connection connection, in BotRequest request, bool isNew)
    {
        if (request.Chat < 0 && load.IsGroupDown)
        {
            connection.Reply(Unavailable, 500);
            return;
        }

        var message = isNew ? load.NextMessage() : request.Message;
        connection.Reply(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"ok":true,"result":{"message_id":{{{message}}},"from":{"id":1,"is_bot":true,"first_name":"Bot"},"chat":{"id":{{{request.Chat}}},"first_name":"P","type":"private"},"date":{{{Now}}}}}""")));
        Recorder?.Invoke(request.Text.ToString(), request.Labels());
        load.See(message, request);
    }

    private void Poll(Connection connection, in BotRequest request)
    {
        FirstPoll.TrySetResult(clock.GetTimestamp());
        _parked?.Connection.Reply(Conflict, 409);
        load.Confirm(request.Offset);
        var seconds = Math.Clamp(request.Timeout, 0, 50);
        _parked = (connection, request.Limit == 0 ? 100 : request.Limit, clock.GetTimestamp() + (seconds * clock.TimestampFrequency));
        if (seconds == 0 && !load.Updates.Any)
        {
            _parked = null;
            connection.Reply(NoUpdates);
        }
    }

    /// <summary>Answers the waiting poll with the updates at hand, or posts them.</summary>
    private void Deliver()
    {
        WebhookDispatcher?.Dispatch();
        if (_parked is not { } poll || !load.Updates.Any)
            return;
        _parked = null;
        _writer.ResetWrittenCount();
        _writer.Write("""{"ok":true,"result":["""u8);
        var first = true;
        foreach (var update in load.Updates.Oldest(poll.Limit))
        {
            if (!first)
                _writer.Write(","u8);
            first = false;
            load.Delivered(update);
            update.Write(_writer, clock.GetUtcNow());
        }

        _writer.Write("]}"u8);
        poll.Connection.Reply(_writer.WrittenSpan);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();
}
