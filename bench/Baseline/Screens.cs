using System.Text.Json;

namespace WegoBot.Bench.Baseline;

/// <summary>The recorded screens; the data of a button names the next screen.</summary>
internal static class Screens
{
    public static IReadOnlyList<(string Text, Markup Buttons)> Read(string file)
    {
        var steps = JsonSerializer.Deserialize(File.ReadAllBytes(file), BaselineJson.Default.StepArray)!;
        return [.. steps.Select((step, at) => (step.Text, new Markup(
            [.. step.Buttons.Select((row, y) => row.Select((label, x) => new Button(label, $"{at + 1}:{y}:{x}")).ToArray())])))];
    }
}
