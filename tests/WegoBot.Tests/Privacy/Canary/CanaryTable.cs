using System.Globalization;
using System.Text;

namespace WegoBot.Tests.Privacy;

/// <summary>What was found where and when, and <c>docs/canary.md</c>, which is written from it.</summary>
internal sealed class CanaryTable(string engine)
{
    private readonly List<(string Event, string Place, int Found)> _rows = [];

    private static string Document => SourceTree.File("docs/canary.md");

    private string Begin => $"<!-- canary {engine}: begin -->\n";

    private string End => $"<!-- canary {engine}: end -->";

    public void Add(string when, string place, int found) => _rows.Add((when, place, found));

    /// <summary>Nothing was found anywhere, and the document has the same events and places.</summary>
    public void Holds()
    {
        Assert.DoesNotContain(_rows, row => row.Found != 0);
        if (Environment.GetEnvironmentVariable("WEGOBOT_WRITE_CANARY") is { Length: > 0 })
            Write();
        var text = File.ReadAllText(Document);
        Assert.Contains(Markdown, text, StringComparison.Ordinal);
    }

    private string Markdown
    {
        get
        {
            var events = _rows.Select(row => row.Event).Distinct().ToList();
            var table = new StringBuilder($"| Where | {string.Join(" | ", events)} |\n| --- |{string.Concat(events.Select(_ => " --- |"))}\n");
            foreach (var place in _rows.GroupBy(row => row.Place))
                table.Append(CultureInfo.InvariantCulture, $"| {place.Key} | {string.Join(" | ", events.Select(one => place.Where(row => row.Event == one).Select(row => $"{row.Found}").DefaultIfEmpty("not there").First()))} |\n");
            return table.ToString();
        }
    }

    private void Write()
    {
        var text = File.ReadAllText(Document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(Document, string.Create(CultureInfo.InvariantCulture, $"{text[..from]}Found on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}:\n\n{Markdown}\n{text[to..]}"));
    }
}
