using System.Buffers;

namespace WegoBot.Bench.Stub;

/// <summary>
/// Brings updates to the replicas in turn. What one of them does not answer with 200 goes to the next, as Telegram brings it again,
/// until one has taken it: then it is confirmed.
/// </summary>
internal sealed class Carrier(Town town, Lock gate, IReadOnlyList<Replica> replicas, TimeProvider clock)
{
    /// <summary>After all replicas have been asked in vain.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly byte[] Yes = """{"ok":true,"result":true}"""u8.ToArray();

    private readonly ArrayBufferWriter<byte> _scratch = new();
    private Webhook? _webhook;
    private int _underway;
    private int _turn;

    /// <summary>What the bot says about where its updates go, under the gate.</summary>
    /// <returns>What it is answered.</returns>
    /// <exception cref="FormatException">The address is none, or <see cref="System.Text.Json.JsonException"/>: it cannot be read.</exception>
    public byte[] Order(ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        if (method[0] is (byte)'g' or (byte)'G')
            return Webhook.Standing(_webhook);
        _webhook = Webhook.Read(body);
        return Yes;
    }

    /// <summary>Sets as many updates on their way as may be underway at once, under the gate.</summary>
    public void Carry()
    {
        while (_webhook is { } webhook && _underway < webhook.Connections && town.Updates.Next() is { } update)
        {
            _underway++;
            _ = Bring(update, webhook.Request(update, _scratch, clock.GetUtcNow()));
        }
    }

    private async Task Bring(Update update, byte[] request)
    {
        for (var tries = 1; !await Brought(Next(), update, request); tries++)
            if (tries % replicas.Count == 0)
                await Task.Delay(Pause, clock);
        lock (gate)
        {
            town.Confirm(update);
            _underway--;
            Carry();
        }
    }

    private Replica Next()
    {
        lock (gate)
            return replicas[_turn++ % replicas.Count];
    }

    private async Task<bool> Brought(Replica replica, Update update, byte[] request)
    {
        if (await replica.Reach() is not { } post)
            return false;
        lock (gate)
            town.Delivered(update);
        var status = await post.Bring(request);
        if (status == 0)
            post.Dispose();
        else
            replica.Keep(post);
        return status == 200;
    }
}
