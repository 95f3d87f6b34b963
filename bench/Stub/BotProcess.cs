using System.Diagnostics;
using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>The bot that is measured: started, watched from outside by /proc, and ended.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public bool HasEnded => _process.HasExited;

    /// <summary>Its processor time so far, in seconds, user and system.</summary>
    public double Seconds => ProcessorTime.Of(_process.Id);

    /// <summary>The most memory that it ever held, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>Starts it, with {url} in its words replaced by the server's address, {port} by its own port, and all that it says in a file.</summary>
    public static BotProcess Start(IReadOnlyList<string> command, Uri server, int port, string log)
    {
        var words = command.Select(word => word
            .Replace("{url}", server.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToArray();
        // The shell gives its own place to the bot, so the number is the bot's.
        return new BotProcess(Process.Start("sh", ["-c", "exec \"$@\" >> \"$0\" 2>&1", log, .. words]));
    }

    /// <summary>Between two instructions, as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>As a supervisor does; one that does not listen is killed.</summary>
    /// <returns>The seconds that it took.</returns>
    public double Stop(TimeProvider clock, TimeSpan longest)
    {
        var begun = clock.GetTimestamp();
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        if (!_process.WaitForExit(longest))
            Kill();
        return clock.GetElapsedTime(begun).TotalSeconds;
    }

    public void Dispose()
    {
        if (!HasEnded)
            Kill();
        _process.Dispose();
    }
}
