using System.Diagnostics;
using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>The process of the bot: started, observed through /proc, and stopped.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public bool HasEnded => _process.HasExited;

    /// <summary>Its processor time so far, in seconds, user and system.</summary>
    public double Seconds => ProcessorTime.Of(_process.Id);

    /// <summary>Its peak resident memory, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>Starts it with its output in a file. In the command {url} stands for the server's address and {port} for its own port.</summary>
    public static BotProcess Start(IReadOnlyList<string> command, Uri server, int port, string log)
    {
        var words = command.Select(word => word
            .Replace("{url}", server.ToString().TrimEnd('/'), StringComparison.Ordinal)
            .Replace("{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToArray();
        // exec replaces the shell, so the process id is the bot's.
        return new BotProcess(Process.Start("sh", ["-c", "exec \"$@\" >> \"$0\" 2>&1", log, .. words]));
    }

    /// <summary>Sends SIGKILL, which acts like a power cut.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends SIGTERM as a supervisor does, and SIGKILL after the timeout.</summary>
    /// <returns>The seconds until it exited.</returns>
    public double Stop(TimeProvider clock, TimeSpan timeout)
    {
        var begun = clock.GetTimestamp();
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        if (!_process.WaitForExit(timeout))
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
