using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WegoBot.Bench.Stub;

/// <summary>The way from /start to a sent referral, as every contestant walks it: what is pressed, and what has to be on the screen then.</summary>
internal sealed record Conversation(IReadOnlyList<Step> Steps)
{
    // Letters as letters, for whoever reads the file.
    private static readonly BenchJson Legible = new(new JsonSerializerOptions(BenchJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Conversation Read(string file) =>
        new(JsonSerializer.Deserialize(File.ReadAllBytes(file), BenchJson.Default.StepArray)
            ?? throw new InvalidDataException("The conversation is empty."));

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize([.. Steps], Legible.StepArray) + "\n");
}

/// <summary>One update and its answer.</summary>
/// <param name="Press">The label of the button that leads here; null for the first, which is <c>/start</c>.</param>
/// <param name="Expects">Words that stand on this screen and on none beside it.</param>
/// <param name="Text">The whole answer as WegoBot gave it when it was recorded; the rivals and the floor say the same.</param>
/// <param name="Buttons">Its buttons, row by row.</param>
internal sealed record Step(string? Press, string Expects, string Text, string[][] Buttons);

/// <summary>All JSON files of the measurement.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Step[]))]
[JsonSerializable(typeof(Result))]
[JsonSerializable(typeof(Walk[]))]
internal sealed partial class BenchJson : JsonSerializerContext;
