using System.Text.Json.Serialization;

namespace WegoBot.Figures;

/// <summary>The JSON source generation for counts and releases.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SortedDictionary<string, int>))]
[JsonSerializable(typeof(QuarterFigures))]
internal sealed partial class FigureJson : JsonSerializerContext;
