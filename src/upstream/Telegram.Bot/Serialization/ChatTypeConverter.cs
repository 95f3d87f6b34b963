using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>Reads a chat's kind; one that is not known becomes zero, since new kinds appear at any time.</summary>
internal sealed class ChatTypeConverter : JsonConverter<ChatType>
{
    public override ChatType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.TryParse<ChatType>(reader.GetString(), ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : default;

    public override void Write(Utf8JsonWriter writer, ChatType value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A chat's kind is never sent.");
}
