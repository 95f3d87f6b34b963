using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Channels.Viber;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberListenerTests : IAsyncLifetime, IDisposable
{
    private readonly FakeViber _viber = new();
    private ViberApp _app = null!;

    /// <summary>Label, raw request in, expected messages out, conversations kept after it.</summary>
    public static TheoryData<string, string, string[], int> Callbacks => new()
    {
        { "the webhook is tried", """{"event":"webhook","timestamp":1457764197627,"message_token":241256543215}""", [], 0 },
        { "subscribed", $$"""{"event":"subscribed","timestamp":1457764197627,"user":{"id":"{{ViberApp.Her}}","name":"C","language":"en"},"message_token":4912661846655238145}""", [], 0 },
        { "unsubscribed", $$"""{"event":"unsubscribed","timestamp":1457764197627,"user_id":"{{ViberApp.Her}}","message_token":4912661846655238145}""", [], 0 },
        { "delivered", $$"""{"event":"delivered","timestamp":1457764197627,"message_token":4912661846655238145,"user_id":"{{ViberApp.Her}}"}""", [], 0 },
        { "seen", $$"""{"event":"seen","timestamp":1457764197627,"message_token":4912661846655238145,"user_id":"{{ViberApp.Her}}"}""", [], 0 },
        { "failed", $$"""{"event":"failed","timestamp":1457764197627,"message_token":4912661846655238145,"user_id":"{{ViberApp.Her}}","desc":"failure"}""", [], 0 },
        { "an unknown kind of unknown form", """{"event":"dream","user":7,"message_token":"x","sender":[]}""", [], 0 },
        { "words", Message("""{"type":"text","text":"здравейте","tracking_data":"x"}"""), ["безопасно ли"], 1 },
        { "words in a group's form", Message("""{"type":"text","text":"стоп"}"""), ["Здравейте. Продължаваме"], 1 },
        { "a picture with a caption", Message("""{"type":"picture","media":"http://canary.test/p.jpg","text":"canary caption"}"""), ["Тук четем само написани думи"], 1 },
        { "a contact", Message("""{"type":"contact","contact":{"name":"Canary","phone_number":"+359888123456"}}"""), ["Тук четем само написани думи"], 1 },
        { "a file", Message("""{"type":"file","media":"http://canary.test/f.pdf","file_name":"f.pdf","size":1}"""), ["Тук четем само написани думи"], 1 },
        { "a place", Message("""{"type":"location","location":{"lat":43.8,"lon":25.9}}"""), ["Тук четем само написани думи"], 1 },
        { "a link", Message("""{"type":"url","media":"http://canary.test/"}"""), ["Тук четем само написани думи"], 1 },
        { "a sticker", Message("""{"type":"sticker","sticker_id":46105}"""), ["Тук четем само написани думи"], 1 },
        { "a video", Message("""{"type":"video","media":"http://canary.test/v.mp4"}"""), ["Тук четем само написани думи"], 1 },
    };

    public Task InitializeAsync()
    {
        _app = new ViberApp(_viber);
        return _viber.Until(() => _viber.Methods.Contains("get_account_info"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _viber.Dispose();

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task Each_callback_has_its_answer(string label, string request, string[] expected, int kept)
    {
        var answer = await _app.Tells(request);

        Assert.True(answer == (200, ""), label);
        Assert.Equal(expected.Length, _viber.SentTo(ViberApp.Her).Count);
        Assert.All(_viber.SentTo(ViberApp.Her).Zip(expected), pair => Assert.Contains(pair.Second, (string)pair.First["text"]!, StringComparison.Ordinal));
        Assert.Equal(["set_webhook", "get_account_info", .. expected.Select(_ => "send_message")], _viber.Methods);
        if (label != "words in a group's form")
            Assert.Equal(kept, await _app.Conversations());
    }

    [Fact]
    public async Task Whoever_opens_the_chat_is_welcomed_once_in_the_answer_and_nothing_is_kept()
    {
        var welcome = await _app.Starts();
        var again = await _app.Starts();

        Assert.Equal(welcome.ToJsonString(), again.ToJsonString());
        Assert.Equal("text", (string?)welcome["type"]);
        Assert.False(welcome.ContainsKey("receiver"));
        Assert.StartsWith("Здравейте. Продължаваме, когато Ви е удобно.\n", (string)welcome["text"]!, StringComparison.Ordinal);
        Assert.Contains("безопасно ли", (string)welcome["text"]!, StringComparison.Ordinal);
        Assert.NotEmpty(welcome["keyboard"]!["Buttons"]!.AsArray());
        Assert.Empty(_viber.SentTo(ViberApp.Her));
        Assert.Equal(0, await _app.Conversations());
    }

    [Fact]
    public async Task Whoever_opens_an_old_chat_reads_nothing_of_what_was_spoken()
    {
        await _app.Presses(await _app.Starts(), "Да, може");

        var welcome = await _app.Starts();

        Assert.Equal(["Здравейте. Продължаваме, когато Ви е удобно."], ((string)welcome["text"]!).Trim().Split('\n').Take(1));
        Assert.DoesNotContain("Преди да започнем", (string)welcome["text"]!, StringComparison.Ordinal);
        Assert.Equal(ViberApp.Body(_app.Last, "Разбрах, продължаваме"), ViberApp.Body(welcome, "Разбрах, продължаваме"));
    }

    [Fact]
    public async Task A_callback_that_comes_again_is_one_turn_and_one_message()
    {
        var yes = ViberApp.Body(await _app.Starts(), "Да, може");
        for (var times = 0; times < 3; times++)
            await _app.Says(yes, token: 4912661846655238145);

        Assert.Contains("Преди да започнем", (string)Assert.Single(_viber.SentTo(ViberApp.Her))["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_callbacks_whose_tokens_are_one_as_doubles_are_two()
    {
        await _app.Says("здравейте", token: 9007199254740992);
        await _app.Says("здравейте", token: 9007199254740993);

        Assert.Equal(2, _viber.SentTo(ViberApp.Her).Count);
    }

    [Fact]
    public async Task Typed_in_and_old_button_ids_change_nothing_and_show_the_current_screen()
    {
        var welcome = await _app.Starts();
        await _app.Presses(welcome, "Да, може");
        await _app.Presses(welcome, "Да, може");
        await _app.Says("#~wb~made-up");

        Assert.Equal(3, _viber.SentTo(ViberApp.Her).Count);
        Assert.All(_viber.SentTo(ViberApp.Her), sent => Assert.Contains("Преди да започнем", (string)sent["text"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_as_long_as_Viber_allows_is_taken()
    {
        await _app.Says(new string('щ', 7000));

        Assert.Single(_viber.SentTo(ViberApp.Her));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_looked_at()
    {
        var body = new byte[64 * 1024 + 1];

        Assert.Equal(413, (await _app.Posts(body, ViberApp.Sign(body))).Status);
    }

    [Fact]
    public async Task Who_unsubscribes_is_forgotten_and_sent_nothing_more()
    {
        await _app.Says("здравейте");
        await _app.Tells($$"""{"event":"unsubscribed","timestamp":1,"user_id":"{{ViberApp.Her}}","message_token":2}""");
        // Whatever waited for the same queue is done when this is.
        await _app.Service.Person("somebody else").Says("здравейте");

        Assert.Equal(1, await _app.Conversations());
        Assert.Single(_viber.SentTo(ViberApp.Her));
    }

    [Fact]
    public async Task A_message_that_Viber_took_and_could_not_show_is_counted_and_logged_without_its_reason()
    {
        for (var times = 0; times < 2; times++)
            Assert.Equal((200, ""), await _app.Tells(
                $$"""{"event":"failed","timestamp":1457764197627,"message_token":{{times + 7}},"user_id":"{{ViberApp.Her}}","desc":"canary reason"}"""));

        Assert.Equal(2, _app.Service.Services.GetRequiredService<ViberListener>().Failed);
        Assert.Contains("could not show it, 2 since startup", _app.Service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", _app.Service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_there_is_no_such_address()
    {
        await using var off = new WegoBotApp();
        using var http = off.CreateClient();
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        Assert.Equal(404, (int)(await http.PostAsync(new Uri("/viber", UriKind.Relative), content)).StatusCode);
    }

    private static string Message(string message) =>
        $$"""{"event":"message","timestamp":1457764197627,"message_token":4912661846655238145,"sender":{"id":"{{ViberApp.Her}}","name":"Canary","language":"bg"},"message":{{message}}}""";
}
