using System.Globalization;

namespace WegoBot.Fuzz;

/// <summary>Runs the targets that the options name, prints a row for each, and ends with 1 when anything was found.</summary>
public static class FuzzCommand
{
    public static async Task<int> Main(string[] args)
    {
#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
        var output = Console.Out;
#pragma warning restore RS0030
        var options = FuzzOptions.Of(args);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}, {options.Inputs} inputs, at most {options.Longest.TotalSeconds:0} s"));
        var results = await Run(options, output);
        foreach (var row in ResultTable.Rows(results))
            await output.WriteLineAsync(row);
        if (options.Table is { } table)
            await File.WriteAllLinesAsync(table, [string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}"), .. ResultTable.Rows(results)]);
        return results.All(result => result.Tally.Found == 0) ? 0 : 1;
    }

    /// <summary>Each target in turn. Those that share a service find in it what the ones before left there.</summary>
    public static async Task<IReadOnlyList<TargetResult>> Run(FuzzOptions options, TextWriter output)
    {
        await using var main = new MainService();
        await using var messengers = new MessengerService();
        FuzzTarget[] all =
        [
            new ParsersTarget(), new ScrubberTarget(), new UnderstandingTarget(), new StoredStateTarget(), new LocalizationTarget(), new CommandLineTarget(),
            new ConversationTarget(main), new WebChatTarget(main), new StaffTarget(main), new TelegramTarget(messengers), new ViberTarget(messengers), new PollTarget(), new SocketTarget(),
        ];
        FuzzTarget[] chosen = [.. all.Where(target => options.Target is null || target.Name.Contains(options.Target, StringComparison.OrdinalIgnoreCase))];
        var (run, results) = (new FuzzRun(options, new Findings(options.Folder, options.Seed)), new List<TargetResult>());
        var (share, so) = (chosen.Sum(target => target.Share), 0);
        foreach (var target in chosen)
        {
            so += target.Share;
            results.Add(await run.Of(target, share, options.Longest * so / share));
            await output.WriteLineAsync(ResultTable.Rows(results[^1..]).ElementAt(2));
        }

        foreach (var target in all)
            await target.DisposeAsync();
        return results;
    }
}
