using System.Text.Json;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace WegoBot.Channels.Telegram;

/// <summary>The kinds of content that a person sends and nobody opens. All other messages without words are about the chat or the account, such as a pinned message, and get no answer.</summary>
public static class TelegramMedia
{
    /// <summary>As the Bot API names them (https://core.telegram.org/bots/api#message).</summary>
    public static IReadOnlyList<MessageType> Kinds { get; } =
    [
        MessageType.Photo, MessageType.LivePhoto, MessageType.Video, MessageType.VideoNote, MessageType.Animation, MessageType.Audio, MessageType.Voice,
        MessageType.Document, MessageType.Sticker, MessageType.Story, MessageType.PaidMedia, MessageType.RichMessage,
        MessageType.Contact, MessageType.Location, MessageType.Venue, MessageType.Poll, MessageType.Checklist, MessageType.Dice, MessageType.Game,
        MessageType.Invoice, MessageType.Giveaway, MessageType.GiveawayWinners,
    ];

    private static readonly string[] Fields = [.. Kinds.Select(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()))];

    public static bool IsIn(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Kinds.Contains(message.Type);
    }

    /// <summary>The same for a message that the package cannot read; a text that is no text counts as well.</summary>
    public static bool IsIn(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.EnumerateObject().Any(field => field.Value.ValueKind != JsonValueKind.Null && (field.NameEquals("text") || Fields.Any(field.NameEquals)));
}
