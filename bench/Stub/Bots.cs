using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

/// <summary>The bot as it is run: one process that asks for its updates, or replicas to which they are brought.</summary>
internal sealed class Bots : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly Settings _settings;
    private readonly BotApi _api;
    private readonly TimeProvider _clock;
    private readonly Replica[] _replicas;

    public Bots(Settings settings, BotApi api, Town town, TimeProvider clock)
    {
        (_settings, _api, _clock) = (settings, api, clock);
        _replicas = [.. Enumerable.Range(0, Math.Max(1, settings.Replicas)).Select(_ => new Replica(Asks ? 0 : Replica.FreePort()))];
        if (!Asks)
            api.Carrier = new Carrier(town, api.Gate, _replicas, clock);
    }

    /// <summary>The processor time of all so far, in seconds.</summary>
    public double Seconds => _replicas.Sum(replica => replica.Process.Seconds);

    /// <summary>What each of them ever held at most, together.</summary>
    public double PeakMegabytes => _replicas.Sum(replica => replica.Process.PeakMegabytes);

    /// <summary>How often one that had begun ended, though nobody killed it.</summary>
    public int Fallen { get; private set; }

    /// <summary>How often one gave up before it had begun, as it does when its database cannot be reached.</summary>
    public int GivenUp { get; private set; }

    private bool Asks => _settings.Replicas == 0;

    /// <returns>How long it took until it asked for updates, or until all could be reached.</returns>
    public async Task<TimeSpan> Start()
    {
        var begun = _clock.GetTimestamp();
        foreach (var replica in _replicas)
            Start(replica);
        return _clock.GetElapsedTime(begun, await Begun());
    }

    /// <summary>Kills any of them and starts it again.</summary>
    public void KillOne()
    {
        var one = _replicas[RandomNumberGenerator.GetInt32(_replicas.Length)];
        one.Process.Kill();
        Start(one);
    }

    /// <summary>Returns when it asks for updates, or when all can be reached.</summary>
    /// <returns>When that was, in the clock's ticks.</returns>
    public async Task<long> Begun()
    {
        if (Asks)
            return await _api.FirstPoll.Task.WaitAsync(LongestStart);
        foreach (var replica in _replicas)
            await Reached(replica);
        return _clock.GetTimestamp();
    }

    /// <summary>Starts those replicas again that ended by themselves, as a supervisor does.</summary>
    public void Revive()
    {
        foreach (var ended in _replicas.Where(replica => !Asks && replica.Process.HasEnded))
        {
            if (ended.HasBegun)
                Fallen++;
            else
                GivenUp++;
            Start(ended);
        }
    }

    /// <returns>The seconds that the slowest took to its end.</returns>
    public double Stop() => _replicas.Max(replica => replica.Process.Stop(_clock, LongestStop));

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

    private async Task Reached(Replica replica)
    {
        var since = _clock.GetTimestamp();
        while (_clock.GetElapsedTime(since) < LongestStart)
        {
            if (await replica.Reach() is { } post)
            {
                replica.Keep(post);
                return;
            }

            Revive();
            await Task.Delay(BetweenLooks, _clock);
        }

        throw new TimeoutException("A replica does not begin.");
    }
}
