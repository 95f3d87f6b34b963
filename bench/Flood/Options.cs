using System.Globalization;
using System.Text.Json;

namespace WegoBot.Bench.Flood;

/// <summary>What a run is to do, from the command line: <c>--name value … -- command of the service</c>.</summary>
internal sealed record Options
{
    public required string Name { get; init; }

    /// <summary>Whether everybody writes by Telegram, and not in a browser.</summary>
    public required bool IsTelegram { get; init; }

    public required int Persons { get; init; }

    /// <summary>Pairs of a round without the flooder and one with it.</summary>
    public required int Pairs { get; init; }

    public required TimeSpan Round { get; init; }

    /// <summary>How many addresses case codes are guessed from, and nothing else is done; 0 for a flood.</summary>
    public required int Guessers { get; init; }

    /// <summary>The labels that lead from the greeting to a sent message.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The service's command and settings.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public IEnumerable<string> Settings => Command.Where(word => word.Contains('=', StringComparison.Ordinal));

    public static Options Read(string[] args)
    {
        var end = Array.IndexOf(args, "--");
        string Value(string name) => args[Array.IndexOf(args, name, 0, end) + 1];
        int Number(string name) => int.Parse(Value(name), CultureInfo.InvariantCulture);
        using var conversation = JsonDocument.Parse(File.ReadAllText(Value("--conversation")));
        return new Options
        {
            Name = Value("--name"),
            IsTelegram = Value("--channel") == "Telegram",
            Persons = Number("--persons"),
            Pairs = Number("--pairs"),
            Round = TimeSpan.FromSeconds(Number("--seconds")),
            Guessers = Number("--guessers"),
            Labels = [.. conversation.RootElement.EnumerateArray().Select(step => step.GetProperty("press").GetString()).OfType<string>()],
            Command = args[(end + 1)..],
        };
    }
}
