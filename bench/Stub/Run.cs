using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>One run of one bot: measured, killed repeatedly, disturbed by a fault, or recorded.</summary>
internal sealed partial class Run : IDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StuckAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(60);

    private readonly Settings _settings;
    private readonly TimeProvider _clock;
    private readonly Conversation _conversation;
    private readonly LoadGenerator _load;
    private readonly BotApi _api;
    private readonly BotProcesses _bots;

    public Run(Settings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _conversation = Conversation.Read(settings.Conversation);
        _load = new LoadGenerator(_conversation, clock)
        {
            MayBeGreeted = settings.MayBeGreeted,
            BetweenReferrals = TimeSpan.FromSeconds(settings.BetweenReferrals),
        };
        _api = new BotApi(_load, clock);
        _bots = new BotProcesses(settings, _api, _load, clock);
    }

    public async Task<Result> Execute()
    {
        _api.Listen();
        await using var polls = _clock.CreateTimer(_ => _api.EndExpiredPoll(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
        lock (_api.Gate)
            _load.Enter(_settings.Persons);
        var result = _settings switch
        {
            { Record: { } file } => await Record(file),
            { Kills: > 0 } => await Kill(),
            { Fault: not null } or { Stops: > 0 } or { Crashes: > 0 } => await MeasureFault(),
            _ => await Measure(),
        };
        if (_settings.LedgerFile is { } ledger)
            await File.WriteAllBytesAsync(ledger, JsonSerializer.SerializeToUtf8Bytes([.. _load.Progress], BenchJson.Default.PersonProgressArray));
        return result;
    }

    public void Dispose()
    {
        _bots.Dispose();
        _api.Dispose();
    }

    private async Task<Result> Measure()
    {
        var firstPoll = await _bots.Start();
        await Task.Delay(TimeSpan.FromSeconds(_settings.Warm), _clock);
        var (begun, cpu, server, own) = (_clock.GetTimestamp(), _bots.Seconds, Server(), Environment.CpuUsage.TotalTime);
        long before;
        lock (_api.Gate)
        {
            before = _load.Counters.Answered;
            _load.FromPress.Clear();
            _load.FromDelivery.Clear();
        }

        await Task.Delay(TimeSpan.FromSeconds(_settings.Seconds), _clock);
        lock (_api.Gate)
        {
            var seconds = _clock.GetElapsedTime(begun).TotalSeconds;
            var answered = _load.Counters.Answered - before;
            return Counted() with
            {
                UpdatesASecond = answered / seconds,
                P50 = _load.FromDelivery.Milliseconds(0.5),
                P99 = _load.FromDelivery.Milliseconds(0.99),
                P50FromPress = _load.FromPress.Milliseconds(0.5),
                P99FromPress = _load.FromPress.Milliseconds(0.99),
                CpuPer1000 = (_bots.Seconds - cpu) * 1000 / Math.Max(1, answered),
                ServerCpuPer1000 = (Server() - server) * 1000 / Math.Max(1, answered),
                PeakMegabytes = _bots.PeakMegabytes,
                FirstPoll = firstPoll.TotalSeconds,
                StubShare = (Environment.CpuUsage.TotalTime - own).TotalSeconds / seconds,
                Stuck = _load.Stuck(StuckAfter),
            };
        }
    }

    /// <summary>Kills and restarts the bot at random moments, and restarts the database server in between; then every person who started must arrive.</summary>
    private async Task<Result> Kill()
    {
        await _bots.Start();
        for (var (kills, restarts) = (_settings.Kills, _settings.Restarts); kills + restarts > 0;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 2000)), _clock);
            if (RandomNumberGenerator.GetInt32(kills + restarts) < kills)
            {
                kills--;
                _bots.KillOne();
            }
            else
            {
                restarts--;
                using var restart = Process.Start("sh", ["-c", _settings.Restart]);
                await restart.WaitForExitAsync();
            }

            // One kill in four does not wait for the restart before it.
            if (_settings.Replicas == 0 || RandomNumberGenerator.GetInt32(4) > 0)
                await _bots.Ready();
            _bots.Revive();
        }

        lock (_api.Gate)
            _load.IsOpen = false;
        var settling = _clock.GetTimestamp();
        while (StillWaiting() > 0 && _clock.GetElapsedTime(settling) < SettleTimeout)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), _clock);
            _bots.Revive();
        }

        var ends = _bots.Stop();
        lock (_api.Gate)
            return Counted() with
            {
                Kills = _settings.Kills,
                Restarts = _settings.Restarts,
                Ends = ends,
                Stuck = _load.Waiting,
                Fallen = _bots.Fallen,
                GivenUp = _bots.GivenUp,
                LongestWait = _load.FromPress.Milliseconds(1) / 1000,
            };
    }

    /// <summary>Records what the bot says in a conversation, for the bots that say the same.</summary>
    private async Task<Result> Record(string file)
    {
        var recorded = new List<Step>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_api.Gate)
        {
            _load.IsOpen = false;
            _api.Recorder = (text, buttons) =>
            {
                if (recorded.Count < _conversation.Steps.Count)
                    recorded.Add(_conversation.Steps[recorded.Count] with { Text = text, Buttons = buttons });
                if (recorded.Count == _conversation.Steps.Count)
                    done.TrySetResult();
            };
        }

        await _bots.Start();
        await done.Task.WaitAsync(StartTimeout);
        new Conversation(recorded).Write(file);
        return Counted();
    }

    /// <summary>Null without a database server.</summary>
    private double? Server() => _settings.Server == 0 ? null : ProcessorTime.OfAll(_settings.Server);

    private int StillWaiting()
    {
        lock (_api.Gate)
            return _load.Waiting;
    }

    private Result Counted() => new(_load.Counters) { Name = _settings.Name, Persons = _settings.Persons };
}
