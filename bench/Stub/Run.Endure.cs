using System.Diagnostics;
using System.Security.Cryptography;

namespace WegoBot.Bench.Stub;

// Something befalls the bot under load. It is not helped: at the end everybody who is on her way has to arrive, and the group has to have heard.
internal sealed partial class Run
{
    private static readonly TimeSpan LongestTelling = TimeSpan.FromSeconds(150);

    /// <summary>After kills a notice may come twice, so that as many notices as referrals do not mean that each has one: only a silent group does.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly List<double> _stops = [];

    private async Task<Result> Endure()
    {
        await _bots.Start();
        await Task.Delay(TimeSpan.FromSeconds(_settings.Warm), _clock);
        var (before, begun) = (Answered(), _clock.GetTimestamp());
        lock (_api.Gate)
        {
            // A start's slow first answers are no part of what is endured.
            _town.FromPress.Clear();
            _town.IsGroupDown = _settings.IsGroupDown;
        }

        await KillAgainAndAgain();
        var fault = Befall();
        await StopAgainAndAgain();
        await fault;
        lock (_api.Gate)
            _town.IsGroupDown = false;
        var (during, lasted, over) = (Answered(), _clock.GetElapsedTime(begun), _clock.GetTimestamp());
        TimeSpan? recovered = null;
        while (_clock.GetElapsedTime(over) is var passed && passed < TimeSpan.FromSeconds(_settings.Seconds))
        {
            if (Answered() > during)
                recovered ??= passed;
            await Task.Delay(Glance, _clock);
        }

        await Settle();
        _stops.Add(_bots.Stop());
        lock (_api.Gate)
            return Counted() with
            {
                Ends = _stops.Max(),
                Stuck = _town.Waiting,
                Endured = new Endured
                {
                    Before = before,
                    During = during - before,
                    After = _town.Ledger.Answered - during,
                    Lasted = lasted.TotalSeconds,
                    Recovered = recovered?.TotalSeconds,
                    LongestWait = _town.FromPress.Milliseconds(1) / 1000,
                    Greeted = _town.Ledger.Greeted,
                    Notices = _town.Ledger.Notices,
                    Stops = _stops,
                },
            };
    }

    /// <summary>As a machine does whose power fails.</summary>
    private async Task KillAgainAndAgain()
    {
        for (var kills = 0; kills < _settings.Crashes; kills++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(50, 2000)), _clock);
            _bots.KillOne();
            await _bots.Begun();
        }
    }

    /// <summary>As a supervisor does at each update of the program.</summary>
    private async Task StopAgainAndAgain()
    {
        for (var stops = 0; stops < _settings.Stops; stops++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(500, 3000)), _clock);
            _stops.Add(_bots.Stop());
            await _bots.Start();
        }
    }

    private async Task Befall()
    {
        if (_settings.Fault is not { } fault)
            return;
        using var shell = Process.Start("sh", ["-c", fault]);
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException($"What should befall the bot ended with {shell.ExitCode}.");
    }

    /// <summary>Nobody new comes; those on their way arrive, and the group hears of every referral.</summary>
    private async Task Settle()
    {
        lock (_api.Gate)
            _town.IsOpen = false;
        var settling = _clock.GetTimestamp();
        var (untold, told) = (Untold(), settling);
        while ((StillWaiting() > 0 && _clock.GetElapsedTime(settling) < LongestSettling)
            || ((untold > 0 || IsNotSilent()) && _clock.GetElapsedTime(settling) < LongestTelling))
        {
            await Task.Delay(Glance, _clock);
            if (Untold() is var now && now != untold)
                (untold, told) = (now, _clock.GetTimestamp());
        }

        bool IsNotSilent() => _settings.Crashes > 0 && _clock.GetElapsedTime(told) < Silence;
    }

    private long Answered()
    {
        lock (_api.Gate)
            return _town.Ledger.Answered;
    }

    private long Untold()
    {
        lock (_api.Gate)
            return _town.Ledger.Sent - _town.Ledger.Notices;
    }
}
