using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>The part of the Bot API that bots with buttons use, on loopback. One lock serves all: everything under it takes microseconds.</summary>
internal sealed class BotApi(Town town, TimeProvider clock) : IDisposable
{
    private const int LongestText = 64 * 1024;

    private static readonly byte[] Yes = """{"ok":true,"result":true}"""u8.ToArray();
    private static readonly byte[] None = """{"ok":true,"result":[]}"""u8.ToArray();
    private static readonly byte[] Me =
        """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}}"""u8.ToArray();
    private static readonly byte[] Second =
        """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}"""u8.ToArray();
    private static readonly byte[] Unreadable = """{"ok":false,"error_code":400,"description":"Bad Request: can't parse"}"""u8.ToArray();

    private static readonly byte[] Unavailable = """{"ok":false,"error_code":500,"description":"Internal Server Error"}"""u8.ToArray();

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ArrayBufferWriter<byte> _writer = new();
    private readonly char[] _scratch = new char[LongestText];
    private (Connection Connection, int Limit, long Ends)? _parked;

    /// <summary>Held while anything of the town is read or changed.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Called for each message that becomes visible, before anybody reacts to it.</summary>
    public Action<string, string[][]>? Recorder { get; set; }

    /// <summary>Brings the updates to a bot that wants them brought; null for one that asks for them.</summary>
    public Carrier? Carrier { get; set; }

    /// <summary>Set when the bot first asks for updates; made anew before each start.</summary>
    public TaskCompletionSource<long> FirstPoll { get; set; } = NewFirstPoll();

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    public static TaskCompletionSource<long> NewFirstPoll() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Listen()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(4096);
        _ = Accept();
    }

    public void Take(Connection connection, ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        lock (Gate)
        {
            try
            {
                Carry(connection, method, body.IsEmpty ? "{}"u8 : body);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
            {
                town.Ledger.Errors++;
                connection.Reply(Unreadable, 400);
            }

            Deliver();
        }
    }

    /// <summary>The other end closed it.</summary>
    public void Gone(Connection connection)
    {
        lock (Gate)
            if (_parked?.Connection == connection)
                _parked = null;
    }

    /// <summary>Ends polls that have waited long enough.</summary>
    public void EndOldPoll()
    {
        lock (Gate)
        {
            if (_parked is not { } old || clock.GetTimestamp() < old.Ends)
                return;
            _parked = null;
            old.Connection.Reply(None);
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

    private void Carry(Connection connection, ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        if (Is(method, "answerCallbackQuery"u8))
            connection.Reply(Yes);
        else if (Is(method, "editMessageText"u8))
            See(connection, new Answer(body, _scratch), isNew: false);
        else if (Is(method, "sendMessage"u8))
            See(connection, new Answer(body, _scratch), isNew: true);
        else if (Is(method, "getUpdates"u8))
            Poll(connection, new Answer(body, _scratch));
        else if (Is(method, "getMe"u8))
            connection.Reply(Me);
        else if (Carrier is not null && Webhook.IsAbout(method))
            connection.Reply(Carrier.Order(method, body));
        else
            connection.Reply(Yes);
    }

    private static bool Is(ReadOnlySpan<byte> method, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(method, name);

    private void See(Connection connection, in Answer answer, bool isNew)
    {
        if (answer.Chat < 0 && town.IsGroupDown)
        {
            connection.Reply(Unavailable, 500);
            return;
        }

        var message = isNew ? town.NextMessage() : answer.Message;
        connection.Reply(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"ok":true,"result":{"message_id":{{{message}}},"from":{"id":1,"is_bot":true,"first_name":"Bot"},"chat":{"id":{{{answer.Chat}}},"first_name":"P","type":"private"},"date":{{{Now}}}}}""")));
        Recorder?.Invoke(answer.Text.ToString(), answer.Labels());
        town.See(message, answer);
    }

    private void Poll(Connection connection, in Answer asked)
    {
        FirstPoll.TrySetResult(clock.GetTimestamp());
        _parked?.Connection.Reply(Second, 409);
        town.Confirm(asked.Offset);
        var seconds = Math.Clamp(asked.Timeout, 0, 50);
        _parked = (connection, asked.Limit == 0 ? 100 : asked.Limit, clock.GetTimestamp() + (seconds * clock.TimestampFrequency));
        if (seconds == 0 && !town.Updates.Any)
        {
            _parked = null;
            connection.Reply(None);
        }
    }

    /// <summary>Gives what there is to the poll that waits, or has it brought.</summary>
    private void Deliver()
    {
        Carrier?.Carry();
        if (_parked is not { } poll || !town.Updates.Any)
            return;
        _parked = null;
        _writer.ResetWrittenCount();
        _writer.Write("""{"ok":true,"result":["""u8);
        var first = true;
        foreach (var update in town.Updates.Oldest(poll.Limit))
        {
            if (!first)
                _writer.Write(","u8);
            first = false;
            town.Delivered(update);
            update.Write(_writer, clock.GetUtcNow());
        }

        _writer.Write("]}"u8);
        poll.Connection.Reply(_writer.WrittenSpan);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();
}
