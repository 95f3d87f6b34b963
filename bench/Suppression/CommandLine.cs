using System.Globalization;
using WegoBot.Figures;
using WegoBot.Localization;

namespace WegoBot.Suppression;

/// <summary>Prints the table of <c>bench/suppression.sh</c>. It fails when a hidden cell was found.</summary>
internal static class CommandLine
{
    public static int Main(string[] args)
    {
        var tables = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        var seed = args is [_, var chance] ? ulong.Parse(chance, CultureInfo.InvariantCulture) : 20261127;
        var campaign = new Campaign(new FigureTables(LocalizationFolder.InUse().LoadCatalogue()), seed);
        Console.WriteLine("| What is published | Tables | Hidden cells | Found by the solver | Problems solved | Seconds |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        var asPublished = campaign.AsPublished(tables);
        Print("As the service publishes it", asPublished);
        Print("With every total of a row exact", campaign.WithExactTotals(tables / 10));
        Print("With a year that is counted anew", campaign.WithAnExactYear(tables / 10));
        return asPublished.Found == 0 ? 0 : 1;
    }

    private static void Print(string what, Campaign.Outcome outcome) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {outcome.Tables} | {outcome.Hidden} | {outcome.Found} | {outcome.Solved} | {outcome.Took.TotalSeconds:F1} |"));
}
