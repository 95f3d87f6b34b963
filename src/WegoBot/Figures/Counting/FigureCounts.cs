using System.Text.Json;

namespace WegoBot.Figures;

/// <summary>What one commit adds to the figures: how often, by the cell of a table. Nothing in it says who, when or in which order.</summary>
public sealed class FigureCounts
{
    /// <summary>Every row is filled up to a multiple of this, so that its length does not tell what was counted.</summary>
    private const int Block = 256;

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public bool IsEmpty => _counts.Count == 0;

    public void Add(Figure figure, int times = 1) => Add(KeyOf(figure), times);

    public void Add(string table, string row, string column) => Add(KeyOf(table, row, column), 1);

    public void Add(FigureCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, times) in other._counts)
            Add(key, times);
    }

    public int Of(Figure figure) => _counts.GetValueOrDefault(KeyOf(figure));

    public int Of(string table, string row, string column) => _counts.GetValueOrDefault(KeyOf(table, row, column));

    internal byte[] Write()
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(_counts, FigureJson.Default.SortedDictionaryStringInt32);
        var filled = new byte[(plain.Length + Block - 1) / Block * Block];
        filled.AsSpan().Fill((byte)' ');
        plain.CopyTo(filled, 0);
        return filled;
    }

    /// <summary>Nothing for what is no counts: one damaged row must not keep a quarter from being published.</summary>
    internal static FigureCounts Read(ReadOnlySpan<byte> plain)
    {
        var counts = new FigureCounts();
        try
        {
            foreach (var (key, times) in JsonSerializer.Deserialize(plain, FigureJson.Default.SortedDictionaryStringInt32) ?? [])
                counts.Add(key, times);
        }
        catch (JsonException)
        {
            return new FigureCounts();
        }

        return counts;
    }

    private void Add(string key, int times) => _counts[key] = _counts.GetValueOrDefault(key) + times;

    private static string KeyOf(Figure figure) => figure.ToString();

    private static string KeyOf(string table, string row, string column) => $"{table}/{row}/{column}";
}
