using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace WegoBot.Figures;

/// <summary>Everything that is published of a quarter.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Numbers">The single numbers, by the names of <see cref="Figure"/>.</param>
public sealed record QuarterFigures(ImmutableArray<PublishedTable> Tables, ImmutableSortedDictionary<string, Bounds> Numbers)
{
    /// <summary>Whether a page shows the same figures as those that would be published now.</summary>
    public string Digest() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, FigureJson.Default.QuarterFigures)));

    /// <summary>Null for a table that was not counted then.</summary>
    public PublishedTable? Find(string table) => Tables.FirstOrDefault(one => one.Id == table);

    internal string Write() => JsonSerializer.Serialize(this, FigureJson.Default.QuarterFigures);

    internal static QuarterFigures Read(string content) => JsonSerializer.Deserialize(content, FigureJson.Default.QuarterFigures)!;
}
