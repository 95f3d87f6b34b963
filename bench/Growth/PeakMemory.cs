using System.Globalization;

namespace WegoBot.Growth;

/// <summary>The peak resident memory of this process.</summary>
internal static class PeakMemory
{
    /// <summary>VmHWM of proc(5), in MB.</summary>
    public static string Megabytes() => File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is var line
        ? (long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).ToString(CultureInfo.InvariantCulture)
        : "";
}
