using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>One run of one bot: measured, killed again and again, or recorded.</summary>
internal sealed partial class Run : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(60);

    private readonly Settings _settings;
    private readonly TimeProvider _clock;
    private readonly Conversation _conversation;
    private readonly Town _town;
    private readonly BotApi _api;
    private readonly Bots _bots;

    public Run(Settings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _conversation = Conversation.Read(settings.Conversation);
        _town = new Town(_conversation, clock)
        {
            MayBeGreeted = settings.MayBeGreeted,
            BetweenReferrals = TimeSpan.FromSeconds(settings.BetweenReferrals),
        };
        _api = new BotApi(_town, clock);
        _bots = new Bots(settings, _api, _town, clock);
    }

    public async Task<Result> Carry()
    {
        _api.Listen();
        await using var polls = _clock.CreateTimer(_ => _api.EndOldPoll(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
        lock (_api.Gate)
            _town.Enter(_settings.Persons);
        var result = _settings switch
        {
            { Record: { } file } => await Record(file),
            { Kills: > 0 } => await Kill(),
            { Fault: not null } or { Stops: > 0 } or { Crashes: > 0 } => await Endure(),
            _ => await Measure(),
        };
        if (_settings.LedgerFile is { } ledger)
            await File.WriteAllBytesAsync(ledger, JsonSerializer.SerializeToUtf8Bytes([.. _town.Walks], BenchJson.Default.WalkArray));
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
            before = _town.Ledger.Answered;
            _town.FromPress.Clear();
            _town.FromDelivery.Clear();
        }

        await Task.Delay(TimeSpan.FromSeconds(_settings.Seconds), _clock);
        lock (_api.Gate)
        {
            var seconds = _clock.GetElapsedTime(begun).TotalSeconds;
            var answered = _town.Ledger.Answered - before;
            return Counted() with
            {
                UpdatesASecond = answered / seconds,
                P50 = _town.FromDelivery.Milliseconds(0.5),
                P99 = _town.FromDelivery.Milliseconds(0.99),
                P50FromPress = _town.FromPress.Milliseconds(0.5),
                P99FromPress = _town.FromPress.Milliseconds(0.99),
                CpuPer1000 = (_bots.Seconds - cpu) * 1000 / Math.Max(1, answered),
                ServerCpuPer1000 = (Server() - server) * 1000 / Math.Max(1, answered),
                PeakMegabytes = _bots.PeakMegabytes,
                FirstPoll = firstPoll.TotalSeconds,
                StubShare = (Environment.CpuUsage.TotalTime - own).TotalSeconds / seconds,
                Stuck = _town.Stuck(TooLong),
            };
        }
    }

    /// <summary>Kills it at moments by chance and starts it again, and stops the database's server in between; then everybody who is on her way has to arrive.</summary>
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

            // Now and then two blows come together.
            if (_settings.Replicas == 0 || RandomNumberGenerator.GetInt32(4) > 0)
                await _bots.Begun();
            _bots.Revive();
        }

        lock (_api.Gate)
            _town.IsOpen = false;
        var settling = _clock.GetTimestamp();
        while (StillWaiting() > 0 && _clock.GetElapsedTime(settling) < LongestSettling)
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
                Stuck = _town.Waiting,
                Fallen = _bots.Fallen,
                GivenUp = _bots.GivenUp,
                LongestWait = _town.FromPress.Milliseconds(1) / 1000,
            };
    }

    /// <summary>Writes down what the bot says along the way, for those who are to say the same.</summary>
    private async Task<Result> Record(string file)
    {
        var recorded = new List<Step>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_api.Gate)
        {
            _town.IsOpen = false;
            _api.Recorder = (text, buttons) =>
            {
                if (recorded.Count < _conversation.Steps.Count)
                    recorded.Add(_conversation.Steps[recorded.Count] with { Text = text, Buttons = buttons });
                if (recorded.Count == _conversation.Steps.Count)
                    done.TrySetResult();
            };
        }

        await _bots.Start();
        await done.Task.WaitAsync(LongestStart);
        new Conversation(recorded).Write(file);
        return Counted();
    }

    /// <summary>Null where the database is no server.</summary>
    private double? Server() => _settings.Server == 0 ? null : ProcessorTime.OfAll(_settings.Server);

    private int StillWaiting()
    {
        lock (_api.Gate)
            return _town.Waiting;
    }

    private Result Counted() => new()
    {
        Name = _settings.Name,
        Persons = _settings.Persons,
        Answered = _town.Ledger.Answered,
        Sent = _town.Ledger.Sent,
        Confirmed = _town.Ledger.Confirmed,
        Redelivered = _town.Ledger.Redelivered,
        Repeated = _town.Ledger.Repeated,
        Tidied = _town.Ledger.Tidied,
        Wrong = _town.Ledger.Wrong,
        FirstWrong = _town.Ledger.FirstWrong,
        Errors = _town.Ledger.Errors,
    };
}
