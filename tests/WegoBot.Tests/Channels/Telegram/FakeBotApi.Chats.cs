using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

// The chats: what stands in them, and what people do there.
internal sealed partial class FakeBotApi
{
    private readonly Dictionary<(long Chat, int Message), FakeMessage> _messages = [];
    private readonly Dictionary<(long Chat, int Message), long> _dates = [];
    private int _lastMessage = 100;

    /// <summary>What messages are dated by, and how long a poll waits.</summary>
    public TimeProvider Clock { get; init; } = new ManualTimeProvider();

    /// <summary>The messages of a chat from top to bottom.</summary>
    public IReadOnlyList<FakeMessage> Chat(long chat)
    {
        lock (_gate)
            return [.. _messages.Where(pair => pair.Key.Chat == chat).OrderBy(pair => pair.Key.Message).Select(pair => pair.Value)];
    }

    /// <summary>All messages of a chat that are still there, hers and the bot's.</summary>
    public IReadOnlyList<int> Everything(long chat)
    {
        lock (_gate)
            return [.. _dates.Keys.Where(key => key.Chat == chat).Select(key => key.Message).Order()];
    }

    /// <summary>Every message that removing was asked for, as often as it was.</summary>
    public IReadOnlyList<int> Removed => [.. Calls.Where(call => call.Method == "deleteMessages").SelectMany(call => Ids(call.Arguments))];

    /// <summary>The person deletes a message of the chat.</summary>
    public void Delete(long chat, int message)
    {
        lock (_gate)
        {
            _messages.Remove((chat, message));
            _dates.Remove((chat, message));
        }
    }

    /// <summary>Presses the button with this label in the lowest message that has it.</summary>
    public void PressesLabel(long chat, string label)
    {
        var message = Chat(chat).Last(one => one.Buttons.Any(button => button.Label == label));
        Presses(chat, message.Id, message.Buttons.First(button => button.Label == label).Data);
    }

    public void Says(long chat, string text, string language = "bg") => Arrives(new JsonObject
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = NextMessage(chat),
            ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["from"] = Person(chat, language),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "Canary" },
            ["text"] = text,
        },
    });

    public void Presses(long chat, int message, string data) => Arrives(new JsonObject
    {
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"press-{_lastUpdate}",
            ["from"] = Person(chat, "bg"),
            ["chat_instance"] = "1",
            ["data"] = data,
            ["message"] = new JsonObject { ["message_id"] = message, ["date"] = DateOf(chat, message), ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private" } },
        },
    });

    private HttpResponseMessage Sent(FakeMessage message)
    {
        _messages[(message.Chat, message.Id)] = message;
        return Ok(message.ToJson(DateOf(message.Chat, message.Id)));
    }

    private HttpResponseMessage Edited(FakeMessage message)
    {
        if (!_messages.TryGetValue((message.Chat, message.Id), out var before))
            return Refusal(400, "Bad Request: message to edit not found");
        return before.Same(message)
            ? Refusal(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same")
            : Sent(message);
    }

    /// <summary>As Telegram does, passes over those that are too old or not there.</summary>
    private HttpResponseMessage Deleted(long chat, int[] messages)
    {
        Assert.InRange(messages.Length, 1, 100);
        foreach (var message in messages)
            if (DateOf(chat, message) > (Clock.GetUtcNow() - TimeSpan.FromHours(48)).ToUnixTimeSeconds())
                Delete(chat, message);
        return Ok(JsonValue.Create(true));
    }

    private static int[] Ids(JsonObject arguments) => [.. arguments["message_ids"]!.AsArray().Select(id => (int)id!)];

    private long DateOf(long chat, int message)
    {
        lock (_gate)
            return _dates.GetValueOrDefault((chat, message));
    }

    private int NextMessage(long chat)
    {
        lock (_gate)
        {
            _dates[(chat, ++_lastMessage)] = Clock.GetUtcNow().ToUnixTimeSeconds();
            return _lastMessage;
        }
    }

    private static JsonObject Person(long id, string language) =>
        new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = "Canary", ["username"] = "canary", ["language_code"] = language };
}
