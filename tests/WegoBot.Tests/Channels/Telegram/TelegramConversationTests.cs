using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramConversationTests : IAsyncLifetime, IDisposable
{
    private const long Her = 5000000001;
    private const string Neutral = "Здравейте. Продължаваме, когато Ви е удобно.";

    /// <summary>A button, and words of the screen that it leads to.</summary>
    private static readonly (string Button, string Screen)[] ToASentReferral =
    [
        ("Да, може", "Преди да започнем"),
        ("Разбрах, продължаваме", "С какво да помогна?"),
        ("Възможности за подкрепа", "подкрепа"),
        ("Детска градина", "Място в детска градина"),
        ("Може ли да ми подхожда?", "Имате ли дете, което още не е на училище?"),
        ("Да", "Вероятно"),
        ("Съобщение до центъра", "За какво да попитаме"),
        ("Продължете", "Кой център да прочете"),
        ("Русе", "Как да Ви отговорят?"),
        ("Тук, в този чат", "Кога е безопасно"),
        ("Вечер", "Кога е безопасно"),
        ("Продължете", "Колко скоро"),
        ("До седмица", "Точно това ще прочете центърът"),
        ("Така е добре", "Съгласна ли сте"),
        ("Съгласна съм, изпратете", "Изпратено е"),
    ];

    private readonly FakeBotApi _api = new();
    private readonly HandClock _clock = new();
    private readonly LogLines _log = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-telegram-").FullName;
    private TelegramApp _app = null!;

    public async Task InitializeAsync() => _app = await TelegramApp.Start(_api, _folder, _clock, _log);

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose()
    {
        _api.Dispose();
        _log.Dispose();
    }

    private FakeMessage Lowest => _api.Chat(Her)[^1];

    private async Task Says(string words, string expected)
    {
        _api.Says(Her, words);
        await _api.Until(() => _api.Chat(Her).Count > 0 && Lowest.Text.Contains(expected, StringComparison.Ordinal));
    }

    private async Task Presses(string button, string expected)
    {
        var before = Lowest;
        _api.PressesLabel(Her, button);
        await _api.Until(() => Lowest != before && Lowest.Text.Contains(expected, StringComparison.Ordinal));
    }

    private async Task Walk(int steps)
    {
        await Says("/start", "безопасно ли");
        foreach (var (button, screen) in ToASentReferral.Take(steps))
            await Presses(button, screen);
    }

    private async Task Restart()
    {
        await _app.DisposeAsync();
        _app = await TelegramApp.Start(_api, _folder, _clock, _log);
    }

    /// <summary>The server gives everything again, as it does when the numbers of its updates begin anew.</summary>
    private Task<int> Forgets(string channel) =>
        _app.Read(db => db.Cursors.Where(row => row.Channel == channel).ExecuteDeleteAsync());

    [Fact]
    public async Task A_person_walks_from_start_to_a_sent_referral_by_pressing_buttons()
    {
        await Walk(ToASentReferral.Length);
        var code = Lowest;
        await Presses("Записах го", "Малка проверка на паметта");

        Assert.Equal("ruse", Assert.Single(await _app.Read(db => db.Referrals.ToListAsync())).Centre);
        Assert.True(code.Protected);
        Assert.Contains("<code>", code.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>", Lowest.Text, StringComparison.Ordinal);
        Assert.Equal([Neutral, null], _api.Chat(Her).Select(message => message.Buttons.Count == 0 ? message.Text : null));
        Assert.Equal(ToASentReferral.Length + 1, _api.Methods.Count(method => method == "answerCallbackQuery"));
    }

    [Fact]
    public async Task Every_new_message_begins_with_the_neutral_line()
    {
        await Walk(2);
        await Says("жилище", "жилищ");
        await Says("нещо неразбираемо", "Не разбрах добре");
        await Says("/help", "112");

        var sent = _api.Calls.Where(call => call.Method == "sendMessage").Select(call => (string)call.Arguments["text"]!).ToArray();
        Assert.Equal(4, sent.Length);
        Assert.All(sent, text => Assert.StartsWith(Neutral + "\n", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/exit")]
    [InlineData("/stop")]
    [InlineData("стоп")]
    [InlineData(null)]
    public async Task Leaving_leaves_one_neutral_line_and_forgets_the_conversation(string? words)
    {
        await Walk(5);
        if (words is null)
            await Presses("Бърз изход", Neutral);
        else
            await Says(words, Neutral);
        await _api.Until(() => _api.IsIdle && Lowest.Text == Neutral);

        Assert.Empty(Assert.Single(_api.Chat(Her)).Buttons);
        Assert.Empty(await _app.Read(db => db.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task After_leaving_the_next_message_begins_anew()
    {
        await Walk(5);
        await Says("/exit", Neutral);

        await Says("здравейте", "безопасно ли");

        Assert.Equal(2, _api.Chat(Her).Count);
    }

    [Fact, Trait("Engine", "Sqlite")] // with replicas it is drawn some seconds later
    public async Task A_screen_that_a_stop_came_before_is_drawn_after_the_start_without_a_sound()
    {
        _api.FailsWith429("sendMessage", 3600);
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Methods.Contains("sendMessage"));

        await Restart();
        await _api.Until(() => _api.Chat(Her).Count == 1);

        Assert.True(Lowest.Silent);
        Assert.StartsWith(Neutral, Lowest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_taken_twice_and_she_goes_on_where_she_was()
    {
        await Walk(3);
        await _api.Until(() => _api.IsIdle);
        var (next, polls, sent) = (_api.Polls[^1].Offset, _api.Polls.Count, _api.Calls.Count);

        await Restart();
        await _api.Until(() => _api.Polls.Count > polls);

        Assert.Equal(next, _api.Polls[^1].Offset);
        Assert.Equal(["getMe"], _api.Calls.Skip(sent).Select(call => call.Method));
        await Presses("Детска градина", "Място в детска градина");
    }

    [Fact]
    public async Task Two_quick_presses_of_one_button_count_once_and_both_are_answered()
    {
        await Says("/start", "безопасно ли");
        var (message, button) = (Lowest.Id, Lowest.Buttons.First(one => one.Label == "Да, може").Data);
        _api.Presses(Her, message, button);
        _api.Presses(Her, message, button);
        await _api.Until(() => _api.Methods.Count(method => method == "answerCallbackQuery") == 2 && _api.IsIdle);

        Assert.Contains("Преди да започнем", Assert.Single(_api.Chat(Her)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_twice_shows_the_greeting_below_and_leaves_the_older_one_neutral()
    {
        await Says("/start", "безопасно ли");
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Chat(Her).Count == 2 && _api.Chat(Her)[0].Buttons.Count == 0 && _api.IsIdle);

        Assert.Equal(Neutral, _api.Chat(Her)[0].Text);
        Assert.Contains("безопасно ли", Lowest.Text, StringComparison.Ordinal);
        Assert.Single(await _app.Read(db => db.Conversations.ToListAsync()));
    }

    [Theory]
    [InlineData("message", "voice")]
    [InlineData("message", "photo")]
    [InlineData("message", "contact")]
    [InlineData("edited_message", "text")]
    public async Task What_has_no_words_is_not_fetched_and_what_she_corrects_is_heard(string kind, string content)
    {
        await Walk(2);
        _api.Arrives(new JsonObject
        {
            [kind] = new JsonObject
            {
                ["message_id"] = 9000,
                ["from"] = new JsonObject { ["id"] = Her, ["is_bot"] = false },
                ["chat"] = new JsonObject { ["id"] = Her, ["type"] = "private" },
                [content] = content == "text" ? "жилище" : new JsonObject { ["file_id"] = "canary-file" },
            },
        });
        var expected = content == "text" ? "жилищ" : "Тук чета само написани думи";
        await _api.Until(() => Lowest.Text.Contains(expected, StringComparison.Ordinal) && _api.IsIdle);

        Assert.Superset(_api.Methods.ToHashSet(), new HashSet<string>(["getMe", "sendMessage", "editMessageText", "answerCallbackQuery"]));
    }

    [Fact]
    public async Task The_same_update_delivered_again_and_updates_out_of_order_change_nothing_twice()
    {
        await Walk(2);
        await _api.Until(() => _api.IsIdle);
        var last = _api.Polls[^1].Offset!.Value;
        JsonObject Update(int id, string text) => new()
        {
            ["update_id"] = id,
            ["message"] = new JsonObject { ["message_id"] = id, ["chat"] = new JsonObject { ["id"] = Her, ["type"] = "private" }, ["text"] = text },
        };
        _api.Arrives(Update(last + 50, "жилище"));
        await _api.Until(() => Lowest.Text.Contains("жилищ", StringComparison.Ordinal) && _api.IsIdle);
        var sent = _api.Methods.Count(method => method == "sendMessage");

        await Forgets("telegram");
        await _app.DisposeAsync();
        _api.Arrives(Update(last + 50, "жилище"));
        _api.Arrives(Update(last + 40, "/help"));
        _app = await TelegramApp.Start(_api, _folder, _clock, _log);
        await _api.Until(() => Lowest.Text.Contains("112", StringComparison.Ordinal) && _api.IsIdle);

        // What is delivered again may be shown again, but it leads nowhere: she stays where the newest words led her.
        Assert.InRange(_api.Methods.Count(method => method == "sendMessage"), sent + 1, sent + 2);
        Assert.DoesNotContain("жилищ", Lowest.Text, StringComparison.Ordinal);
        Assert.Contains("112", Lowest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_asked_nothing_more_and_holds_up_nobody()
    {
        _api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Methods.Contains("sendMessage") && _api.IsIdle);
        _api.Says(Her + 1, "/start");
        await _api.Until(() => _api.Chat(Her + 1).Count == 1 && _api.IsIdle);

        await Restart();
        await _api.Until(() => _api.Methods.Count(method => method == "getMe") == 2 && _api.IsIdle);
        Assert.Empty(_api.Chat(Her));
        Assert.Equal(2, _api.Methods.Count(method => method == "sendMessage"));
    }

    [Fact]
    public async Task Updates_that_nobody_understands_hold_up_nothing()
    {
        _api.Arrives(new JsonObject { ["dream"] = new JsonObject { ["colour"] = "blue" } });
        _api.Arrives(new JsonObject { ["message"] = new JsonObject { ["message_id"] = "three", ["text"] = 3 } });
        _api.Arrives(new JsonObject { ["my_chat_member"] = new JsonObject { ["new_chat_member"] = new JsonObject { ["status"] = "kicked" } } });
        _api.Arrives(new JsonObject { ["message"] = new JsonObject { ["message_id"] = 3, ["text"] = "стоп", ["chat"] = new JsonObject { ["id"] = -100, ["type"] = "group" } } });

        await Says("/start", "безопасно ли");
        await _api.Until(() => _api.IsIdle);

        Assert.Equal(["getMe", "leaveChat", "sendMessage"], _api.Methods.Order());
        Assert.Single(await _app.Read(db => db.Conversations.ToListAsync()));
    }

    [Theory]
    [InlineData("""{"message":{"message_id":3,"text":"/start","chat":{"id":-100200,"type":"group"}}}""")]
    [InlineData("""{"edited_message":{"message_id":3,"text":"hello","chat":{"id":-100200,"type":"supergroup"}}}""")]
    [InlineData("""{"my_chat_member":{"chat":{"id":-100200,"type":"channel"},"new_chat_member":{"status":"administrator"}}}""")]
    public async Task A_group_is_left_at_once_without_a_word(string update)
    {
        _api.FailsWith429("leaveChat", 7);
        _api.Arrives(JsonNode.Parse(update)!.AsObject());
        _clock.Advance(await _clock.Waiting(left => left == TimeSpan.FromSeconds(7)));
        await _api.Until(() => _api.IsIdle && _api.Methods.Count(method => method == "leaveChat") == 2);

        Assert.Equal(-100200, (long)_api.Calls[^1].Arguments["chat_id"]!);
        Assert.DoesNotContain("sendMessage", _api.Methods);
        Assert.Empty(await _app.Read(db => db.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task A_group_that_sent_the_bot_away_is_not_asked_again()
    {
        _api.Arrives(JsonNode.Parse("""{"my_chat_member":{"chat":{"id":-100200,"type":"group"},"new_chat_member":{"status":"kicked"}}}""")!.AsObject());
        await Says("/start", "безопасно ли");

        Assert.DoesNotContain("leaveChat", _api.Methods);
    }

    [Fact]
    public async Task When_she_blocks_the_bot_her_conversation_is_forgotten_quietly()
    {
        await Walk(3);
        await _api.Until(() => _api.IsIdle);
        var calls = _api.Calls.Count;

        _api.Arrives(JsonNode.Parse($$$$"""{"my_chat_member":{"chat":{"id":{{{{Her}}}},"type":"private"},"new_chat_member":{"status":"kicked"}}}""")!.AsObject());
        await _api.Until(() => _api.IsIdle);
        await Restart();

        Assert.Empty(await _app.Read(db => db.Conversations.ToListAsync()));
        Assert.DoesNotContain(_api.Calls.Skip(calls), call => call.Method != "getMe");
    }

    [Fact]
    public async Task When_a_message_is_refused_because_she_blocked_the_bot_her_conversation_is_forgotten()
    {
        _api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Methods.Contains("sendMessage"));
        await Restart();

        Assert.Empty(await _app.Read(db => db.Conversations.ToListAsync()));
        Assert.Single(_api.Methods, method => method == "sendMessage");
    }

    [Theory]
    [InlineData("photo", """[{"file_id":"x","width":1,"height":1}]""")]
    [InlineData("voice", """{"file_id":"x","duration":1}""")]
    [InlineData("contact", """{"phone_number":"1","first_name":"Canary"}""")]
    [InlineData("document", """{"file_id":"x"}""")]
    [InlineData("location", """{"latitude":1.5,"longitude":1.5}""")]
    public async Task What_is_not_words_is_never_fetched_and_she_is_told_so(string kind, string content)
    {
        var sent = JsonNode.Parse($$$"""{"message":{"message_id":3,"date":1,"chat":{"id":{{{Her}}},"type":"private"},"from":{"id":{{{Her}}},"language_code":"bg"},"{{{kind}}}":{{{content}}}}}""")!;
        _api.Arrives(sent.AsObject());
        await _api.Until(() => _api.IsIdle && _api.Chat(Her).Count == 1);

        Assert.Contains("Тук чета само написани думи", Lowest.Text, StringComparison.Ordinal);
        Assert.Equal(["getMe", "sendMessage"], _api.Methods);
    }

    [Fact]
    public async Task An_old_button_changes_nothing_and_the_current_screen_stays_the_lowest()
    {
        await Says("/start", "безопасно ли");
        var (message, stale) = (Lowest, Lowest.Buttons[0].Data);
        await Presses("Да, може", "Преди да започнем");
        await Presses("Разбрах, продължаваме", "С какво да помогна?");

        _api.Presses(Her, message.Id, stale);
        await _api.Until(() => _api.Methods.Count(method => method == "editMessageText") == 3);

        Assert.Contains("С какво да помогна?", Assert.Single(_api.Chat(Her)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_screen_gives_way_to_the_greeting_without_a_sound()
    {
        await Walk(5);
        await _api.Until(() => _api.IsIdle);

        var minute = TimeSpan.FromMinutes(1);
        var workers = _clock.CountWaiting(minute);

        // Answers are forgotten at a look after half an hour, and the screen is drawn at a look after that.
        _clock.Advance(TimeSpan.FromMinutes(31));
        for (var looks = 0; looks < 5; looks++)
        {
            await _clock.Waiting(minute, workers);
            _clock.Advance(minute);
        }

        await _api.Until(() => Lowest.Text.Contains("безопасно ли", StringComparison.Ordinal));
        Assert.Single(_api.Calls, call => call.Method == "sendMessage");
    }

    [Fact, Trait("Engine", "Sqlite")] // it reads the file; CanaryTests reads the server's
    public async Task No_file_and_no_log_line_holds_her_account_her_name_or_the_token()
    {
        _api.FailsWithReset("editMessageText").FailsWith500("editMessageText");
        await Says("/start", "безопасно ли");
        _api.PressesLabel(Her, "Да, може");
        for (var failures = 0; failures < 2; failures++)
            _clock.Advance(await _clock.Waiting(left => left < TimeSpan.FromSeconds(2)));
        await _api.Until(() => Lowest.Text.Contains("Преди да започнем", StringComparison.Ordinal));
        await _api.Until(() => _api.IsIdle);

        var kept = Directory.GetFiles(_folder).Select(Bytes).Append(string.Join('\n', _log.Lines)).ToArray();
        Assert.True(kept.Length >= 3);
        foreach (var canary in new[] { "5000000001", "anary", "canary-secret" })
            Assert.All(kept, one => Assert.DoesNotContain(canary, one, StringComparison.Ordinal));
    }

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }
}
