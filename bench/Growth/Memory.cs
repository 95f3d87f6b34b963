using System.Globalization;

namespace WegoBot.Growth;

/// <summary>What this process has taken of the machine's memory.</summary>
internal static class Memory
{
    /// <summary>The most so far, in MB; see proc(5), VmHWM.</summary>
    public static string Peak() => File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is var line
        ? (long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture)
        : "";
}
