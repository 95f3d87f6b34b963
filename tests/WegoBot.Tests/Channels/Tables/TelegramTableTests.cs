using System.Globalization;
using System.Text.RegularExpressions;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Channels.Tables;

/// <summary>Every kind of update, raw, and the calls that follow.</summary>
public sealed partial class TelegramTableTests : IDisposable
{
    private const long Her = 5000000001;

    private static readonly IReadOnlyDictionary<string, Row> Rows = Row.Read("telegram.table");

    private readonly ManualTimeProvider _clock = new();
    private readonly FakeBotApi _api;

    public TelegramTableTests() => _api = new() { Clock = _clock };

    public static TheoryData<string> Labels => [.. Rows.Keys];

    public void Dispose() => _api.Dispose();

    [Theory]
    [MemberData(nameof(Labels))]
    public async Task Each_update_leads_to_these_calls(string label)
    {
        var row = Rows[label];
        await using var app = new WebhookApp(_api, clock: _clock);
        await app.Registered();
        foreach (var done in row.After)
        {
            if (done is ['[', .. var button, ']'])
                _api.PressesLabel(Her, button);
            else
                _api.Says(Her, done);
            await app.BringsAll();
        }

        // A press is acknowledged on the side.
        await _api.Until(() => _api.Methods.Count(method => method == "answerCallbackQuery") == row.After.Count(done => done[0] == '['));
        var (before, live) = (_api.Calls.Count, _api.Chat(Her) is [.., var lowest] ? lowest : null);
        string Filled(string line) => Button().Replace(line, match => live!.Buttons.First(button => button.Label == match.Groups[1].Value).Data)
            .Replace("HER", Her.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("LIVE", live?.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var request in row.In)
        {
            Assert.Equal((int.Parse(row.Answer, CultureInfo.InvariantCulture), ""), await app.Posts(Filled(request)));
            await app.Settled();
        }

        if (row.Later is { } wait)
        {
            await _clock.Waiting(wait, 1);
            _clock.Advance(wait);
        }

        await _api.Until(() => _api.Calls.Count - before >= row.Out.Count);
        await app.Settled();
        row.AssertCalled(_api.Calls.Skip(before), Filled);
    }

    [GeneratedRegex("(?<=\"data\":\")<([^>]+)>")]
    private static partial Regex Button();
}
