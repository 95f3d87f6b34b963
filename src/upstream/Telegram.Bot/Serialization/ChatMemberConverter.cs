using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Serialization;

/// <summary>Reads how somebody stands in a chat; a word that is not known becomes zero, since new ones appear at any time.</summary>
internal sealed class ChatMemberConverter : JsonConverter<ChatMember>
{
    public override ChatMember Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var member = JsonElement.ParseValue(ref reader);
        var word = member.ValueKind == JsonValueKind.Object && member.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String
            ? status.GetString()
            : null;
        return new ChatMember(Enum.TryParse<ChatMemberStatus>(word, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : default);
    }

    public override void Write(Utf8JsonWriter writer, ChatMember value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A standing is never sent.");
}
