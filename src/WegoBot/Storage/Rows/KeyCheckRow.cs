namespace WegoBot.Storage;

/// <summary>A value that only the right key gives, so that a database is never opened with another's key.</summary>
public sealed class KeyCheckRow
{
    /// <summary>Always 1: there is one key.</summary>
    public required int Id { get; init; }

    public required byte[] Check { get; init; }
}
