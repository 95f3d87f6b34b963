namespace WegoBot.Storage;

/// <summary>How far a channel has read.</summary>
public sealed class CursorRow
{
    public required string Channel { get; init; }

    public required long Position { get; set; }
}
