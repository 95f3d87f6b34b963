using System.Diagnostics;
using System.Globalization;

namespace WegoBot.Bench.Flood;

/// <summary>What a flooder's requests came to.</summary>
internal sealed record Flooded(int Taken, int Refused, int Other)
{
    public int All => Taken + Refused + Other;

    public static Flooded operator +(Flooded one, Flooded other) => new(one.Taken + other.Taken, one.Refused + other.Refused, one.Other + other.Other);
}

/// <summary>A <see cref="Flooder"/> in a process of its own, so that its work is not the work of those who are measured.</summary>
internal sealed class FlooderProcess : IDisposable
{
    private readonly Process _process;

    private FlooderProcess(Process process) => _process = process;

    public static async Task<FlooderProcess> Start(string way, Uri service)
    {
        var flooder = new FlooderProcess(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["flood", way, service.ToString()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
        await flooder._process.StandardOutput.ReadLineAsync();
        return flooder;
    }

    public async Task<Flooded> Stop()
    {
        _process.StandardInput.Close();
        var counts = (await _process.StandardOutput.ReadLineAsync())!.Split('|').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        await _process.WaitForExitAsync();
        return new Flooded(counts[0], counts[1], counts[2]);
    }

    public void Dispose() => _process.Dispose();
}
