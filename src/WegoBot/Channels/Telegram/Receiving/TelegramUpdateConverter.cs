using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace WegoBot.Channels.Telegram;

/// <summary>Reads updates as the package does. One that the package cannot read becomes a <see cref="TelegramUnreadableUpdate"/> and does not spoil the answer that holds it.</summary>
public sealed class TelegramUpdateConverter : JsonConverter<Update>
{
    private static readonly JsonSerializerOptions Package = PackageOptions();

    public override Update? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return JsonSerializer.Deserialize<Update>(ref reader, Package);
        }
        // The package's converters throw whatever their parsers do: a missing key, a number out of range, half a character.
        catch (Exception)
        {
            reader = start;
            return TelegramUnreadableUpdate.Read(JsonElement.ParseValue(ref reader));
        }
    }

    public override void Write(Utf8JsonWriter writer, Update value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Package);

    /// <summary>The package's own options, without this converter.</summary>
    private static JsonSerializerOptions PackageOptions()
    {
        var options = new JsonSerializerOptions();
        JsonBotAPI.Configure(options);
        return options;
    }
}
