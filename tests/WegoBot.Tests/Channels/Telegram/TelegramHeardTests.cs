using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telegram.Bot.Types.Enums;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>What is heard of what Telegram tells: what she says now gets an answer, all else only if it tells of danger or leaves.</summary>
public sealed class TelegramHeardTests : IAsyncLifetime, IDisposable
{
    private const string OnlyWords = "Тук четем само написани думи";
    private const string Neutral = "Здравейте. Продължаваме, когато Ви е удобно.";

    private readonly FakeBotApi _api = new();
    private WebhookApp _app = null!;
    private long _her = 5000000001;
    private int _last = 9000;

    /// <summary>All that Telegram can put into a message instead of words, as the Bot API names it.</summary>
    private static readonly MessageType[] NoMedia = [.. Enum.GetValues<MessageType>().Except(TelegramMedia.Kinds).Except([MessageType.Unknown, MessageType.Text])];

    public Task InitializeAsync()
    {
        _app = new WebhookApp(_api);
        return _app.Registered();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    public void Dispose() => _api.Dispose();

    private const int NotSaidNow = 24;

    [Fact]
    [Reported(2, Inputs = NotSaidNow)]
    public async Task What_she_corrects_and_what_she_did_not_say_just_now_answers_no_question()
    {
        string[] corrections = ["да", "yes", "yes please", "не", "не съм сигурна", "жилище", "english", "начало"];
        JsonObject[] told =
        [
            .. corrections.Select(words => Message("text", words, "edited_message")),
            .. corrections.Select(words => Message("caption", words, "edited_message", ("photo", Photo()))),
            .. Enumerable.Range(0, 5).Select(step => Message("location", new JsonObject { ["latitude"] = 43.8 + step, ["longitude"] = 25.9 }, "edited_message")),
            Message("poll", new JsonObject { ["id"] = "1", ["question"] = "да" }, "edited_message"),
            Message("text", "да", "message", ("is_from_offline", true)),
            Message("voice", "malformed", "edited_message"),
        ];
        await Starts();
        var (before, screen) = (_api.Calls.Count, await Screen());

        foreach (var update in told)
            await Brings(update);

        Assert.Equal((NotSaidNow, before), (told.Length, _api.Calls.Count));
        Assert.Equal((screen.Stage, screen.Serial), ((await Screen()).Stage, (await Screen()).Serial));
    }

    [Theory]
    [InlineData("edited_message", "помощ, той ще ме убие", "112")]
    [InlineData("edited_message", "he will kill me", "112")]
    [InlineData("edited_message", "искам да умра", "112")]
    [InlineData("edited_message", "помощ сега", "112")]
    [InlineData("edited_message", "стоп", Neutral)]
    [InlineData("edited_message", "/exit", Neutral)]
    [InlineData("edited_message", "изход", Neutral)]
    [InlineData("message", "той ще ме убие", "112")]
    [InlineData("message", "стоп", Neutral)]
    [Reported(2)]
    public async Task Danger_and_leaving_are_heard_in_what_she_corrects_and_in_what_was_sent_for_her(string kind, string words, string shown)
    {
        await Starts();

        await Brings(Message("text", words, kind, ("is_from_offline", true)));

        Assert.Contains(shown, _api.Chat(_her)[^1].Text, StringComparison.Ordinal);
    }

    private const int ServiceMessages = 55;

    [Fact]
    [Reported(3, Inputs = ServiceMessages)]
    public async Task What_Telegram_tells_of_the_chat_or_the_account_gets_no_answer()
    {
        await Starts();
        var (before, screen) = (_api.Calls.Count, await Screen());

        foreach (var kind in NoMedia)
            await Brings(Message(Field(kind), new JsonObject()));

        Assert.Equal((ServiceMessages, before), (NoMedia.Length, _api.Calls.Count));
        Assert.Equal((screen.Stage, screen.Serial), ((await Screen()).Stage, (await Screen()).Serial));
    }

    private const int Media = 22;

    [Fact]
    [Reported(3, Inputs = Media)]
    [Reported(7, Inputs = Media)]
    public async Task She_is_told_of_everything_that_a_person_can_send_that_it_is_not_read()
    {
        Assert.Equal(Media, TelegramMedia.Kinds.Count);
        foreach (var kind in TelegramMedia.Kinds)
        {
            _her++;
            await Brings(Message(Field(kind), new JsonObject()));
            Assert.Contains(OnlyWords, Assert.Single(_api.Chat(_her)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Reported(3, Inputs = 10)]
    public async Task An_album_of_ten_pictures_gets_one_answer_and_all_of_it_goes_when_she_leaves()
    {
        for (var picture = 0; picture < 10; picture++)
            await Brings(Message("photo", Photo(), "message", ("media_group_id", "a")));
        Assert.Single(_api.Calls, call => call.Method == "sendMessage");
        var last = _last;

        await Brings(Message("text", "стоп"));

        Assert.Superset(Enumerable.Range(last - 9, 10).ToHashSet(), _api.Removed.ToHashSet());
    }

    [Theory]
    [InlineData("photo")]
    [InlineData("video")]
    [InlineData("animation")]
    [InlineData("audio")]
    [InlineData("document")]
    [InlineData("voice")]
    [InlineData("unknown_to_everybody")]
    [Reported(4, Inputs = 4)]
    public async Task Words_beside_a_picture_are_heard_and_the_picture_is_never_fetched(string field)
    {
        foreach (var (words, shown) in new[] { ("помощ, той ще ме убие", "112"), ("стоп", Neutral), ("помощ", "112"), ("да", "Преди да започнем") })
        {
            _her++;
            await Starts();
            await Brings(Message("caption", words, "message", (field, field == "photo" ? Photo() : new JsonObject { ["file_id"] = "canary-file" })));
            Assert.Contains(shown, _api.Chat(_her)[^1].Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("getFile", _api.Methods);
    }

    [Fact]
    [Reported(4)]
    public async Task Whoever_writes_beside_a_picture_is_told_that_the_picture_is_not_read()
    {
        await Starts();
        await Brings(Message("caption", "да", "message", ("photo", Photo())));

        Assert.Contains(OnlyWords, _api.Chat(_her)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    [Reported(6, Inputs = 5)]
    public async Task An_update_that_is_delivered_again_shows_nothing()
    {
        await Starts();
        foreach (var update in new[] { Message("text", "здравей"), Message("text", "помощ"), Message("photo", Photo()), Message("text", "той ще ме убие", "edited_message"), Press("help") })
        {
            await Brings(update);
            var (before, screen) = (Shown(), await Screen());
            for (var times = 0; times < 3; times++)
                await Brings(update);
            Assert.Equal((before, screen.Serial), (Shown(), (await Screen()).Serial));
        }
    }

    private int Shown() => _api.Calls.Count(call => call.Method != "answerCallbackQuery");

    private static string Field(MessageType kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static JsonArray Photo() => [new JsonObject { ["file_id"] = "canary-file", ["width"] = 1, ["height"] = 1 }];

    private Task Starts() => Brings(Message("text", "/start"));

    private async Task Brings(JsonObject update)
    {
        Assert.Equal((200, ""), await _app.Posts(update.ToJsonString()));
        await _app.Settled();
    }

    private Task<Screen> Screen() => _app.Service.Conversations.CurrentScreen(
        _app.Service.IdOf(_her.ToString(CultureInfo.InvariantCulture), ChannelKind.Telegram), ChannelKind.Telegram, default, CancellationToken.None);

    private JsonObject Message(string field, JsonNode content, string kind = "message", params (string Field, JsonNode Content)[] more)
    {
        var message = new JsonObject
        {
            ["message_id"] = ++_last,
            ["date"] = _app.Service.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["from"] = Her(),
            ["chat"] = new JsonObject { ["id"] = _her, ["type"] = "private" },
            [field] = content,
        };
        foreach (var (name, value) in more)
            message[name] = value;
        return new JsonObject { ["update_id"] = _last, [kind] = message };
    }

    private JsonObject Press(string data) => new()
    {
        ["update_id"] = ++_last,
        ["callback_query"] = new JsonObject { ["id"] = "1", ["from"] = Her(), ["data"] = data },
    };

    private JsonObject Her() => new() { ["id"] = _her, ["is_bot"] = false, ["first_name"] = "Canary", ["language_code"] = "bg" };
}
