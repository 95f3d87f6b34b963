using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Telegram;

/// <summary>How a person is reached in Telegram: her chat, and the live message in it, the one that is edited in place.</summary>
/// <param name="Chat">The chat's id.</param>
/// <param name="Message">The live message's id; null before the first.</param>
public sealed partial record TelegramAddress(long Chat, int? Message = null)
{
    /// <summary>Null for anything that is not such an address.</summary>
    public static TelegramAddress? Parse(string? address)
    {
        try
        {
            return address is null ? null : JsonSerializer.Deserialize(address, Form.Default.TelegramAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same as every messenger has it.</summary>
    [JsonIgnore]
    public ChatAddress InChat => new(Chat.ToString(CultureInfo.InvariantCulture), Message);

    public override string ToString() => JsonSerializer.Serialize(this, Form.Default.TelegramAddress);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(TelegramAddress))]
    private sealed partial class Form : JsonSerializerContext;
}
