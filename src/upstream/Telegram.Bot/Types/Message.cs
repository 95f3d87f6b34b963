using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A message in a chat.</summary>
public class Message
{
    [JsonPropertyName("message_id")]
    public int Id { get; set; }

    /// <summary>Who wrote it; null in a channel.</summary>
    public User? From { get; set; }

    public Chat Chat { get; set; } = null!;

    /// <summary>When it was sent, in UTC.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTime Date { get; set; }

    /// <summary>Its words; null for a picture, a voice message and the like.</summary>
    public string? Text { get; set; }

    /// <summary>The new number of the group, said in the old one when it becomes a supergroup.</summary>
    public long? MigrateToChatId { get; set; }

    /// <summary>The old number, said in the new group.</summary>
    public long? MigrateFromChatId { get; set; }
}
