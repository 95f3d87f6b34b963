using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Where updates are brought to, and how that goes.</summary>
public class WebhookInfo
{
    /// <summary>Empty when updates are asked for.</summary>
    public string Url { get; set; } = null!;

    /// <summary>How many wait.</summary>
    public int PendingUpdateCount { get; set; }

    /// <summary>When an update could last not be brought, in UTC; null when each could.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTime? LastErrorDate { get; set; }
}
