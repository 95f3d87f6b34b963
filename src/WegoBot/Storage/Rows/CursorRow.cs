namespace WegoBot.Storage;

/// <summary>The position up to which a channel has read its updates.</summary>
public sealed class CursorRow
{
    public required string Channel { get; init; }

    public required long Position { get; set; }
}
