using System.Globalization;
using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>Learns from the examples of a folder, writes the model beside them, and prints how well it went before and now.</summary>
public static class TrainingRun
{
    private const int Folds = 5;

    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    /// <param name="quick">Only writes the model, and leaves the score as it is.</param>
    /// <param name="output">Where the score is printed.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string folder, bool quick, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var examples = Examples.In(folder);
        foreach (var fault in examples.Faults()) await output.WriteLineAsync(fault);
        if (!quick)
        {
            var before = Score.Read(folder);
            var now = Score.CrossValidated(examples.All, Folds, fold => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scoring part {fold} of {Folds}")));
            await Print(before, now, output);
            await output.WriteLineAsync("a writer whose sentences were held back: understood, or one of three");
            foreach (var one in HeldOut.Of(examples.All))
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{one.Writer}, {one.Script} ({one.Count}): {Share(one.First, one.Count)}, {Share(one.Three, one.Count)}"));
            Score.Write(folder, now);
        }

        IntentTrainer.Train(examples.All).Write(Path.Combine(folder, TextUnderstanding.ModelFile));
        return 0;
    }

    private static async Task Print(IReadOnlyList<Score> before, IReadOnlyList<Score> now, TextWriter output)
    {
        await output.WriteLineAsync("way of typing, intent: understood, or one of three; before in brackets");
        foreach (var one in now)
        {
            var was = before.FirstOrDefault(old => (old.Script, old.Intent) == (one.Script, one.Intent));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{one.Script} {one.Intent} ({one.Count}): {Share(one.First, one.Count)}, {Share(one.Three, one.Count)}{(was is null ? "" : $" ({Share(was.First, was.Count)}, {Share(was.Three, was.Count)})")}"));
        }
    }

    private static string Share(int right, int all) => (100.0 * right / all).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
