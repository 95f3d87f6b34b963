namespace WegoBot.Storage;

/// <summary>A value derived from the key of the database, so that it is never opened with another key.</summary>
public sealed class KeyCheckRow
{
    /// <summary>Always 1, because a database has one key.</summary>
    public required int Id { get; init; }

    public required byte[] Check { get; init; }
}
