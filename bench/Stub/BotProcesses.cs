using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

/// <summary>The bot as it is deployed: one process that polls, or replicas behind a webhook.</summary>
internal sealed class BotProcesses : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);

    private readonly Settings _settings;
    private readonly BotApi _api;
    private readonly TimeProvider _clock;
    private readonly Replica[] _replicas;

    public BotProcesses(Settings settings, BotApi api, LoadGenerator load, TimeProvider clock)
    {
        (_settings, _api, _clock) = (settings, api, clock);
        _replicas = [.. Enumerable.Range(0, Math.Max(1, settings.Replicas)).Select(_ => new Replica(IsPolling ? 0 : Replica.FreePort()))];
        if (!IsPolling)
            api.WebhookDispatcher = new WebhookDispatcher(load, api.Gate, _replicas, clock);
    }

    /// <summary>The processor time of all processes so far, in seconds.</summary>
    public double Seconds => _replicas.Sum(replica => replica.Process.Seconds);

    /// <summary>The sum of their peak memory.</summary>
    public double PeakMegabytes => _replicas.Sum(replica => replica.Process.PeakMegabytes);

    /// <summary>How often a process that was ready exited although nobody killed it.</summary>
    public int Fallen { get; private set; }

    /// <summary>How often a process exited before it was ready, as it does when its database cannot be reached.</summary>
    public int GivenUp { get; private set; }

    private bool IsPolling => _settings.Replicas == 0;

    /// <returns>The time until the first poll, or until all replicas accepted connections.</returns>
    public async Task<TimeSpan> Start()
    {
        var begun = _clock.GetTimestamp();
        foreach (var replica in _replicas)
            Start(replica);
        return _clock.GetElapsedTime(begun, await Ready());
    }

    /// <summary>Kills a random process and restarts it.</summary>
    public void KillOne()
    {
        var one = _replicas[RandomNumberGenerator.GetInt32(_replicas.Length)];
        one.Process.Kill();
        Start(one);
    }

    /// <summary>Returns at the first poll, or when all replicas accept connections.</summary>
    /// <returns>The moment, as a timestamp of the clock.</returns>
    public async Task<long> Ready()
    {
        if (IsPolling)
            return await _api.FirstPoll.Task.WaitAsync(StartTimeout);
        foreach (var replica in _replicas)
            await WaitUntilReachable(replica);
        return _clock.GetTimestamp();
    }

    /// <summary>Restarts replicas that exited, as a supervisor does.</summary>
    public void Revive()
    {
        foreach (var ended in _replicas.Where(replica => !IsPolling && replica.Process.HasEnded))
        {
            if (ended.IsReady)
                Fallen++;
            else
                GivenUp++;
            Start(ended);
        }
    }

    /// <returns>The seconds until the slowest exited.</returns>
    public double Stop() => _replicas.Max(replica => replica.Process.Stop(_clock, StopTimeout));

    public void Dispose()
    {
        foreach (var replica in _replicas)
            replica.Dispose();
    }

    private void Start(Replica replica)
    {
        lock (_api.Gate)
            _api.FirstPoll = BotApi.NewFirstPoll();
        replica.Start(_settings, _api.Address);
    }

    private async Task WaitUntilReachable(Replica replica)
    {
        var since = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(since) < StartTimeout)
        {
            if (await replica.Reach() is { } connection)
            {
                replica.Keep(connection);
                return;
            }

            Revive();
            await Task.Delay(RetryDelay, _clock);
        }

        throw new TimeoutException("A replica does not start.");
    }
}
