using System.Globalization;
using WegoBot.Figures;
using WegoBot.Localization;

namespace WegoBot.Suppression;

/// <summary>Prints the table of <c>bench/suppression.sh</c>. It fails when a hidden cell was found.</summary>
internal static class CommandLine
{
    public static int Main(string[] args)
    {
#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
        var output = Console.Out;
#pragma warning restore RS0030
        var tables = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        var seed = args is [_, var chance] ? ulong.Parse(chance, CultureInfo.InvariantCulture) : 20261127;
        var campaign = new Campaign(new FigureTables(LocalizationFolder.InUse().LoadCatalogue()), seed);
        output.WriteLine("| What is published | Tables | Hidden cells | Found by the solver | Problems solved | Seconds |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var asPublished = campaign.AsPublished(tables);
        output.WriteLine(Row("As the service publishes it", asPublished));
        output.WriteLine(Row("With every total of a row exact", campaign.WithExactTotals(tables / 10)));
        output.WriteLine(Row("With a year that is counted anew", campaign.WithAnExactYear(tables / 10)));
        return asPublished.Found == 0 ? 0 : 1;
    }

    private static string Row(string what, Campaign.Outcome outcome) => string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {outcome.Tables} | {outcome.Hidden} | {outcome.Found} | {outcome.Solved} | {outcome.Took.TotalSeconds:F1} |");
}
