namespace WegoBot.Dialogue;

/// <summary>The slow hash of what she typed, so that it can be compared with her two words.</summary>
/// <param name="Salt">The salt of the hash.</param>
/// <param name="Hash">The hash.</param>
public sealed record TypedWord(string Salt, string Hash);

/// <summary>Words that may be one of her two words, or one that she is choosing. They are hashed before the turn.</summary>
/// <param name="Word">Her words in one plain spelling, without spaces.</param>
/// <param name="Salt">The salt to hash them with; null for a new one.</param>
/// <param name="Fault">The key of the line that says why she cannot choose them; then they need not be hashed for that. Null when she can.</param>
public sealed record WordToHash(string Word, string? Salt, string? Fault)
{
    /// <summary>Nothing to hash.</summary>
    public static WordToHash None { get; } = new("", null, null);

    /// <summary>Whether there is anything to compare them with, or they are being chosen.</summary>
    public bool NeedsHash { get; init; }
}
