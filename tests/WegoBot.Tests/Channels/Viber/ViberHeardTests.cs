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

    private async Task Sends(string content) => Assert.Equal((200, ""), await _app.Tells(
        $$"""{"event":"message","timestamp":1,"message_token":{{++_last}},"sender":{"id":"{{ViberApp.Her}}","language":"bg"},"message":{ {{content}} } }"""));
}
