using System.Diagnostics;
using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

// Injects a fault under load. Nobody helps the bot: at the end every person must arrive, and the group must hear of every referral.
internal sealed partial class Run
{
    private static readonly TimeSpan NotificationTimeout = TimeSpan.FromSeconds(150);

    /// <summary>After a kill a notification may arrive twice, so their number does not prove that each referral has one. A silent group does.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly List<double> _stops = [];

    private async Task<Result> MeasureFault()
    {
        await _bots.Start();
        await Task.Delay(TimeSpan.FromSeconds(_settings.Warm), _clock);
        var (before, begun) = (Answered(), _clock.GetTimestamp());
        lock (_api.Gate)
        {
            // The slow first answers after a start are not part of the fault.
            _load.FromPress.Clear();
            _load.IsGroupDown = _settings.IsGroupDown;
        }

        await KillRepeatedly();
        var fault = InjectFault();
        await StopRepeatedly();
        await fault;
        lock (_api.Gate)
            _load.IsGroupDown = false;
        var (during, lasted, over) = (Answered(), _clock.GetElapsedTime(begun), _clock.GetTimestamp());
        TimeSpan? recovered = null;
        while (_clock.GetElapsedTime(over) is var passed && passed < TimeSpan.FromSeconds(_settings.Seconds))
        {
            if (Answered() > during)
                recovered ??= passed;
            await Task.Delay(PollInterval, _clock);
        }

        await Settle();
        _stops.Add(_bots.Stop());
        lock (_api.Gate)
            return Counted() with
            {
                Ends = _stops.Max(),
                Stuck = _load.Waiting,
                LongestWait = _load.FromPress.Milliseconds(1) / 1000,
                Fault = new FaultResult
                {
                    Before = before,
                    During = during - before,
                    After = _load.Counters.Answered - during,
                    Seconds = lasted.TotalSeconds,
                    Recovered = recovered?.TotalSeconds,
                    Stops = _stops,
                },
            };
    }

    /// <summary>As a power failure does.</summary>
    private async Task KillRepeatedly()
    {
        for (var kills = 0; kills < _settings.Crashes; kills++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 2000)), _clock);
            _bots.KillOne();
            await _bots.Ready();
        }
    }

    /// <summary>As a supervisor does when the program is updated.</summary>
    private async Task StopRepeatedly()
    {
        for (var stops = 0; stops < _settings.Stops; stops++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(500, 3000)), _clock);
            _stops.Add(_bots.Stop());
            await _bots.Start();
        }
    }

    private async Task InjectFault()
    {
        if (_settings.Fault is not { } fault)
            return;
        using var shell = Process.Start("sh", ["-c", fault]);
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException($"The fault command ended with {shell.ExitCode}.");
    }

    /// <summary>No new persons start; those who started arrive, and the group hears of every referral.</summary>
    private async Task Settle()
    {
        lock (_api.Gate)
            _load.IsOpen = false;
        var settling = _clock.GetTimestamp();
        var (unheard, lastHeard) = (Unheard(), settling);
        while ((StillWaiting() > 0 && _clock.GetElapsedTime(settling) < SettleTimeout)
            || ((unheard > 0 || IsNotSilent()) && _clock.GetElapsedTime(settling) < NotificationTimeout))
        {
            await Task.Delay(PollInterval, _clock);
            if (Unheard() is var now && now != unheard)
                (unheard, lastHeard) = (now, _clock.GetTimestamp());
        }

        bool IsNotSilent() => _settings.Crashes > 0 && _clock.GetElapsedTime(lastHeard) < Silence;
    }

    private long Answered()
    {
        lock (_api.Gate)
            return _load.Counters.Answered;
    }

    private long Unheard()
    {
        lock (_api.Gate)
            return _load.Counters.Sent - _load.Counters.Notices;
    }
}
