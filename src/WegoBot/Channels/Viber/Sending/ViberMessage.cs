using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WegoBot.Channels.Viber;

/// <summary>A text message as Viber takes it, with the keyboard under it.</summary>
/// <param name="Receiver">Her id; null in the answer to a callback, which is for her anyway.</param>
/// <param name="Sender">The name above it.</param>
/// <param name="Text">At most 7000 characters.</param>
/// <param name="Keyboard">Null for none.</param>
public sealed partial record ViberMessage(string? Receiver, ViberMessage.From Sender, string Text, ViberKeyboard? Keyboard)
{
    /// <summary>The most characters of a text (https://developers.viber.com/docs/api/rest-bot-api/#text-message).</summary>
    public const int Longest = 7000;

    /// <summary>The first API version with buttons whose press does not show in the chat.</summary>
    public int MinApiVersion => 6;

    public string Type => "text";

    /// <summary>Leaves Cyrillic unescaped: a whole request has at most 30 KB.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ViberJson.Plain.ViberMessage);

    public sealed record From(string Name);

    [JsonSerializable(typeof(ViberMessage))]
    private sealed partial class ViberJson : JsonSerializerContext
    {
        public static readonly ViberJson Plain = new(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        });
    }
}
