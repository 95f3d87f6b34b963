using System.Globalization;

namespace WegoBot.Fuzz;

/// <summary>What the command line asks for.</summary>
public sealed record FuzzOptions
{
    /// <summary>How many inputs all targets get together.</summary>
    public long Inputs { get; init; } = 1_000_000;

    /// <summary>After so long the run ends, whatever is left.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    public ulong Seed { get; init; } = 20261127;

    /// <summary>Only this target; null for all.</summary>
    public string? Target { get; init; }

    /// <summary>Only this walk, to make a finding again; null for all.</summary>
    public long? Walk { get; init; }

    /// <summary>The Markdown file for the table; null to print it only.</summary>
    public string? Table { get; init; }

    /// <summary>Where findings go.</summary>
    public string Folder { get; init; } = Path.Combine("artifacts", "fuzz");

    /// <exception cref="ArgumentException">An option that there is not, or without its value.</exception>
    public static FuzzOptions Of(string[] args)
    {
        var options = new FuzzOptions();
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            var value = args[at + 1];
            options = args[at] switch
            {
                "--inputs" => options with { Inputs = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Longest = TimeSpan.FromSeconds(long.Parse(value, CultureInfo.InvariantCulture)) },
                "--seed" => options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                "--target" => options with { Target = value },
                "--walk" => options with { Walk = long.Parse(value, CultureInfo.InvariantCulture) },
                "--table" => options with { Table = value },
                "--findings" => options with { Folder = value },
                _ => throw new ArgumentException($"There is no option {args[at]}."),
            };
        }

        return args.Length % 2 == 0 ? options : throw new ArgumentException($"{args[^1]} needs a value.");
    }
}
