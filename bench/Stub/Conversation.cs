using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WegoBot.Bench.Stub;

/// <summary>The path from /start to a sent referral that every bot is measured on: what is pressed, and what the next screen must say.</summary>
internal sealed record Conversation(IReadOnlyList<Step> Steps)
{
    // Unescaped Cyrillic, so that people can read the file.
    private static readonly BenchJson Legible = new(new JsonSerializerOptions(BenchJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Conversation Read(string file) =>
        new(JsonSerializer.Deserialize(File.ReadAllBytes(file), BenchJson.Default.StepArray)
            ?? throw new InvalidDataException("The conversation is empty."));

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize([.. Steps], Legible.StepArray) + "\n");
}

/// <summary>One update and its answer.</summary>
/// <param name="Press">The label of the button that leads here; null for the first, which is <c>/start</c>.</param>
/// <param name="Expects">Words that identify this screen among its neighbours.</param>
/// <param name="Text">The whole answer as WegoBot gave it when it was recorded; the rivals and the baseline send the same.</param>
/// <param name="Buttons">Its buttons, row by row.</param>
internal sealed record Step(string? Press, string Expects, string Text, string[][] Buttons);

/// <summary>Serialisers of all JSON files of the benchmark.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Step[]))]
[JsonSerializable(typeof(Result))]
[JsonSerializable(typeof(PersonProgress[]))]
internal sealed partial class BenchJson : JsonSerializerContext;
