using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WegoBot.Tests.Service;

/// <summary>The program itself, started as an operator starts it, in a folder and at a port of its own.</summary>
internal sealed class RealProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RealProcess(string folder, string[] words, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WegoBot.dll"), .. words])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.Exited += (_, _) => _answers.TrySetResult();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it answers; null for one that was not started to answer.</summary>
    public Uri? Address { get; private init; }

    public string Output => Read(_output);

    public string Error => Read(_error);

    /// <summary>Starts the service, and returns once it answers.</summary>
    public static Task<RealProcess> Serve(string folder, params string[] settings) => Serve(folder, new Dictionary<string, string>(), settings);

    /// <summary>The same, with variables of its environment.</summary>
    public static async Task<RealProcess> Serve(string folder, IReadOnlyDictionary<string, string> environment, params string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var process = new RealProcess(folder, [$"Urls={address}", "Referrals:OfferWithoutStaff=true", "Limits:Factor=1000", .. settings], environment) { Address = new Uri(address) };
        await process._answers.Task.WaitAsync(Longest);
        Assert.False(process._process.HasExited, process.Output + process.Error);
        return process;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(string folder, params string[] words)
    {
        using var process = new RealProcess(folder, words);
        return (await process.Exit(), process.Output, process.Error);
    }

    /// <summary>A browser that follows nothing by itself and keeps its own cookies.</summary>
    public HttpClient Browser(CookieContainer? cookies = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() }) { BaseAddress = Address, Timeout = Longest };

    /// <summary>Asks it to stop, as a supervisor does, and gives its exit code.</summary>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        await kill.WaitForExitAsync();
        return await Exit();
    }

    /// <summary>Stops it between two instructions, as a power cut does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task<int> Exit()
    {
        using var limit = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    private void Keep(StringBuilder lines, string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.AppendLine(line);
        if (line.StartsWith("WegoBot answers at", StringComparison.Ordinal))
            _answers.TrySetResult();
    }

    private static string Read(StringBuilder lines)
    {
        lock (lines)
            return lines.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
