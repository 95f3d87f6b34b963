using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>The processor time of processes, user and system, from /proc, in seconds.</summary>
internal static class ProcessorTime
{
    // sysconf(_SC_CLK_TCK) is 100 on every Linux that .NET runs on.
    private const double TicksASecond = 100;

    // Indexes from the state, which is the third field (man 5 proc).
    private const int Parent = 1, Own = 11, ExitedChildren = 13;

    public static double Of(int process) => Ticks(Fields($"/proc/{process}/stat"), Own) / TicksASecond;

    /// <summary>Of a server with a process per connection: its own, its exited children and its running children.</summary>
    public static double OfAll(int server)
    {
        var first = Fields($"/proc/{server}/stat");
        var number = server.ToString(CultureInfo.InvariantCulture);
        return (Ticks(first, Own) + Ticks(first, ExitedChildren)
            + Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[^1]))
                .Sum(folder => Fields($"{folder}/stat") is { Length: > 0 } child && child[Parent] == number ? Ticks(child, Own) : 0)) / TicksASecond;
    }

    private static double Ticks(string[] fields, int at) =>
        long.Parse(fields[at], CultureInfo.InvariantCulture) + long.Parse(fields[at + 1], CultureInfo.InvariantCulture);

    /// <returns>Empty for a process that has exited meanwhile.</returns>
    private static string[] Fields(string file)
    {
        try
        {
            // The name in brackets may contain spaces.
            var stat = File.ReadAllText(file);
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
