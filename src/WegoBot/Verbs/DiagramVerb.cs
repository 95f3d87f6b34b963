using System.CommandLine;
using Stateless.Graph;
using WegoBot.Dialogue;
using WegoBot.Localization;

namespace WegoBot.Verbs;

/// <summary>Prints the stages of the conversation as a Mermaid diagram.</summary>
internal static class DiagramVerb
{
    public static Command Command()
    {
        var diagram = new Command("diagram", "Prints the stages of the conversation as a Mermaid diagram.");
        diagram.SetAction((parsed, _) => VerbErrors.Report(parsed.InvocationConfiguration.Error, async () =>
        {
            var (catalogue, texts) = LocalizationFolder.InUse().Load();
            await parsed.InvocationConfiguration.Output.WriteLineAsync(MermaidGraph.Format(new ScriptCheck(catalogue, texts).Machine));
            return 0;
        }));
        return diagram;
    }
}
