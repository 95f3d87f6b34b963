using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A message of the bot's as the phone shows it.</summary>
internal sealed record FakeMessage(long Chat, int Id, JsonObject Arguments)
{
    public string Text => (string)Arguments["text"]!;

    public string FirstLine => Text.Split('\n')[0];

    /// <summary>Labels and what a press on them brings back, or the page that it opens.</summary>
    public IReadOnlyList<(string Label, string Data)> Buttons =>
        Arguments["reply_markup"]?["inline_keyboard"]?.AsArray()
            .SelectMany(row => row!.AsArray())
            .Select(button => ((string)button!["text"]!, (string)(button["callback_data"] ?? button["url"])!))
            .ToArray() ?? [];

    /// <summary>The topic of a forum group; null for General.</summary>
    public int? Topic => (int?)Arguments["message_thread_id"];

    public bool Protected => (bool?)Arguments["protect_content"] ?? false;

    public bool Silent => (bool?)Arguments["disable_notification"] ?? false;

    public bool Same(FakeMessage other) => Text == other.Text && Buttons.SequenceEqual(other.Buttons);

    public JsonObject ToJson(long date) => new()
    {
        ["message_id"] = Id,
        ["date"] = date,
        ["chat"] = new JsonObject { ["id"] = Chat, ["type"] = "private" },
        ["text"] = Text,
    };
}
