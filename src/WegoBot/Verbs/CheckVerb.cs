using System.CommandLine;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Pages;
using WegoBot.Training;

namespace WegoBot.Verbs;

/// <summary>Checks every sentence and fact in <c>localization/</c>: prints a line for each finding, and returns exit code 1 if there is one.</summary>
internal static class CheckVerb
{
    public static Command Command()
    {
        var check = new Command("check", "Checks every sentence and fact in localization/. Prints a line for each finding, and returns exit code 1 if there is one.");
        check.SetAction((parsed, _) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () =>
            Task.FromResult(Of(LocalizationFolder.InUse(), TimeProvider.System).Run(parsed.InvocationConfiguration.Output))));
        return check;
    }

    /// <summary>The check of a folder with everything that the service says.</summary>
    internal static ContentCheck Of(LocalizationFolder folder, TimeProvider clock) => new(
        folder,
        TextKeys.All,
        (catalogue, texts) => new ScriptCheck(catalogue, texts).Findings(),
        PageKeys.All,
        clock,
        () => UnderstandingCheck.Findings(folder.Understanding));
}
