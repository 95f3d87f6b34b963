using Microsoft.EntityFrameworkCore;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberConversationTests : IAsyncLifetime, IDisposable
{
    private const string Neutral = "Здравейте. Продължаваме, когато Ви е удобно.";

    private static readonly (string Button, string Screen)[] ToASentReferral = WayToAReferral.Past("Оттук не можем да изтрием нищо");

    private readonly FakeViber _viber = new();
    private readonly FakeClock _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-viber-").FullName;
    private ViberApp _app = null!;

    public Task InitializeAsync()
    {
        _app = new ViberApp(_viber, _folder, _clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    public void Dispose() => _viber.Dispose();

    private string Text => (string)_app.Last["text"]!;

    private async Task Walk(int steps)
    {
        var under = await _app.Starts();
        foreach (var (button, screen) in ToASentReferral.Take(steps))
        {
            await _app.Presses(under, button);
            under = _app.Last;
            Assert.Contains(screen, Text, StringComparison.Ordinal);
        }
    }

    private async Task Restart()
    {
        await _app.DisposeAsync();
        _app = new ViberApp(_viber, _folder, _clock);
    }

    [Fact]
    public async Task A_person_walks_from_the_welcome_to_a_sent_referral_by_pressing_buttons()
    {
        await Walk(ToASentReferral.Length);

        var sent = _viber.SentTo(ViberApp.Her);
        Assert.Equal("ruse", Assert.Single(await _app.Read(db => db.Referrals.ToListAsync())).Centre);
        Assert.Equal(ToASentReferral.Length, sent.Count);
        Assert.All(sent, message => Assert.StartsWith(Neutral + "\n", (string)message["text"]!, StringComparison.Ordinal));
        Assert.All(sent, message => Assert.Equal("Assistant", (string?)message["sender"]!["name"]));
        Assert.All(sent, message => Assert.True((int)message["min_api_version"]! > 0));
        Assert.All(sent, message => Assert.All(message["keyboard"]!["Buttons"]!.AsArray(), button => Assert.True((bool)button!["Silent"]!)));
    }

    [Theory]
    [InlineData("/exit")]
    [InlineData("стоп")]
    [InlineData("#~wb~leave")]
    public async Task Leaving_leaves_one_neutral_line_and_forgets_the_conversation(string words)
    {
        await Walk(5);
        await _app.Says(words);
        await _app.AllStored();

        Assert.Equal(Neutral, Text);
        Assert.Null(_app.Last["keyboard"]);
        Assert.Equal(0, await _app.Conversations());
    }

    [Fact, Reported(7)]
    public async Task Forgetting_everything_leaves_one_neutral_line_too()
    {
        await Walk(2);
        foreach (var button in new[] { "Да забравим всичко", "Да, забравете всичко" })
            await _app.Presses(_app.Last, button);
        await _app.AllStored();

        Assert.Equal(Neutral, Text);
        Assert.Null(_app.Last["keyboard"]);
        Assert.Equal(0, await _app.Conversations());
    }

    [Fact, Trait("Engine", "Sqlite")] // with replicas it is drawn some seconds later
    public async Task A_screen_that_a_stop_came_before_is_drawn_after_the_start()
    {
        _viber.AnswersStatus("send_message", 2);
        await _app.Says("здравейте");
        var unseen = Text;

        await Restart();
        await _viber.Until(() => _viber.SentTo(ViberApp.Her).Count == 2);

        Assert.Equal(unseen, Text);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_sent_twice_and_she_goes_on_where_she_was()
    {
        await Walk(3);
        var under = _app.Last;
        await Restart();
        await _viber.Until(() => _viber.Methods.Count(method => method == "get_account_info") == 2);
        await _app.Sender.Settled();
        Assert.Equal(3, _viber.SentTo(ViberApp.Her).Count);

        await _app.Presses(under, "Детска градина");

        Assert.Contains("Място в детска градина", Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_chat_is_sent_nothing_and_begins_anew_when_she_writes()
    {
        await Walk(5);
        await _app.AllStored();
        _clock.Passes(TimeSpan.FromMinutes(31));
        await _app.Service.AppliesRetention();

        await Restart();
        await _app.Service.AppliesRetention();
        Assert.Empty(await _app.Service.Conversations.UnshownScreens(WegoBot.Dialogue.ChannelKind.Viber, CancellationToken.None).ToListAsync());
        Assert.Equal(5, _viber.SentTo(ViberApp.Her).Count);

        await _app.Says("здравейте");
        Assert.Contains("безопасно ли", Text, StringComparison.Ordinal);
    }

    [Fact, Trait("Engine", "Sqlite")] // it reads the file; CanaryTests reads the server's
    public async Task No_file_and_no_log_line_holds_her_account_her_name_or_the_token()
    {
        _viber.Resets("send_message").AnswersHttp("send_message", System.Net.HttpStatusCode.BadGateway).AnswersStatus("send_message", 7);
        await _app.Says("здравейте");
        await _app.Says("здравейте пак");
        await _app.AllStored();

        var kept = Directory.GetFiles(Path.Combine(_folder, "kept")).Select(FileBytes.Letters).Append(_app.Service.Log.Text).ToArray();
        Assert.True(kept.Length >= 3);
        Assert.Contains("Viber did not accept a screen, code 7", kept[^1], StringComparison.Ordinal);
        foreach (var canary in new[] { "canary", "Canary", "01234567890A" })
            Assert.All(kept, one => Assert.DoesNotContain(canary, one, StringComparison.Ordinal));
    }
}
