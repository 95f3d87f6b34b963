using System.Globalization;
using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Tables;

/// <summary>A block of a table, as its README says.</summary>
public sealed record Row(string Label, IReadOnlyList<string> After, IReadOnlyList<string> In, string Answer, TimeSpan? Later, IReadOnlyList<string> Out)
{
    private static readonly string[] Words = ["after", "in", "answer", "later", "out"];

    /// <summary>The blocks of a table, by their labels.</summary>
    public static IReadOnlyDictionary<string, Row> Read(string table)
    {
        var rows = new Dictionary<string, Row>();
        foreach (var block in File.ReadAllText(SourceTree.File($"tests/WegoBot.Tests/Channels/Tables/{table}")).Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            IReadOnlyList<string> All(string word) => [.. lines.Skip(1).Where(line => line.StartsWith(word + " ", StringComparison.Ordinal)).Select(line => line[word.Length..].Trim())];
            var after = All("after").SelectMany(line => line.Split("; ")).ToList();
            TimeSpan? later = All("later").SingleOrDefault() is { } seconds ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : null;
            rows.Add(lines[0], new Row(lines[0], after, All("in"), All("answer").SingleOrDefault() ?? "200", later, All("out")));
            Assert.All(lines.Skip(1), line => Assert.Contains(line.Split(' ')[0], Words));
        }

        return rows;
    }

    /// <summary>Each call that is expected was made, and no other; their order is not looked at.</summary>
    public void AssertCalled(IEnumerable<(string Method, JsonObject Arguments)> calls, Func<string, string> filled)
    {
        var left = calls.ToList();
        foreach (var (method, arguments) in Out.Select(line => (line.Split(' ', 2)[0], JsonNode.Parse(filled(line.Split(' ', 2)[1])))))
        {
            var found = left.FindIndex(call => call.Method == method && Fits(arguments, call.Arguments));
            Assert.True(found >= 0, $"{Label}: no {method} {arguments!.ToJsonString()} among\n{Written(left)}");
            left.RemoveAt(found);
        }

        Assert.True(left.Count == 0, $"{Label}: nobody expects\n{Written(left)}");
    }

    /// <summary>All that is expected stands in what is there.</summary>
    public static bool Fits(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (JsonObject some, JsonObject all) => some.All(field => Fits(field.Value, all[field.Key])),
        (JsonArray some, JsonArray all) => some.Count == all.Count && some.Zip(all).All(pair => Fits(pair.First, pair.Second)),
        (JsonValue one, JsonValue other) when one.TryGetValue<string>(out var words) && words is ['…', .. var part, '…'] =>
            other.TryGetValue<string>(out var text) && text.Contains(part, StringComparison.Ordinal),
        (not null, not null) => JsonNode.DeepEquals(expected, actual),
        _ => false,
    };

    private static string Written(IEnumerable<(string Method, JsonObject Arguments)> calls) =>
        string.Join('\n', calls.Select(call => $"{call.Method} {call.Arguments.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })}"));
}
