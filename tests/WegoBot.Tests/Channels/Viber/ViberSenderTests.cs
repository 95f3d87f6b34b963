using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Messengers;
using WegoBot.Channels.Viber;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;
using WegoBot.Tests.Channels.Telegram;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberSenderTests : IDisposable
{
    private readonly FakeViber _viber = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly LogLines _log = new();
    private readonly MessengerSender _sender;

    public ViberSenderTests()
    {
        var words = new Dictionary<string, string> { ["neutral"] = "Hello.", ["neutral_more"] = "No hurry." };
        var http = new HttpClient(_viber) { BaseAddress = new Uri("http://viber.test") };
        http.DefaultRequestHeaders.Add("X-Viber-Auth-Token", FakeViber.Token);
        Texts texts = new(ShippedLanguages.Languages, new Dictionary<Language, IReadOnlyDictionary<string, string>> { [ShippedLanguages.English] = words, [ShippedLanguages.Bulgarian] = words });
        var backoff = new Backoff(_clock, RandomNumberGenerator.Create());
        var options = Options.Create(new ViberOptions { Token = FakeViber.Token, SenderName = "Calendar" });
        _sender = new MessengerSender(new ViberSender(new ViberClient(http), texts, backoff, options), texts, backoff, _log.For<MessengerSender>());
    }

    public void Dispose()
    {
        _sender.Dispose();
        _log.Dispose();
        _viber.Dispose();
    }

    private static OutgoingScreen Wish(string person, int serial) => new(
        new ConversationId((UInt128)person[0]),
        new Screen(Stage.Home, ShippedLanguages.English, serial, [new Line(LineKind.Text, $"Screen {serial}", "k")], [[new Button("id", "Onward", "b", new Choice(Trigger.Continue))]]),
        person);

    private string[] Texts(string person) => [.. _viber.SentTo(person).Select(sent => ((string)sent["text"]!).Split("\n\n")[1])];

    private async Task PassPause(TimeSpan most) => _clock.Advance(await _clock.Waiting(left => left > TimeSpan.Zero && left <= most && left != TimeSpan.FromSeconds(20)));

    [Fact]
    public async Task A_screen_is_one_text_with_its_keyboard_under_the_neutral_lines()
    {
        _sender.Show(Wish("A", 1));
        await _sender.Settled();

        Assert.Equal(
            """{"receiver":"A","sender":{"name":"Calendar"},"text":"Hello.\nNo hurry.\n\nScreen 1","keyboard":{"Buttons":[{"Columns":6,"ActionBody":"#~wb~id","Text":"Onward","Rows":1,"ActionType":"reply","Silent":true}],"Type":"keyboard"},"min_api_version":6,"type":"text"}""",
            Assert.Single(_viber.SentTo("A")).ToJsonString());
        Assert.Equal((1, "A"), _sender.Receipts().Select(receipt => (receipt.Screen, receipt.Address)).Single());
    }

    [Fact]
    public async Task Who_begins_anew_right_after_leaving_is_answered_though_her_screens_are_numbered_anew()
    {
        _sender.Show(Wish("A", 9) with { Epoch = 1 });
        await _sender.Settled();
        _sender.Show(Wish("A", 1) with { Epoch = 2 });
        await _sender.Settled();
        _sender.Show(Wish("A", 0) with { Epoch = 2 });
        await _sender.Settled();

        Assert.Equal(["Screen 9", "Screen 1"], Texts("A"));
    }

    [Fact]
    public async Task Only_the_newest_of_the_screens_that_wait_is_sent()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _viber.Answers("send_message", () => answer.Task);
        _sender.Show(Wish("A", 1));
        await _viber.Until(() => _viber.Calls.Count == 1);
        foreach (var serial in new[] { 2, 4, 3 })
            _sender.Show(Wish("A", serial));

        answer.SetResult(FakeViber.Status(0));
        await _sender.Settled();

        Assert.Equal(["Screen 1", "Screen 4"], Texts("A"));
    }

    [Fact]
    public async Task A_button_pressed_twice_brings_its_screen_once()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _viber.Answers("send_message", () => answer.Task);
        _sender.Show(Wish("A", 1));
        await _viber.Until(() => _viber.Calls.Count == 1);
        _sender.Show(Wish("A", 1));

        answer.SetResult(FakeViber.Status(0));
        await _sender.Settled();

        Assert.Equal(["Screen 1"], Texts("A"));
    }

    [Fact]
    public async Task Too_many_calls_hold_up_that_chat_alone_for_half_a_minute()
    {
        _viber.AnswersStatus("send_message", 12);
        _sender.Show(Wish("A", 1));
        var pause = await _clock.Waiting(left => left > TimeSpan.FromSeconds(25));
        _sender.Show(Wish("B", 1));
        await _viber.Until(() => _viber.SentTo("B").Count == 1);
        Assert.Single(_viber.SentTo("A"));
        Assert.InRange(pause, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));

        _clock.Advance(pause);
        await _sender.Settled();

        Assert.Equal(2, _viber.SentTo("A").Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(null)]
    public async Task A_server_that_fails_is_asked_again_a_little_later(HttpStatusCode? code)
    {
        if (code is { } status)
            _viber.AnswersHttp("send_message", status);
        else
            _viber.Resets("send_message");
        _sender.Show(Wish("A", 1));
        await PassPause(TimeSpan.FromSeconds(0.5));
        await _sender.Settled();

        Assert.Equal(2, _viber.SentTo("A").Count);
        Assert.Single(_sender.Receipts());
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(11)]
    public async Task Who_is_not_there_is_given_up_quietly_and_nothing_waits_for_her(int status)
    {
        _viber.AnswersStatus("send_message", status);
        _sender.Show(Wish("A", 1));
        await _sender.Settled();

        Assert.Single(_viber.SentTo("A"));
        Assert.Single(_sender.Receipts());
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(23)]
    [InlineData(24)]
    public async Task A_refusal_that_the_owner_can_mend_leaves_the_screen_waiting_and_says_so(int status)
    {
        _viber.AnswersStatus("send_message", status);
        _sender.Show(Wish("A", 1));
        await _sender.Settled();

        Assert.Single(_viber.SentTo("A"));
        Assert.Empty(_sender.Receipts());
        Assert.Contains($"code {status} ", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_gives_up_what_would_have_to_wait()
    {
        _viber.AnswersStatus("send_message", 12);
        _sender.Show(Wish("A", 1));
        await _clock.Waiting(left => left > TimeSpan.FromSeconds(25));

        await _sender.Finish();

        Assert.Single(_viber.SentTo("A"));
        Assert.Empty(_sender.Receipts());
    }

    [Fact]
    public async Task What_is_dropped_is_neither_sent_again_nor_marked()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _viber.Answers("send_message", () => answer.Task);
        _sender.Show(Wish("A", 5));
        await _viber.Until(() => _viber.Calls.Count == 1);
        _sender.Show(Wish("A", 6));
        _sender.Drop(Wish("A", 0).Conversation);
        _sender.Show(Wish("A", 1));

        answer.SetResult(FakeViber.Status(0));
        await _sender.Settled();

        Assert.Equal(["Screen 5", "Screen 1"], Texts("A"));
        Assert.Equal(1, Assert.Single(_sender.Receipts()).Screen);
    }
}
