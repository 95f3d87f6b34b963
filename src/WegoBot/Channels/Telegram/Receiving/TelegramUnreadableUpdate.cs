using System.Globalization;
using System.Text.Json;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// An update that the package cannot read, with the little that the service needs of it: the number and, from a private chat, whose it is and
/// her words or her button. So she gets an answer, and can leave, even when something else in her message is unknown.
/// </summary>
public sealed class TelegramUnreadableUpdate : Update
{
    /// <summary>Without a readable number only an empty update comes back: it may be delivered again any number of times.</summary>
    public static TelegramUnreadableUpdate Read(JsonElement raw) => (int?)Number(raw, "update_id", int.MaxValue) is { } id
        ? new()
        {
            Id = id,
            Message = ReadMessage(Field(raw, "message")),
            EditedMessage = ReadMessage(Field(raw, "edited_message")),
            CallbackQuery = ReadPress(Field(raw, "callback_query")),
        }
        : new();

    private static Message? ReadMessage(JsonElement? raw) => raw is { } message && PrivateChat(message) is { } chat
        ? new()
        {
            Id = (int?)Number(message, "message_id", int.MaxValue) ?? 0,
            Date = Number(message, "date", uint.MaxValue) is { } seconds ? DateTime.UnixEpoch.AddSeconds(seconds) : default,
            Chat = chat,
            From = ReadUser(Field(message, "from")),
            Text = Text(message, "text"),
            Caption = Text(message, "caption"),
            // Which kind of content it was does not matter: nobody opens any.
            Document = Text(message, "text") is null && TelegramMedia.IsIn(message) ? new() : null,
            IsFromOffline = Field(message, "is_from_offline") is { ValueKind: JsonValueKind.True },
            MediaGroupId = Text(message, "media_group_id"),
        }
        : null;

    private static CallbackQuery? ReadPress(JsonElement? raw)
    {
        if (raw is not { } press)
            return null;
        var (pressed, message) = (Field(press, "message"), ReadMessage(Field(press, "message")));
        var person = ReadUser(Field(press, "from")) ?? new();
        // In a private chat the person's number is the chat's; a press anywhere else is not hers alone.
        person.Id = message?.Chat.Id ?? (pressed is null ? person.Id : 0);
        return person.Id == 0 ? null : new() { Id = Text(press, "id") ?? "", From = person, Data = Text(press, "data"), Message = message };
    }

    private static User? ReadUser(JsonElement? raw) => raw is { } user
        ? new() { Id = Number(user, "id", long.MaxValue) ?? 0, LanguageCode = Text(user, "language_code") }
        : null;

    private static Chat? PrivateChat(JsonElement message) =>
        Field(message, "chat") is { } chat && Text(chat, "type") == "private" && Number(chat, "id", long.MaxValue) is { } id
            ? new() { Id = id, Type = ChatType.Private }
            : null;

    private static JsonElement? Field(JsonElement raw, string name) => Readable(() =>
        raw.ValueKind == JsonValueKind.Object && raw.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : (JsonElement?)null);

    /// <summary>A number above zero, perhaps given as text as the package accepts it; null for anything else.</summary>
    private static long? Number(JsonElement raw, string name, long most) => Field(raw, name) is { ValueKind: JsonValueKind.Number or JsonValueKind.String } value
        && long.TryParse(value.ValueKind == JsonValueKind.String ? Text(raw, name) : value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && number <= most ? number : null;

    private static string? Text(JsonElement raw, string name) =>
        Field(raw, name) is { ValueKind: JsonValueKind.String } value ? Readable(value.GetString) : null;

    /// <summary>Null for names and texts with half a surrogate pair.</summary>
    private static T? Readable<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
