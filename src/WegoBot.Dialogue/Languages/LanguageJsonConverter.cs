using System.Text.Json;
using System.Text.Json.Serialization;

namespace WegoBot.Dialogue;

/// <summary>Writes a language as its code. A code that has no file any more is read as it stands.</summary>
public sealed class LanguageJsonConverter : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
