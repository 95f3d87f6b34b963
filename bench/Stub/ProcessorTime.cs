using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>What processes have used of the processor so far, user and system, from outside by /proc, in seconds.</summary>
internal static class ProcessorTime
{
    // sysconf(_SC_CLK_TCK) is 100 on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    // Counted from the state on, which is the third field (man 5 proc).
    private const int Parent = 1, Own = 11, OfTheEnded = 13;

    public static double Of(int process) => Ticks(Fields($"/proc/{process}/stat"), Own) / TicksASecond;

    /// <summary>Of a server with a process for each connection: its own, those that have ended, and those that are there.</summary>
    public static double OfAll(int server)
    {
        var first = Fields($"/proc/{server}/stat");
        var number = server.ToString(CultureInfo.InvariantCulture);
        return (Ticks(first, Own) + Ticks(first, OfTheEnded)
            + Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[^1]))
                .Sum(folder => Fields($"{folder}/stat") is { Length: > 0 } child && child[Parent] == number ? Ticks(child, Own) : 0)) / TicksASecond;
    }

    private static double Ticks(string[] fields, int at) =>
        long.Parse(fields[at], CultureInfo.InvariantCulture) + long.Parse(fields[at + 1], CultureInfo.InvariantCulture);

    /// <returns>Empty for one that has ended while it was looked at.</returns>
    private static string[] Fields(string file)
    {
        try
        {
            // The name in brackets may hold spaces.
            var stat = File.ReadAllText(file);
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
