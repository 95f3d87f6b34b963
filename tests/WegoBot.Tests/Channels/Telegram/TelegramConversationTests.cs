using Microsoft.EntityFrameworkCore;
using static WegoBot.Tests.Channels.Telegram.TelegramChat;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A whole conversation, from the first word to leaving, over restarts and impatience.</summary>
public sealed class TelegramConversationTests : IAsyncLifetime, IDisposable
{
    private readonly TelegramChat _chat = new();

    public Task InitializeAsync() => _chat.Starts();

    public Task DisposeAsync() => _chat.Ends();

    public void Dispose() => _chat.Dispose();

    [Fact]
    public async Task A_person_walks_from_start_to_a_sent_referral_by_pressing_buttons()
    {
        await _chat.Walk(ToASentReferral.Length);
        var code = _chat.Lowest;
        await _chat.Presses("Записах го", "Записан ли е кодът?");

        Assert.Equal("ruse", Assert.Single(await _chat.App.Read(db => db.Referrals.ToListAsync())).Centre);
        Assert.True(code.Protected);
        Assert.Contains("<code>", code.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>", _chat.Lowest.Text, StringComparison.Ordinal);
        Assert.Equal([Neutral, null], _chat.Api.Chat(Her).Select(message => message.Buttons.Count == 0 ? message.Text : null));
        Assert.Equal(ToASentReferral.Length + 1, _chat.Api.Methods.Count(method => method == "answerCallbackQuery"));
    }

    [Fact]
    public async Task Every_new_message_begins_with_the_neutral_line()
    {
        await _chat.Walk(2);
        await _chat.Says("жилище", "жилищ");
        await _chat.Says("бъра бъра", "Не разбрах добре");
        await _chat.Says("/help", "112");

        var sent = _chat.Api.Calls.Where(call => call.Method == "sendMessage").Select(call => (string)call.Arguments["text"]!).ToArray();
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
        await _chat.Walk(5);
        if (words is null)
            await _chat.Presses("Бърз изход", Neutral);
        else
            await _chat.Says(words, Neutral);
        await _chat.Api.Until(() => _chat.Api.IsIdle && _chat.Lowest.Text == Neutral);

        Assert.Empty(Assert.Single(_chat.Api.Chat(Her)).Buttons);
        Assert.Empty(await _chat.App.Read(db => db.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task After_leaving_the_next_message_begins_anew()
    {
        await _chat.Walk(5);
        await _chat.Says("/exit", Neutral);

        await _chat.Says("здравейте", "безопасно ли");

        Assert.Equal(2, _chat.Api.Chat(Her).Count);
    }

    [Fact, Trait("Engine", "Sqlite")] // with replicas it is drawn some seconds later
    public async Task A_screen_that_a_stop_came_before_is_drawn_after_the_start_without_a_sound()
    {
        _chat.Api.FailsWith429("sendMessage", 3600);
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Methods.Contains("sendMessage"));

        await _chat.Restart();
        await _chat.Api.Until(() => _chat.Api.Chat(Her).Count == 1);

        Assert.True(_chat.Lowest.Silent);
        Assert.StartsWith(Neutral, _chat.Lowest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_she_wrote_meanwhile_is_answered_after_the_start_and_the_screen_before_it_is_not_drawn_again()
    {
        _chat.Api.FailsWith429("sendMessage", 3600);
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Methods.Contains("sendMessage"));
        var sent = _chat.Api.Calls.Count;
        await _chat.App.DisposeAsync();

        // More than one poll brings, and hers is the last of them.
        for (var other = 1; other <= 150; other++)
            _chat.Api.Says(Her + other, "/start");
        _chat.Api.Says(Her, "/help");
        await _chat.Starts();
        await _chat.Api.Until(() => _chat.Api.IsIdle && _chat.Api.Chat(Her).Count > 0);

        Assert.Contains("112", Assert.Single(_chat.Api.Chat(Her)).Text, StringComparison.Ordinal);
        Assert.Single(_chat.Api.Calls.Skip(sent), call => call.Method == "sendMessage" && (long)call.Arguments["chat_id"]! == Her);
    }

    [Fact, Trait("Engine", "Sqlite")] // with replicas it is drawn some seconds later
    public async Task A_screen_that_a_stop_came_before_is_drawn_though_nothing_can_be_asked_of_Telegram()
    {
        _chat.Api.FailsWith429("sendMessage", 3600);
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Methods.Contains("sendMessage"));

        await _chat.App.DisposeAsync();
        _chat.Api.FailsWith429("getUpdates", 3600);
        await _chat.Starts();
        // Beside the redraw the profile waits for what Telegram has.
        await _chat.Clock.Waiting(TimeSpan.FromSeconds(5), 2);
        _chat.Clock.Advance(TimeSpan.FromSeconds(5));
        await _chat.Api.Until(() => _chat.Api.Chat(Her).Count == 1);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_taken_twice_and_she_goes_on_where_she_was()
    {
        await _chat.Walk(3);
        await _chat.Api.Until(() => _chat.Api.IsIdle);
        var (next, polls, sent) = (_chat.Api.Polls[^1].Offset, _chat.Api.Polls.Count, _chat.Api.Calls.Count);

        await _chat.Restart();
        await _chat.Api.Until(() => _chat.Api.Polls.Count > polls);

        Assert.Equal(next, _chat.Api.Polls[^1].Offset);
        Assert.Equal(["getMe"], _chat.Api.Calls.Skip(sent).Select(call => call.Method));
        await _chat.Presses("Детска градина", "Място в детска градина");
    }

    [Fact]
    public async Task Two_quick_presses_of_one_button_count_once_and_both_are_answered()
    {
        await _chat.Says("/start", "безопасно ли");
        var (message, button) = (_chat.Lowest.Id, _chat.Lowest.Buttons.First(one => one.Label == "Да, може").Data);
        _chat.Api.Presses(Her, message, button);
        _chat.Api.Presses(Her, message, button);
        await _chat.Api.Until(() => _chat.Api.Methods.Count(method => method == "answerCallbackQuery") == 2 && _chat.Api.IsIdle);

        Assert.Contains("Преди да започнем", Assert.Single(_chat.Api.Chat(Her)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_twice_shows_the_greeting_below_and_leaves_the_older_one_neutral()
    {
        await _chat.Says("/start", "безопасно ли");
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Chat(Her).Count == 2 && _chat.Api.Chat(Her)[0].Buttons.Count == 0 && _chat.Api.IsIdle);

        Assert.Equal(Neutral, _chat.Api.Chat(Her)[0].Text);
        Assert.Contains("безопасно ли", _chat.Lowest.Text, StringComparison.Ordinal);
        Assert.Single(await _chat.App.Read(db => db.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task An_old_button_changes_nothing_and_the_current_screen_stays_the_lowest()
    {
        await _chat.Says("/start", "безопасно ли");
        var (message, stale) = (_chat.Lowest, _chat.Lowest.Buttons[0].Data);
        await _chat.Presses("Да, може", "Преди да започнем");
        await _chat.Presses("Разбрах, продължаваме", "С какво да помогнем?");

        _chat.Api.Presses(Her, message.Id, stale);
        await _chat.Api.Until(() => _chat.Api.Methods.Count(method => method == "editMessageText") == 3);

        Assert.Contains("С какво да помогнем?", Assert.Single(_chat.Api.Chat(Her)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_screen_gives_way_to_the_greeting_without_a_sound()
    {
        await _chat.Walk(5);
        await _chat.Api.Until(() => _chat.Api.IsIdle);

        var minute = TimeSpan.FromMinutes(1);
        await TelegramApp.FirstLooks(_chat.Clock);
        await _chat.Clock.Waiting(minute, TelegramApp.MinutelyWorkers);

        // Answers are forgotten at a look after half an hour, and the screen is drawn at a look after that.
        _chat.Clock.Advance(TimeSpan.FromMinutes(31));
        for (var looks = 0; looks < 5; looks++)
        {
            await _chat.Clock.Waiting(minute, TelegramApp.MinutelyWorkers);
            _chat.Clock.Advance(minute);
        }

        await _chat.Api.Until(() => _chat.Lowest.Text.Contains("безопасно ли", StringComparison.Ordinal));
        Assert.Single(_chat.Api.Calls, call => call.Method == "sendMessage");
    }

    [Fact, Trait("Engine", "Sqlite")] // it reads the file; CanaryTests reads the server's
    public async Task No_file_and_no_log_line_holds_her_account_her_name_or_the_token()
    {
        _chat.Api.FailsWithReset("editMessageText").FailsWith500("editMessageText");
        await _chat.Says("/start", "безопасно ли");
        _chat.Api.PressesLabel(Her, "Да, може");
        for (var failures = 0; failures < 2; failures++)
            _chat.Clock.Advance(await _chat.Clock.Waiting(left => left < TimeSpan.FromSeconds(2)));
        await _chat.Api.Until(() => _chat.Lowest.Text.Contains("Преди да започнем", StringComparison.Ordinal));
        await _chat.Api.Until(() => _chat.Api.IsIdle);

        var kept = Directory.GetFiles(_chat.Folder).Select(FileBytes.Letters).Append(string.Join('\n', _chat.Log.Lines)).ToArray();
        Assert.True(kept.Length >= 3);
        foreach (var canary in new[] { "5000000001", "anary", "canary-secret" })
            Assert.All(kept, one => Assert.DoesNotContain(canary, one, StringComparison.Ordinal));
    }
}
