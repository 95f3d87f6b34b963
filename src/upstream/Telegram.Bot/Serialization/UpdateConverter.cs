using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>Reads an update; of one that cannot be read its number is kept, so that it does not hold up those beside and behind it.</summary>
internal sealed class UpdateConverter : JsonConverter<Update>
{
    public override Update Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var again = reader;
        try
        {
            return JsonSerializer.Deserialize(ref reader, BotJson.Default.Readable) ?? new Update();
        }
        catch (JsonException)
        {
            reader = again;
            return new Update { Id = Number(JsonElement.ParseValue(ref reader)) };
        }
    }

    public override void Write(Utf8JsonWriter writer, Update value, JsonSerializerOptions options) =>
        throw new NotSupportedException("An update is never sent.");

    private static int Number(JsonElement whole) =>
        whole.ValueKind == JsonValueKind.Object
        && whole.TryGetProperty("update_id", out var number)
        && number.ValueKind == JsonValueKind.Number
        && number.TryGetInt32(out var id) ? id : 0;

    /// <summary>The same without this converter.</summary>
    internal sealed class Readable : Update;
}
