using System.Text.Json.Nodes;
using WegoBot.Channels.Telegram;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>After a week without updates Telegram's numbers begin anew, anywhere. What is below the number that is asked for counts as received, so the bot must not ask by an old one.</summary>
public sealed class RenumberingTests : IAsyncLifetime, IDisposable
{
    private const long Her = 5000000001;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly FakeBotApi _api;
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot-renumbering-").FullName;
    private TelegramApp _app = null!;

    public RenumberingTests() => _api = new FakeBotApi { Clock = _clock };

    public async Task InitializeAsync()
    {
        _app = await TelegramApp.Start(_api, _folder, _clock);
        _api.Says(Her, "/start");
        await _api.Until(() => _api.Chat(Her).Count == 1 && _api.IsIdle);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        TestFolder.Remove(_folder);
    }

    public void Dispose() => _api.Dispose();

    private static JsonObject Words(int update, string words) => new()
    {
        ["update_id"] = update,
        ["message"] = new JsonObject { ["message_id"] = 9000 + update, ["text"] = words, ["chat"] = new JsonObject { ["id"] = Her + 1, ["type"] = "private" } },
    };

    [Fact]
    public async Task A_new_series_that_begins_lower_is_neither_lost_nor_asked_for_ever_while_the_service_runs()
    {
        Assert.Equal(7002, _api.Polls[^1].Offset);
        _clock.Advance(7 * Day);
        await _api.Until(() => _api.Polls[^1] is { Offset: null, Wait: 50 });
        _api.Arrives(Words(41, "/help"));
        await _api.Until(() => _api.Chat(Her + 1).Count == 1 && _api.IsIdle && _api.Polls[^1].Offset == 42);

        _api.Arrives(Words(42, "/start"));
        await _api.Until(() => _api.Chat(Her + 1).Count == 2 && _api.IsIdle && _api.Polls[^1].Offset == 43);
        Assert.Empty(_api.Waiting);
    }

    [Fact]
    public async Task A_new_series_that_begins_lower_is_not_lost_when_the_service_was_down()
    {
        await _app.DisposeAsync();
        _clock.Advance(8 * Day);
        _api.Arrives(Words(41, "/help"));
        var polls = _api.Polls.Count;
        _app = await TelegramApp.Start(_api, _folder, _clock);
        await _api.Until(() => _api.Chat(Her + 1).Count == 1 && _api.IsIdle && _api.Polls[^1].Offset == 42);

        Assert.Null(_api.Polls[polls].Offset);
        Assert.Empty(_api.Waiting);
    }

    [Fact]
    public async Task Before_that_the_numbers_hold_and_what_was_read_is_not_asked_for_again()
    {
        await _app.DisposeAsync();
        _clock.Advance(5 * Day);
        var polls = _api.Polls.Count;
        _app = await TelegramApp.Start(_api, _folder, _clock);
        await _api.Until(() => _api.Polls.Count > polls);

        Assert.Equal(7002, _api.Polls[polls].Offset);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7001)]
    [InlineData(int.MaxValue)]
    [InlineData(-5)]
    public void A_cursor_is_stored_in_one_number_and_read_again(int update)
    {
        var cursor = new TelegramCursor(update, new DateTimeOffset(2126, 12, 3, 9, 1, 0, TimeSpan.Zero));

        Assert.Equal(cursor, TelegramCursor.Of(cursor.Position));
    }

    [Fact]
    public void A_cursor_of_an_earlier_version_asks_for_whatever_waits()
    {
        var earlier = TelegramCursor.Of(7001);

        Assert.Equal((7001, null), (earlier.Update, earlier.Next(_clock.GetUtcNow())));
        Assert.Equal(7002, new TelegramCursor(7001, _clock.GetUtcNow()).Next(_clock.GetUtcNow() + 5 * Day));
        Assert.Null(new TelegramCursor(int.MaxValue, _clock.GetUtcNow()).Next(_clock.GetUtcNow()));
    }
}
