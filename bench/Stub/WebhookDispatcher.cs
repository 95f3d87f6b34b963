using System.Buffers;

namespace WegoBot.Bench.Stub;

/// <summary>
/// Posts updates to the replicas in turn. An update that a replica does not answer with 200 goes to the next, as Telegram redelivers
/// it, until one accepts it: then it is confirmed.
/// </summary>
internal sealed class WebhookDispatcher(LoadGenerator load, Lock gate, IReadOnlyList<Replica> replicas, TimeProvider clock)
{
    /// <summary>Before the next round when no replica accepted an update.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly byte[] Yes = """{"ok":true,"result":true}"""u8.ToArray();

    private readonly ArrayBufferWriter<byte> _scratch = new();
    private WebhookRegistration? _webhook;
    private int _inFlight;
    private int _nextReplica;

    /// <summary>Handles setWebhook, deleteWebhook and getWebhookInfo. Called under the gate.</summary>
    /// <returns>The response.</returns>
    /// <exception cref="FormatException">The address is invalid; a <see cref="System.Text.Json.JsonException"/> when the request is.</exception>
    public byte[] Register(ReadOnlySpan<byte> method, ReadOnlySpan<byte> body)
    {
        if (method[0] is (byte)'g' or (byte)'G')
            return WebhookRegistration.Describe(_webhook);
        _webhook = WebhookRegistration.Read(body);
        return Yes;
    }

    /// <summary>Posts as many updates as the webhook allows at the same time. Called under the gate.</summary>
    public void Dispatch()
    {
        while (_webhook is { } webhook && _inFlight < webhook.Connections && load.Updates.Next() is { } update)
        {
            _inFlight++;
            _ = Post(update, webhook.Request(update, _scratch, clock.GetUtcNow()));
        }
    }

    private async Task Post(Update update, byte[] request)
    {
        for (var tries = 1; !await TryPost(Next(), update, request); tries++)
            if (tries % replicas.Count == 0)
                await Task.Delay(Pause, clock);
        lock (gate)
        {
            load.Confirm(update);
            _inFlight--;
            Dispatch();
        }
    }

    private Replica Next()
    {
        lock (gate)
            return replicas[_nextReplica++ % replicas.Count];
    }

    private async Task<bool> TryPost(Replica replica, Update update, byte[] request)
    {
        if (await replica.Reach() is not { } connection)
            return false;
        lock (gate)
            load.Delivered(update);
        var status = await connection.Post(request);
        if (status == 0)
            connection.Dispose();
        else
            replica.Keep(connection);
        return status == 200;
    }
}
