namespace WegoBot.Dialogue;

/// <summary>What a person did: pressed a button, or wrote words. Exactly one of the two is set.</summary>
/// <param name="ButtonId">The opaque id that the button carried; null when she wrote.</param>
/// <param name="Words">Her words; null when she pressed a button.</param>
public sealed record Message(string? ButtonId, string? Words)
{
    /// <summary>She sent something other than words, such as a picture or a voice message. Nobody looks at it.</summary>
    public static Message NotWords { get; } = Beside("");

    /// <summary>Whether she sent something other than words, perhaps with words beside it.</summary>
    public bool IsUnread { get; private init; }

    public static Message Press(string buttonId) => new(buttonId, null);

    public static Message Say(string words) => new(null, words);

    /// <summary>The words beside a picture or the like. They are heard, and nobody looks at the picture.</summary>
    public static Message Beside(string words) => new(null, words) { IsUnread = true };
}
