using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WegoBot.Tests.Channels.Viber;

namespace WegoBot.Tests.Channels.Tables;

/// <summary>Every kind of callback, raw, and the calls that follow.</summary>
public sealed partial class ViberTableTests : IDisposable
{
    private static readonly IReadOnlyDictionary<string, Row> Rows = Row.Read("viber.table");

    private readonly FakeViber _viber = new();

    public static TheoryData<string> Labels => [.. Rows.Keys];

    public void Dispose() => _viber.Dispose();

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task Each_callback_leads_to_these_calls(string label)
    {
        var row = Rows[label];
        await using var app = new ViberApp(_viber);
        await _viber.Until(() => _viber.Methods.Contains("get_account_info"));
        foreach (var done in row.After)
            await (done is ['[', .. var button, ']'] ? app.Presses(app.Last, button) : app.Says(done));
        await app.AllStored();
        var before = _viber.Calls.Count;
        string Filled(string line) => Button().Replace(line, match => ViberApp.Body(app.Last, match.Groups[1].Value))
            .Replace("HER", ViberApp.Her, StringComparison.Ordinal);
        foreach (var request in row.In)
            AssertAnswered(row, await app.Tells(Filled(request)));

        row.AssertCalled(_viber.Calls.Skip(before), Filled);
    }

    private static void AssertAnswered(Row row, (int Status, string Body) answer)
    {
        var expected = row.Answer.Split(' ', 2);
        Assert.Equal(int.Parse(expected[0], CultureInfo.InvariantCulture), answer.Status);
        Assert.True(expected.Length == 1 ? answer.Body.Length == 0 : Row.Fits(JsonNode.Parse(expected[1]), JsonNode.Parse(answer.Body)), answer.Body);
    }

    [GeneratedRegex("(?<=\"text\":\")<([^>]+)>")]
    private static partial Regex Button();
}
