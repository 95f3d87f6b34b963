using System.Text.Json.Serialization;

namespace WegoBot.Channels.Viber;

/// <summary>The buttons of a message (https://developers.viber.com/docs/tools/keyboards/). Viber fills each row of six columns from the left.</summary>
public sealed record ViberKeyboard([property: JsonPropertyName("Buttons")] IReadOnlyList<ViberKeyboard.Button> Buttons)
{
    public const int Columns = 6;

    public const int MostRows = 12;

    [JsonPropertyName("Type")]
    public string Type => "keyboard";

    /// <param name="Width">In columns.</param>
    /// <param name="Body">What comes back when it is pressed.</param>
    /// <param name="Text">The label; Viber reads markup in it, so it is escaped.</param>
    public sealed record Button(
        [property: JsonPropertyName("Columns")] int Width,
        [property: JsonPropertyName("ActionBody")] string Body,
        [property: JsonPropertyName("Text")] string Text)
    {
        [JsonPropertyName("Rows")]
        public int Rows => 1;

        [JsonPropertyName("ActionType")]
        public string ActionType => "reply";

        /// <summary>The press stays out of the visible chat.</summary>
        [JsonPropertyName("Silent")]
        public bool Silent => true;
    }
}
