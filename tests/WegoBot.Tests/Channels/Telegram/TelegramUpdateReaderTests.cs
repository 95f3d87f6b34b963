using System.Text.Json;
using Telegram.Bot;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue.Tests;
using WegoBot.Privacy;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramUpdateReaderTests
{
    private const string Private = """ "chat":{"id":5000000001,"type":"private","first_name":"Canary"},"date":1,"from":{"id":5000000001,"is_bot":false,"first_name":"Canary","username":"canary","language_code":"en-GB"} """;

    private static readonly TelegramUpdateReader Inbox = new(new PseudonymousIds(new Keys(new byte[32])), ShippedLanguages.Languages);

    /// <summary>Label, the update as it arrives, and what the conversation hears: <c>say …</c>, <c>press …</c> or nothing.</summary>
    public static TheoryData<string, string, string?> Updates => new()
    {
        { "words", Words("""  "text":"здравей"  """), "say здравей" },
        { "start", Words(""" "text":"/start" """), "say /start" },
        { "start by a link", Words(""" "text":"/start from_a_poster" """), "say /start" },
        { "a command with the bot's name", Words(""" "text":"/help@calendar_bot" """), "say /help" },
        { "stop", Words(""" "text":"/stop" """), "say /exit" },
        { "exit", Words(""" "text":"/exit" """), "say /exit" },
        { "a Cyrillic command", Words(""" "text":"/изход" """), "say /изход" },
        { "a Cyrillic stop", Words(""" "text":"стоп" """), "say стоп" },
        { "an address in words", Words(""" "text":"write to a@b" """), "say write to a@b" },
        { "a picture", Words(""" "photo":[{"file_id":"x","width":1,"height":1}],"caption":"me" """), "say me" },
        { "a voice message", Words(""" "voice":{"file_id":"x","duration":1} """), "say " },
        { "a contact", Words(""" "contact":{"phone_number":"1","first_name":"Canary"} """), "say " },
        { "a place", Words(""" "location":{"latitude":1.5,"longitude":1.5} """), "say " },
        { "a file", Words(""" "document":{"file_id":"x"} """), "say " },
        { "corrected words", Words(""" "text":"стоп" """).Replace("message\":{", "edited_message\":{", StringComparison.Ordinal), "not now: say стоп" },
        { "a pinned message", Words(""" "pinned_message":{"message_id":2,"date":1,"chat":{"id":5000000001,"type":"private"}} """), "not now: say " },
        { "an away message", Words(""" "text":"стоп","is_from_offline":true """), "not now: say стоп" },
        { "a press", """{"update_id":8,"callback_query":{"id":"1","from":{"id":5000000001,"is_bot":false,"language_code":"en"},"data":"id-1","message":{"message_id":3,"chat":{"id":5000000001,"type":"private"}}}}""", "press id-1" },
        { "a press on a message that is gone", """{"update_id":8,"callback_query":{"id":"1","from":{"id":5000000001,"is_bot":false,"language_code":"en"},"data":"id-1"}}""", "press id-1" },
        { "a press without content", """{"update_id":8,"callback_query":{"id":"1","from":{"id":5000000001,"language_code":"en"}}}""", "press " },
        { "words in a group", """{"update_id":8,"message":{"message_id":3,"chat":{"id":-100,"type":"supergroup"},"from":{"id":1},"text":"hello"}}""", null },
        { "a press in a group", """{"update_id":8,"callback_query":{"id":"1","from":{"id":1},"data":"id-1","message":{"message_id":3,"chat":{"id":-100,"type":"group"}}}}""", null },
        { "a kind of chat that is new", """{"update_id":8,"message":{"message_id":3,"chat":{"id":1,"type":"telepathy"},"text":"hello"}}""", null },
        { "she blocked the bot", """{"update_id":8,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"kicked"}}}""", null },
        { "a kind of update that is new", """{"update_id":8,"dream":{"colour":"blue"}}""", null },
        { "a text that is no text", """{"update_id":8,"message":{"message_id":3,"chat":{"id":1,"type":"private"},"text":{"not":"text"}}}""", "say " },
        { "a number that is too large", """{"update_id":8,"message":{"message_id":99999999999,"chat":{"id":1,"type":"private"},"text":"hi"}}""", "say hi" },
        { "words with half a character", Words(""" "text":"\ud800" """), "say " },
        { "words that she forwards from an unknown kind of origin", Words(""" "text":"стоп","forward_origin":{"type":"telepathy","date":1} """), "say стоп" },
        { "an answer to words of an unknown kind of origin", Words(""" "text":"/exit","external_reply":{"origin":{"type":"telepathy"}} """), "say /exit" },
        { "a picture from an origin without a kind", Words(""" "photo":[{"file_id":"x","width":1,"height":1}],"forward_origin":{"date":1} """), "say " },
        { "a picture in a form that is new", Words(""" "photo":"x" """), "say " },
        { "corrected words of an unknown kind of origin", Words(""" "text":"стоп","forward_origin":{"type":"telepathy"} """).Replace("message\":{", "edited_message\":{", StringComparison.Ordinal), "not now: say стоп" },
        { "unknown enum values", Words(""" "text":"hi","entities":[{"type":"thought","offset":0,"length":2}],"sticker":{"file_id":"x","type":"thought"} """), "say hi" },
        { "a press below a message that cannot be read", """{"update_id":8,"callback_query":{"id":"1","from":{"id":5000000001},"data":"id-1","message":{"message_id":3,"forward_origin":{"type":"telepathy"},"chat":{"id":5000000001,"type":"private"}}}}""", "press id-1" },
        { "a press of an account that cannot be read", """{"update_id":8,"callback_query":{"id":"1","from":5,"data":"id-1","message":{"message_id":3,"chat":{"id":5000000001,"type":"private"}}}}""", "press id-1" },
        { "a press without a message that can be read", """{"update_id":8,"callback_query":{"id":"1","from":{"id":5000000001},"data":"id-1","message":{"chat":{"type":"private"}},"chat_instance":{}}}""", null },
        { "a press in a group below a message that cannot be read", """{"update_id":8,"callback_query":{"id":"1","from":{"id":1},"data":"id-1","message":{"message_id":3,"forward_origin":{"type":"telepathy"},"chat":{"id":-100,"type":"group"}}}}""", null },
        { "words in a group of an unknown kind of origin", """{"update_id":8,"message":{"message_id":3,"forward_origin":{"type":"telepathy"},"chat":{"id":-100,"type":"supergroup"},"from":{"id":1},"text":"hello"}}""", null },
        { "a membership that is new", """{"update_id":8,"my_chat_member":{"chat":{"id":1,"type":"private"},"new_chat_member":{"status":"telepath"}}}""", null },
        { "a message without a chat", """{"update_id":8,"message":{"message_id":3,"text":"hi"}}""", null },
        { "nothing", """{"update_id":8}""", null },
    };

    private static string Words(string rest) => $$$"""{"update_id":8,"message":{"message_id":3,{{{Private}}},{{{rest}}}}}""";

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_is_read_as(string label, string update, string? heard)
    {
        var read = Inbox.Read(await Arriving(update));

        Assert.True(heard == (read?.Incoming.Message is { } message ? message.ButtonId is { } id ? $"press {id}" : $"{(read.Incoming.IsSaidNow ? "" : "not now: ")}say {message.Words}" : null), label);
    }

    [Fact]
    public async Task A_message_carries_a_pseudonym_a_chat_a_language_and_a_receipt_but_no_name()
    {
        var read = Inbox.Read(await Arriving(Words(""" "text":"hi" """)))!;

        Assert.Equal(("""{"chat":5000000001}""", "telegram:8", ShippedLanguages.English), (read.Incoming.Address, read.Incoming.IdempotencyKey, read.Incoming.Hint));
        Assert.DoesNotContain("anary", JsonSerializer.Serialize(read.Incoming with { Conversation = default }), StringComparison.Ordinal);
        Assert.DoesNotContain("5000000001", read.Incoming.Conversation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_and_writing_in_one_chat_are_one_conversation()
    {
        var wrote = Inbox.Read(await Arriving(Words(""" "text":"hi" """)))!;
        var pressed = Inbox.Read(await Arriving("""{"update_id":9,"callback_query":{"id":"1","from":{"id":5000000001},"data":"x","message":{"message_id":77,"chat":{"id":5000000001,"type":"private"}}}}"""))!;

        Assert.Equal(wrote.Incoming.Conversation, pressed.Incoming.Conversation);
        Assert.Equal((true, null), (wrote.Wrote, wrote.Pressed));
        Assert.Equal((false, 77), (pressed.Wrote, pressed.Pressed));
    }

    /// <summary>An update as the client reads it; it arrives beside one that can be read.</summary>
    private static async Task<global::Telegram.Bot.Types.Update> Arriving(string update)
    {
        using var http = new HttpClient(new Says($$"""{"ok":true,"result":[{{update}},{"update_id":9}]}"""));
        var updates = await TelegramClient.Create(new() { Token = FakeBotApi.Token, BaseUrl = "http://bot.test" }, http).GetUpdates();
        Assert.Equal(2, updates.Length);
        Assert.InRange(updates[0].Id, 8, 9);
        return updates[0];
    }

    private sealed class Says(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });
    }
}
