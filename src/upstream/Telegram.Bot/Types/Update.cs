using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Something that happened. At most one of the kinds is set; none is for a kind that is not known here.</summary>
public class Update
{
    [JsonPropertyName("update_id")]
    public int Id { get; set; }

    public Message? Message { get; set; }

    public Message? EditedMessage { get; set; }

    public CallbackQuery? CallbackQuery { get; set; }

    /// <summary>How the bot stands in a chat has changed.</summary>
    public ChatMemberUpdated? MyChatMember { get; set; }
}
