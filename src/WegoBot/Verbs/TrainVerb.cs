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
        var train = new Command("train", "Learns from the examples in localization/understanding/: writes the model, and prints the score before and now.") { quick };
        train.SetAction((parsed, _) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () => TrainingRun.Run(LocalizationFolder.InUse().Understanding, parsed.GetValue(quick), parsed.InvocationConfiguration.Output)));
        return train;
    }
}
