using Microsoft.EntityFrameworkCore;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>After leaving, and after a day, her chat holds one neutral line and nothing else that can still be removed.</summary>
public sealed class TelegramDiscretionTests : IAsyncLifetime, IDisposable
{
    private const long Her = 5000000001;
    private const string Neutral = "Здравейте. Продължаваме, когато Ви е удобно.";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly FakeBotApi _api;
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-discretion-").FullName;
    private TelegramApp _app = null!;

    public TelegramDiscretionTests() => _api = new FakeBotApi { Clock = _clock };

    public async Task InitializeAsync() => _app = await TelegramApp.Start(_api, _folder, _clock);

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    public void Dispose() => _api.Dispose();

    private FakeMessage Lowest => _api.Chat(Her)[^1];

    private async Task Says(string words, string expected)
    {
        _api.Says(Her, words);
        await _api.Until(() => _api.Chat(Her).Count > 0 && Lowest.Text.Contains(expected, StringComparison.Ordinal));
        await _api.Until(() => _api.IsIdle);
    }

    /// <summary>Hers and ours by turns.</summary>
    private async Task Writes(int times)
    {
        for (var i = 0; i < times; i++)
            await Says("/start", "безопасно ли");
    }

    private async Task Presses(string button)
    {
        _api.PressesLabel(Her, button);
        await _api.Until(() => _api.IsIdle);
    }

    private async Task Restart()
    {
        await _app.DisposeAsync();
        _app = await TelegramApp.Start(_api, _folder, _clock);
    }

    private Task Gone() => _api.Until(() => _api.Everything(Her) is [var last] && Lowest is { Text: Neutral, Buttons.Count: 0 } line && line.Id == last);

    private async Task AssertNothingStored()
    {
        await _api.Until(() => _api.IsIdle);
        Assert.Empty(await _app.Read(db => db.Conversations.ToListAsync()));
    }

    [Theory]
    [InlineData("/exit")]
    [InlineData("/stop")]
    [InlineData("/изход")]
    [InlineData("стоп")]
    [InlineData("stop")]
    public async Task A_word_of_leaving_removes_every_message_of_both_sides_once(string word)
    {
        await Writes(3);
        var before = _api.Everything(Her);

        _api.Says(Her, word);
        await Gone();

        Assert.Equal(6, before.Count);
        Assert.Equal([.. before.Where(message => message != Lowest.Id), before[^1] + 1], _api.Removed.Order());
        await AssertNothingStored();
    }

    [Theory]
    [InlineData("Бърз изход")]
    [InlineData("Не сега")]
    public async Task A_button_of_leaving_removes_them_too(string button)
    {
        await Writes(2);

        await Presses(button);
        await Gone();

        Assert.Equal(3, _api.Removed.Count);
        await AssertNothingStored();
    }

    [Fact]
    public async Task Forgetting_everything_removes_them_too()
    {
        await Writes(1);
        await Presses("Да, може");
        await Presses("Разбрах, продължаваме");
        await Presses("Да забравим всичко");

        await Presses("Да, забравете всичко");
        await Gone();

        await AssertNothingStored();
    }

    [Fact]
    public async Task More_than_a_hundred_messages_are_removed_a_hundred_at_a_time_the_newest_first()
    {
        await Writes(60);

        _api.Says(Her, "стоп");
        await Gone();

        var calls = _api.Calls.Where(call => call.Method == "deleteMessages").Select(call => call.Arguments["message_ids"]!.AsArray().Select(id => (int)id!).ToArray()).ToArray();
        Assert.Equal([100, 20], calls.Select(call => call.Length));
        Assert.True(calls[0].Min() > calls[1].Max());
        Assert.Equal(120, _api.Removed.Distinct().Count());
    }

    [Fact]
    public async Task What_is_older_than_two_days_is_not_asked_for_and_not_kept()
    {
        await Writes(1);
        var old = _api.Everything(Her);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _clock.Advance(TimeSpan.FromHours(17));
            await Writes(1);
        }

        _api.Says(Her, "/exit");
        await _api.Until(() => _api.Everything(Her).Count == 3);

        Assert.Empty(_api.Removed.Intersect(old));
        Assert.Equal(6, _api.Removed.Count);
    }

    [Fact]
    public async Task A_failure_is_tried_again_and_the_other_messages_do_not_wait_for_it()
    {
        await Writes(60);
        _api.FailsWith500("deleteMessages").FailsWith429("deleteMessages", 7);

        _api.Says(Her, "/exit");
        _clock.Advance(await _clock.Waiting(left => left <= TimeSpan.FromSeconds(1)));
        _clock.Advance(await _clock.Waiting(left => left == TimeSpan.FromSeconds(7)));
        await Gone();

        var lengths = _api.Calls.Where(call => call.Method == "deleteMessages").Select(call => call.Arguments["message_ids"]!.AsArray().Count);
        Assert.Equal([100, 20, 100, 20], lengths);
    }

    [Fact]
    public async Task One_message_that_is_refused_keeps_no_other()
    {
        await Writes(4);
        for (var refusals = 0; refusals < 4; refusals++)
            _api.Fails("deleteMessages", () => FakeBotApi.Refusal(400, "Bad Request: message can't be deleted"));

        _api.Says(Her, "/exit");
        await _api.Until(() => _api.Everything(Her).Count <= 3);

        await AssertNothingStored();
    }

    [Fact, Trait("Engine", "Sqlite")] // with replicas the screens of a stop are drawn some seconds later
    public async Task Removing_survives_a_restart()
    {
        await Writes(3);
        _api.FailsWith429("deleteMessages", 3600);
        _api.Says(Her, "/exit");
        await _clock.Waiting(left => left == TimeSpan.FromSeconds(3600));
        Assert.Equal(7, _api.Everything(Her).Count);

        await Restart();
        await Gone();
        await Restart();

        await AssertNothingStored();
    }

    [Fact]
    public async Task After_a_day_of_silence_the_messages_are_removed_without_a_sound()
    {
        await Writes(3);
        var sent = _api.Methods.Count(method => method == "sendMessage");
        await TelegramApp.FirstLooks(_clock);
        await _clock.Waiting(Minute, TelegramApp.MinutelyWorkers);

        _clock.Advance(TimeSpan.FromHours(24));
        await _clock.Waiting(Minute, TelegramApp.MinutelyWorkers);
        // A call that is under way when the clock jumps would time out.
        await _app.Settled();
        _clock.Advance(Minute);
        await Gone();
        await Restart();

        Assert.Equal(sent, _api.Methods.Count(method => method == "sendMessage"));
        await AssertNothingStored();
    }

    [Fact]
    public async Task The_numbers_of_messages_stand_in_no_file_in_the_clear()
    {
        await Writes(1);

        var row = Assert.Single(await _app.Read(db => db.Conversations.ToListAsync()));
        Assert.NotNull(row.SentMessages);
        Assert.DoesNotContain("[101,", System.Text.Encoding.Latin1.GetString(row.SentMessages), StringComparison.Ordinal);
        Assert.Equal(_clock.GetUtcNow().AddHours(48), row.SentMessagesUntil);
    }
}
