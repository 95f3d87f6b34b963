using System.CommandLine;
using WegoBot.Localization;
using WegoBot.Training;

namespace WegoBot.Verbs;

/// <summary>Learns from the examples in <c>localization/understanding/</c>, and prints how well that went before and now.</summary>
internal static class TrainVerb
{
    public static Command Command()
    {
        var quick = new Option<bool>("--quick") { Description = "Writes the model without scoring it: a fifth of the time." };
        var score = new Option<string>("--score") { Description = "Learns nothing, and scores the sentences of a folder: (way of typing)/(intent).txt." };
        var train = new Command("train", "Learns from the examples in localization/understanding/: writes the model, and prints the score before and now.") { quick, score };
        train.SetAction((parsed, _) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () =>
        {
            var (folder, output) = (LocalizationFolder.InUse().Understanding, parsed.InvocationConfiguration.Output);
            return parsed.GetValue(score) is { } round ? ScoringRun.Run(round, folder, output) : TrainingRun.Run(folder, parsed.GetValue(quick), output);
        }));
        return train;
    }
}
