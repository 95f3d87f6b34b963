using System.CommandLine;
using System.Globalization;
using WegoBot.Localization;
using WegoBot.Training;
using WegoBot.Understanding;

namespace WegoBot.Verbs;

/// <summary>Learns from the examples in <c>localization/understanding/</c>, and prints how well that went before and now.</summary>
internal static class TrainVerb
{
    private const int Folds = 5;

    public static Command Command()
    {
        var quick = new Option<bool>("--quick") { Description = "Writes the model without scoring it: a fifth of the time." };
        var train = new Command("train", "Learns from the examples in localization/understanding/: writes the model, and prints the score before and now.") { quick };
        train.SetAction((said, _) => VerbErrors.Told(said.InvocationConfiguration.Error, () => Run(LocalizationFolder.InUse().Understanding, said.GetValue(quick), said.InvocationConfiguration.Output)));
        return train;
    }

    private static async Task<int> Run(string folder, bool quick, TextWriter output)
    {
        var examples = Examples.In(folder);
        foreach (var fault in examples.Faults()) await output.WriteLineAsync(fault);
        if (!quick)
        {
            var before = Score.Read(folder);
            var now = Score.CrossValidated(examples.All, Folds, fold => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scoring part {fold} of {Folds}")));
            await Print(before, now, output);
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
