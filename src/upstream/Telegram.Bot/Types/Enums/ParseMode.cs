using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>How markup in a text is written.</summary>
public enum ParseMode
{
    None = 0,

    [JsonStringEnumMemberName("HTML")]
    Html = 2,
}
