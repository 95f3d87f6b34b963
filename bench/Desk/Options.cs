using System.Globalization;

namespace WegoBot.Bench.Desk;

/// <summary>What a run is to do, from the command line: <c>--name value … -- command of the service</c>.</summary>
internal sealed record Options
{
    public required string Name { get; init; }

    public required int Staff { get; init; }

    public required int Persons { get; init; }

    public required TimeSpan Time { get; init; }

    /// <summary>The service's command and settings.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public IEnumerable<string> Settings => Command.Where(word => word.Contains('=', StringComparison.Ordinal));

    public static Options Read(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        string Value(string name) => args[Array.IndexOf(args, name, 0, end) + 1];
        return new Options
        {
            Name = Value("--name"),
            Staff = int.Parse(Value("--staff"), CultureInfo.InvariantCulture),
            Persons = int.Parse(Value("--persons"), CultureInfo.InvariantCulture),
            Time = TimeSpan.FromSeconds(int.Parse(Value("--seconds"), CultureInfo.InvariantCulture)),
            Command = args[(end + 1)..],
        };
    }
}
