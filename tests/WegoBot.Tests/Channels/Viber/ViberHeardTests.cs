namespace WegoBot.Tests.Channels.Viber;

/// <summary>What is heard of what a person can send in Viber beside plain words.</summary>
public sealed class ViberHeardTests : IAsyncLifetime, IDisposable
{
    private readonly FakeViber _viber = new();
    private ViberApp _app = null!;
    private long _last = 100;

    public Task InitializeAsync()
    {
        _app = new ViberApp(_viber);
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _viber.Dispose();

    [Theory]
    [InlineData(""" "type":"picture","media":"http://canary.test/p.jpg" """)]
    [InlineData(""" "type":"video","media":"http://canary.test/v.mp4" """)]
    [InlineData(""" "type":"contact","contact":{"name":"Canary","phone_number":"+359888123456"} """)]
    [InlineData(""" "type":"url","media":"http://canary.test/" """)]
    [InlineData(""" "type":"file","media":"http://canary.test/f.pdf","file_name":"f.pdf","size":1 """)]
    [InlineData(""" "type":"location","location":{"lat":43.8,"lon":25.9} """)]
    [InlineData(""" "type":"sticker","sticker_id":46105 """)]
    [InlineData(""" "type":"telepathy" """)]
    [Reported(4, Inputs = 4)]
    [Reported(7, Inputs = 5)]
    public async Task She_is_told_that_it_is_not_read_and_the_words_beside_it_are_heard(string content)
    {
        await Sends(content);
        Assert.Contains("Тук четем само написани думи", (string)_app.Last["text"]!, StringComparison.Ordinal);

        foreach (var (words, shown) in new[] { ("помощ, той ще ме убие", "112"), ("помощ", "112"), ("да", "Оттук не можем да изтрием нищо"), ("стоп", "Здравейте. Продължаваме") })
        {
            await Sends($"""{content},"text":"{words}" """);
            Assert.Contains(shown, (string)_app.Last["text"]!, StringComparison.Ordinal);
            if (words == "помощ")
                await _app.Says("/start");
        }

        Assert.DoesNotContain(_viber.Methods, method => method is not ("set_webhook" or "get_account_info" or "send_message"));
    }

    [Theory, Reported(7), Trait("Engine", "Sqlite")] // it takes the file away
    [InlineData("помощ сега")]
    [InlineData("той ще ме убие")]
    [InlineData("#~wb~help")]
    public async Task While_the_database_is_away_she_reads_at_once_whom_to_call(string asked)
    {
        await _app.Says("/start");
        await _app.AllStored();
        var callback = Callback($$""" "type":"text","text":"{{asked}}" """);
        using (new UnavailableFolder(_app.Service))
        {
            for (var times = 0; times < 3; times++)
                Assert.Equal(503, (await _app.Tells(callback)).Status);
            await _viber.Until(() => _viber.SentTo(ViberApp.Her).Count == 2);
            Assert.Contains("0800 1 8676", (string)_app.Last["text"]!, StringComparison.Ordinal);
        }

        Assert.Equal((200, ""), await _app.Tells(callback));
        Assert.Equal(3, _viber.SentTo(ViberApp.Her).Count);
        Assert.Contains("0800 1 8676", (string)_app.Last["text"]!, StringComparison.Ordinal);
        Assert.True(_app.Last["keyboard"]!["Buttons"]!.AsArray().Count > 1);
    }

    private async Task Sends(string content) => Assert.Equal((200, ""), await _app.Tells(Callback(content)));

    private string Callback(string content) =>
        $$"""{"event":"message","timestamp":1,"message_token":{{++_last}},"sender":{"id":"{{ViberApp.Her}}","language":"bg"},"message":{ {{content}} } }""";
}
