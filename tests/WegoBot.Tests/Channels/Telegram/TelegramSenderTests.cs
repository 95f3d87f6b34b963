using System.Security.Cryptography;
using Telegram.Bot;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramSenderTests : IDisposable
{
    private const string Neutral = "Hello, whenever it suits you.";
    private const string More = "There is no hurry.";
    private readonly FakeBotApi _api = new();
    private readonly HandClock _clock = new();
    private readonly LogLines _log = new();
    private readonly TelegramSender _sender;

    public TelegramSenderTests()
    {
        var texts = new Dictionary<string, string> { ["neutral"] = Neutral, ["neutral_more"] = More };
        _sender = new TelegramSender(
            new TelegramBotClient(new TelegramBotClientOptions(FakeBotApi.Token, "http://bot.test") { RetryThreshold = 0 }, new HttpClient(_api)),
            new Texts(new Dictionary<Language, IReadOnlyDictionary<string, string>> { [Language.English] = texts, [Language.Bulgarian] = texts }),
            new Patience(_clock, RandomNumberGenerator.Create(), _log.For<Patience>()),
            _log.For<TelegramSender>());
    }

    public void Dispose()
    {
        _sender.Dispose();
        _log.Dispose();
        _api.Dispose();
    }

    private static Screen Page(string text, LineKind kind = LineKind.Text, Stage stage = Stage.Home) => new(
        stage, Language.English, 1, [new Line(kind, text, "some.key")], [[new Button("id-1", "Onward", "some.button", new Choice(Trigger.Continue))]]);

    private static TelegramWish Wish(long chat, string text, LineKind kind = LineKind.Text) =>
        new(new ConversationId((UInt128)chat), Page(text, kind), chat);

    private Task Show(TelegramWish wish)
    {
        _sender.Show(wish);
        return _sender.Settled();
    }

    [Fact]
    public async Task A_new_message_begins_with_the_neutral_line_and_shows_no_preview()
    {
        await Show(Wish(1, "Kinds of support") with { Anew = true });

        var (method, arguments) = Assert.Single(_api.Calls);
        Assert.Equal("sendMessage", method);
        Assert.Equal($"{Neutral}\n{More}\n\nKinds of support", (string)arguments["text"]!);
        Assert.Equal("HTML", (string)arguments["parse_mode"]!);
        Assert.True((bool)arguments["link_preview_options"]!["is_disabled"]!);
        Assert.Equal([("Onward", "id-1")], Assert.Single(_api.Chat(1)).Buttons);
    }

    [Fact]
    public async Task A_press_edits_the_live_message_in_place()
    {
        await Show(Wish(1, "First") with { Anew = true });
        var live = Assert.Single(_api.Chat(1)).Id;

        await Show(Wish(1, "Second") with { Pressed = live });

        Assert.Equal("Second", Assert.Single(_api.Chat(1)).Text);
        Assert.Equal(["sendMessage", "editMessageText"], _api.Methods);
    }

    [Fact]
    public async Task After_words_a_new_message_comes_and_the_older_one_keeps_only_the_neutral_line()
    {
        await Show(Wish(1, "First") with { Anew = true });
        await Show(Wish(1, "Second") with { Anew = true });

        var (older, newer) = (_api.Chat(1)[0], _api.Chat(1)[1]);
        Assert.Equal((Neutral, 0), (older.Text, older.Buttons.Count));
        Assert.EndsWith("Second", newer.Text, StringComparison.Ordinal);
        Assert.Equal($$"""{"chat":1,"message":{{newer.Id}}}""", Assert.Single(_sender.Marks()).Address);
    }

    [Fact]
    public async Task The_same_screen_again_is_no_failure()
    {
        await Show(Wish(1, "First") with { Anew = true });
        await Show(Wish(1, "Second"));
        await Show(Wish(1, "Second"));

        Assert.Equal("Second", Assert.Single(_api.Chat(1)).Text);
        Assert.Single(_sender.Marks());
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task A_message_that_cannot_be_edited_is_replaced_by_a_new_one(string refusal)
    {
        await Show(Wish(1, "First") with { Anew = true });
        _api.Fails("editMessageText", () => FakeBotApi.Refusal(400, refusal));

        await Show(Wish(1, "Second"));

        Assert.EndsWith("Second", _api.Chat(1)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_she_deleted_is_replaced_by_a_new_one()
    {
        await Show(Wish(1, "First") with { Anew = true });
        _api.Delete(1, _api.Chat(1)[0].Id);

        await Show(Wish(1, "Second"));

        Assert.EndsWith("Second", Assert.Single(_api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_code_comes_in_a_protected_message_of_its_own_and_nothing_else_is_protected()
    {
        await Show(Wish(1, "First") with { Anew = true });
        await Show(Wish(1, "1234 5678 9012 3456", LineKind.Code) with { Anew = true });

        Assert.Equal([false, true], _api.Chat(1).Select(message => message.Protected));
        Assert.Contains("<code>1234 5678 9012 3456</code>", _api.Chat(1)[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_starts_makes_no_sound()
    {
        await Show(Wish(1, "After a restart") with { Quiet = true });
        await Show(Wish(2, "An answer") with { Anew = true });

        Assert.Equal((true, false), (_api.Chat(1)[0].Silent, _api.Chat(2)[0].Silent));
    }

    [Fact]
    public async Task Leaving_turns_the_live_message_into_the_neutral_line()
    {
        await Show(Wish(1, "First") with { Anew = true });

        var left = new Screen(Stage.Left, Language.English, 2, [new Line(LineKind.Text, Neutral, "neutral")], []);
        await Show(Wish(1, "") with { Screen = left, Anew = true });

        var message = Assert.Single(_api.Chat(1));
        Assert.Equal((Neutral, 0), (message.Text, message.Buttons.Count));
        Assert.Equal(2, Assert.Single(_sender.Marks()).Screen);
    }

    [Fact]
    public async Task What_nobody_asked_for_does_not_come_back_after_she_deleted_it()
    {
        await Show(Wish(1, "First") with { Anew = true });
        _api.Delete(1, _api.Chat(1)[0].Id);
        _sender.Stored(_sender.Marks());

        await Show(Wish(1, "Greeting") with { Live = 101, Quiet = true });

        Assert.Empty(_api.Chat(1));
        Assert.Single(_sender.Marks());
    }

    [Fact]
    public async Task What_nobody_asked_for_gives_way_to_what_somebody_did()
    {
        await Show(Wish(1, "Newer") with { Anew = true });

        await Show(Wish(1, "Older") with { Quiet = true });

        Assert.EndsWith("Newer", Assert.Single(_api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_an_older_message_shows_the_screen_in_the_newest_and_empties_the_older()
    {
        await Show(Wish(1, "First") with { Anew = true });
        var older = _api.Chat(1)[0].Id;
        _api.Fails("editMessageText", () => FakeBotApi.Refusal(400, "Bad Request: message can't be edited"));
        await Show(Wish(1, "Second") with { Anew = true });
        Assert.Single(_api.Chat(1)[0].Buttons);

        await Show(Wish(1, "Third") with { Pressed = older });

        Assert.Equal([Neutral, "Third"], _api.Chat(1).Select(message => message.Text));
    }

    [Fact]
    public async Task A_chat_that_has_to_wait_waits_as_long_as_it_is_told_and_holds_up_no_other()
    {
        _api.FailsWith429("sendMessage", 37);
        _sender.Show(Wish(1, "Held") with { Anew = true });
        await _clock.Waiting(left => left == TimeSpan.FromSeconds(37));

        _sender.Show(Wish(2, "At once") with { Anew = true });
        await _api.Until(() => _api.Chat(2).Count == 1);
        _clock.Advance(TimeSpan.FromSeconds(36.9));
        Assert.Empty(_api.Chat(1));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await _sender.Settled();

        Assert.Single(_api.Chat(1));
    }

    [Fact]
    public async Task Of_several_screens_that_wait_only_the_newest_is_sent()
    {
        _api.FailsWith429("sendMessage", 5);
        _sender.Show(Wish(1, "First") with { Anew = true });
        await _clock.Waiting(left => left == TimeSpan.FromSeconds(5));
        _sender.Show(Wish(1, "Second"));
        _sender.Show(Wish(1, "Third"));

        _clock.Advance(TimeSpan.FromSeconds(5));
        await _sender.Settled();

        Assert.EndsWith("Third", Assert.Single(_api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_of_the_server_and_the_line_are_tried_again()
    {
        _api.FailsWith500("sendMessage").FailsWithReset("sendMessage").FailsWith500("sendMessage");
        _sender.Show(Wish(1, "In the end") with { Anew = true });

        for (var failures = 1; failures <= 3; failures++)
        {
            var (least, most) = (0.25 * Math.Pow(2, failures - 1), 0.5 * Math.Pow(2, failures - 1));
            _clock.Advance(await _clock.Waiting(left => left.TotalSeconds >= least && left.TotalSeconds <= most));
        }

        await _sender.Settled();
        Assert.Single(_api.Chat(1));
        Assert.Equal(4, _api.Calls.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_and_the_next_screen_still_arrives()
    {
        for (var i = 0; i <= 10; i++)
            _api.FailsWithReset("sendMessage");
        _sender.Show(Wish(1, "Lost") with { Anew = true });
        for (var failures = 1; failures <= 10; failures++)
            _clock.Advance(await _clock.Waiting(left => left < TimeSpan.FromSeconds(31) && left != TimeSpan.FromSeconds(20)));
        await _sender.Settled();
        Assert.Empty(_sender.Marks());

        await Show(Wish(1, "Found") with { Anew = true });

        Assert.EndsWith("Found", Assert.Single(_api.Chat(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_left_in_peace()
    {
        _api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));

        await Show(Wish(1, "Hello?") with { Anew = true });

        Assert.Single(_api.Calls);
        Assert.Empty(_log.Lines);
        Assert.Single(_sender.Marks());
    }

    [Fact]
    public async Task A_press_that_is_answered_too_late_is_no_failure()
    {
        _api.Fails("answerCallbackQuery", () => FakeBotApi.Refusal(400, "Bad Request: query is too old and response timeout expired"));
        _api.FailsWithReset("answerCallbackQuery");

        await _sender.Acknowledge("press-1");
        await _sender.Acknowledge("press-2");
        await _sender.Acknowledge("press-3");

        Assert.Equal(["press-1", "press-2", "press-3"], _api.Calls.Select(call => (string)call.Arguments["callback_query_id"]!));
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_chat_that_has_to_wait()
    {
        _api.FailsWith429("sendMessage", 3600);
        _sender.Show(Wish(1, "Held") with { Anew = true });
        await _clock.Waiting(left => left == TimeSpan.FromSeconds(3600));

        await _sender.Finish();

        Assert.Empty(_sender.Marks());
    }

    [Fact]
    public async Task A_mark_that_is_stored_is_not_stored_again_but_a_newer_one_is()
    {
        await Show(Wish(1, "First") with { Anew = true });
        var marks = _sender.Marks();
        await Show(Wish(1, "Second") with { Anew = true });

        _sender.Stored(marks);

        Assert.NotEqual(Assert.Single(marks), Assert.Single(_sender.Marks()));
    }
}
