using System.Globalization;
using WegoBot.Growth;

// What a growing database costs. Each measurement is a process of its own, so that its peak memory is its own; growth.sh runs them in turn.
#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
var output = Console.Out;
#pragma warning restore RS0030
int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
switch (args)
{
    case ["seed", var folder, _, _, _]:
        await DatabaseSeeder.Run(folder, conversations: Number(2), referrals: Number(3), processedMessages: Number(4), output);
        return 0;
    case ["turns", var folder, _, _]:
        await TurnThroughput.Run(folder, stored: Number(2), seconds: Number(3), output);
        return 0;
    case ["retention", var folder, _, _]:
        await RetentionCatchUp.Run(folder, hours: Number(2), stored: Number(3), output);
        return 0;
    case ["staff", var folder]:
        await StaffPageLatency.Run(folder, output);
        return 0;
    default:
        await output.WriteLineAsync("seed <folder> <conversations> <referrals> <processed messages> | turns <folder> <conversations> <seconds> | retention <folder> <hours> <conversations> | staff <folder>");
        return 1;
}
