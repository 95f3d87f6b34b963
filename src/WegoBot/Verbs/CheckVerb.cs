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
        check.SetAction((parsed, _) => VerbErrors.Report(parsed.InvocationConfiguration.Error, () => Task.FromResult(new ContentCheck(
            LocalizationFolder.InUse(),
            TextKeys.All,
            (catalogue, texts) => new ScriptCheck(catalogue, texts).Findings(),
            PageKeys.All,
            TimeProvider.System,
            () => UnderstandingCheck.Findings(LocalizationFolder.InUse().Understanding)).Run(parsed.InvocationConfiguration.Output))));
        return check;
    }
}
