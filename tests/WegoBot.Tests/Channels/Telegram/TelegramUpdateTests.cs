using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using static WegoBot.Tests.Channels.Telegram.TelegramChat;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>Each kind of update has its answer, and none holds up another.</summary>
public sealed class TelegramUpdateTests : IAsyncLifetime, IDisposable
{
    private readonly TelegramChat _chat = new();

    public Task InitializeAsync() => _chat.Starts();

    public Task DisposeAsync() => _chat.Ends();

    public void Dispose() => _chat.Dispose();

    /// <summary>The server gives everything again, as it does when the numbers of its updates begin anew.</summary>
    private Task<int> Forgets(string channel) =>
        _chat.App.Read(db => db.Cursors.Where(row => row.Channel == channel).ExecuteDeleteAsync());

    [Theory]
    [InlineData("message", "voice")]
    [InlineData("message", "photo")]
    [InlineData("message", "contact")]
    [InlineData("message", "text")]
    public async Task What_has_no_words_is_not_fetched_and_what_she_writes_is_heard(string kind, string content)
    {
        await _chat.Walk(2);
        _chat.Api.Arrives(new JsonObject
        {
            [kind] = new JsonObject
            {
                ["message_id"] = 9000,
                ["from"] = new JsonObject { ["id"] = Her, ["is_bot"] = false },
                ["chat"] = new JsonObject { ["id"] = Her, ["type"] = "private" },
                [content] = content == "text" ? "жилище" : new JsonObject { ["file_id"] = "canary-file" },
            },
        });
        var expected = content == "text" ? "жилищ" : "Тук четем само написани думи";
        await _chat.Api.Until(() => _chat.Lowest.Text.Contains(expected, StringComparison.Ordinal) && _chat.Api.IsIdle);

        Assert.Superset(_chat.Api.Methods.ToHashSet(), new HashSet<string>(["getMe", "sendMessage", "editMessageText", "answerCallbackQuery"]));
    }

    [Fact]
    public async Task The_same_update_delivered_again_and_updates_out_of_order_change_nothing_twice()
    {
        await _chat.Walk(2);
        await _chat.Api.Until(() => _chat.Api.IsIdle);
        var last = _chat.Api.Polls[^1].Offset!.Value;
        JsonObject Update(int id, string text) => new()
        {
            ["update_id"] = id,
            ["message"] = new JsonObject { ["message_id"] = id, ["chat"] = new JsonObject { ["id"] = Her, ["type"] = "private" }, ["text"] = text },
        };
        _chat.Api.Arrives(Update(last + 50, "жилище"));
        await _chat.Api.Until(() => _chat.Lowest.Text.Contains("жилищ", StringComparison.Ordinal) && _chat.Api.IsIdle);
        var sent = _chat.Api.Methods.Count(method => method == "sendMessage");

        await Forgets("telegram");
        await _chat.App.DisposeAsync();
        _chat.Api.Arrives(Update(last + 50, "жилище"));
        _chat.Api.Arrives(Update(last + 40, "/help"));
        await _chat.Starts();
        await _chat.Api.Until(() => _chat.Lowest.Text.Contains("112", StringComparison.Ordinal) && _chat.Api.IsIdle);

        // What is delivered again shows nothing: she stays where the newest words led her.
        Assert.Equal(sent + 1, _chat.Api.Methods.Count(method => method == "sendMessage"));
        Assert.DoesNotContain("жилищ", _chat.Lowest.Text, StringComparison.Ordinal);
        Assert.Contains("112", _chat.Lowest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_asked_nothing_more_and_holds_up_nobody()
    {
        _chat.Api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Methods.Contains("sendMessage") && _chat.Api.IsIdle);
        _chat.Api.Says(Her + 1, "/start");
        await _chat.Api.Until(() => _chat.Api.Chat(Her + 1).Count == 1 && _chat.Api.IsIdle);

        await _chat.Restart();
        await _chat.Api.Until(() => _chat.Api.Methods.Count(method => method == "getMe") == 2 && _chat.Api.IsIdle);
        Assert.Empty(_chat.Api.Chat(Her));
        Assert.Equal(2, _chat.Api.Methods.Count(method => method == "sendMessage"));
    }

    [Fact]
    public async Task Updates_that_nobody_understands_hold_up_nothing()
    {
        _chat.Api.Arrives(new JsonObject { ["dream"] = new JsonObject { ["colour"] = "blue" } });
        _chat.Api.Arrives(new JsonObject { ["message"] = new JsonObject { ["message_id"] = "three", ["text"] = 3 } });
        _chat.Api.Arrives(new JsonObject { ["my_chat_member"] = new JsonObject { ["new_chat_member"] = new JsonObject { ["status"] = "kicked" } } });
        _chat.Api.Arrives(new JsonObject { ["message"] = new JsonObject { ["message_id"] = 3, ["text"] = "стоп", ["chat"] = new JsonObject { ["id"] = -100, ["type"] = "group" } } });

        await _chat.Says("/start", "безопасно ли");
        await _chat.Api.Until(() => _chat.Api.IsIdle);

        Assert.Equal(["getMe", "leaveChat", "sendMessage"], _chat.Api.Methods.Order());
        Assert.Single(await _chat.App.Read(db => db.Conversations.ToListAsync()));
    }

    [Theory]
    [InlineData("""{"message":{"message_id":3,"date":1,"chat":{"id":5000000001,"type":"private"},"photo":[{"file_id":"x","width":1,"height":1}],"forward_origin":{"type":"telepathy","date":1}}}""")]
    [InlineData("""{"message":{"message_id":3,"date":1,"chat":{"id":5000000001,"type":"private"},"voice":"malformed"}}""")]
    [InlineData("""{"message":{"message_id":"three","date":[],"chat":{"id":5000000001,"type":"private"},"text":{}}}""")]
    [InlineData("""{"callback_query":{"id":"p","from":{"id":5000000001},"data":"none","message":{"message_id":3,"chat":{"id":5000000001,"type":"private"},"forward_origin":{"type":"telepathy"}}}}""")]
    public async Task A_person_whose_update_cannot_be_read_sees_her_current_screen_and_those_beside_her_are_answered(string unreadable)
    {
        await _chat.Walk(2);
        await _chat.Api.Until(() => _chat.Api.IsIdle);
        await _chat.App.DisposeAsync();
        _chat.Api.Says(Her + 1, "/start");
        _chat.Api.Arrives(JsonNode.Parse(unreadable)!.AsObject());
        _chat.Api.Says(Her + 2, "/start");
        var before = _chat.Api.Calls.Count;
        bool IsShown() => _chat.Api.Calls.Skip(before).Any(call => (long?)call.Arguments["chat_id"] == Her && ((string?)call.Arguments["text"])?.Contains("С какво да помогнем?", StringComparison.Ordinal) == true);

        await _chat.Starts();
        await _chat.Api.Until(() => IsShown() && _chat.Api.Chat(Her + 1).Count == 1 && _chat.Api.Chat(Her + 2).Count == 1 && _chat.Api.IsIdle);

        Assert.Empty(_chat.Api.Waiting);
        Assert.Single(_chat.Log.Lines, line => line.Contains("has a part that cannot be read, 1 since startup", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"my_chat_member":{"chat":{"id":5000000001,"type":"private"},"new_chat_member":{"status":"telepath"}}}""")]
    [InlineData("""{"my_chat_member":{"chat":{"id":-100200,"type":"group"},"new_chat_member":{"status":"telepath"}}}""")]
    [InlineData("""{"message":{"message_id":3,"chat":{"id":5000000001,"type":"telepathy"},"forward_origin":{"type":"telepathy"},"text":"стоп"}}""")]
    [InlineData("""{"message":"malformed"}""")]
    public async Task An_update_of_nobody_that_cannot_be_read_is_passed_over(string unreadable)
    {
        await _chat.App.DisposeAsync();
        _chat.Api.Says(Her + 1, "/start");
        _chat.Api.Arrives(JsonNode.Parse(unreadable)!.AsObject());
        _chat.Api.Says(Her + 2, "/start");

        await _chat.Starts();
        await _chat.Api.Until(() => _chat.Api.Chat(Her + 1).Count == 1 && _chat.Api.Chat(Her + 2).Count == 1 && _chat.Api.IsIdle);

        Assert.Empty(_chat.Api.Waiting);
        Assert.Equal(2, (await _chat.App.Read(db => db.Conversations.ToListAsync())).Count);
        Assert.Single(_chat.Log.Lines, line => line.Contains("has a part that cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"message":{"message_id":3,"text":"/start","chat":{"id":-100200,"type":"group"}}}""")]
    [InlineData("""{"edited_message":{"message_id":3,"text":"hello","chat":{"id":-100200,"type":"supergroup"}}}""")]
    [InlineData("""{"my_chat_member":{"chat":{"id":-100200,"type":"channel"},"new_chat_member":{"status":"administrator"}}}""")]
    public async Task A_group_is_left_at_once_without_a_word(string update)
    {
        _chat.Api.FailsWith429("leaveChat", 7);
        _chat.Api.Arrives(JsonNode.Parse(update)!.AsObject());
        _chat.Clock.Advance(await _chat.Clock.Waiting(left => left == TimeSpan.FromSeconds(7)));
        await _chat.Api.Until(() => _chat.Api.IsIdle && _chat.Api.Methods.Count(method => method == "leaveChat") == 2);

        Assert.Equal(-100200, (long)_chat.Api.Calls[^1].Arguments["chat_id"]!);
        Assert.DoesNotContain("sendMessage", _chat.Api.Methods);
        Assert.Empty(await _chat.App.Read(db => db.Conversations.ToListAsync()));
    }

    [Fact]
    public async Task A_group_that_sent_the_bot_away_is_not_asked_again()
    {
        _chat.Api.Arrives(JsonNode.Parse("""{"my_chat_member":{"chat":{"id":-100200,"type":"group"},"new_chat_member":{"status":"kicked"}}}""")!.AsObject());
        await _chat.Says("/start", "безопасно ли");

        Assert.DoesNotContain("leaveChat", _chat.Api.Methods);
    }

    [Fact]
    public async Task When_she_blocks_the_bot_her_conversation_is_forgotten_quietly()
    {
        await _chat.Walk(3);
        await _chat.Api.Until(() => _chat.Api.IsIdle);
        var calls = _chat.Api.Calls.Count;

        _chat.Api.Arrives(JsonNode.Parse($$$$"""{"my_chat_member":{"chat":{"id":{{{{Her}}}},"type":"private"},"new_chat_member":{"status":"kicked"}}}""")!.AsObject());
        await _chat.Api.Until(() => _chat.Api.IsIdle);
        await _chat.Restart();

        Assert.Empty(await _chat.App.Read(db => db.Conversations.ToListAsync()));
        Assert.DoesNotContain(_chat.Api.Calls.Skip(calls), call => call.Method != "getMe");
    }

    [Fact]
    public async Task When_a_message_is_refused_because_she_blocked_the_bot_her_conversation_is_forgotten()
    {
        _chat.Api.Fails("sendMessage", () => FakeBotApi.Refusal(403, "Forbidden: bot was blocked by the user"));
        _chat.Api.Says(Her, "/start");
        await _chat.Api.Until(() => _chat.Api.Methods.Contains("sendMessage"));
        await _chat.Restart();

        Assert.Empty(await _chat.App.Read(db => db.Conversations.ToListAsync()));
        Assert.Single(_chat.Api.Methods, method => method == "sendMessage");
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
        _chat.Api.Arrives(sent.AsObject());
        await _chat.Api.Until(() => _chat.Api.IsIdle && _chat.Api.Chat(Her).Count == 1);

        Assert.Contains("Тук четем само написани думи", _chat.Lowest.Text, StringComparison.Ordinal);
        Assert.Equal(["getMe", "sendMessage"], _chat.Api.Methods);
    }
}
