using System.Globalization;
using WegoBot.Growth;

// What a growing database costs. Each measurement is a process of its own, so that its memory is its own too; growth.sh calls them in turn.
#pragma warning disable RS0030 // The one place that knows of the terminal.
var output = Console.Out;
#pragma warning restore RS0030
int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
switch (args)
{
    case ["seed", var folder, _, _, _]:
        await Seed.Run(folder, conversations: Number(2), referrals: Number(3), receipts: Number(4), output);
        return 0;
    case ["turns", var folder, _, _]:
        await Turns.Run(folder, stored: Number(2), seconds: Number(3), output);
        return 0;
    case ["letting-go", var folder, _, _]:
        await LettingGo.Run(folder, hours: Number(2), stored: Number(3), output);
        return 0;
    case ["staff", var folder]:
        await StaffList.Run(folder, output);
        return 0;
    default:
        await output.WriteLineAsync("seed <folder> <conversations> <referrals> <receipts> | turns <folder> <conversations> <seconds> | letting-go <folder> <hours> <conversations> | staff <folder>");
        return 1;
}
