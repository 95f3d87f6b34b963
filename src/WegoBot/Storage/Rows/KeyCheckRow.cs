namespace WegoBot.Storage;

/// <summary>A value derived from a secret of the key file, so that the database is never opened with other keys.</summary>
public sealed class KeyCheckRow
{
    /// <summary>The row of the lookup secret. The others have the version of their secret of encryption, from 1; the newest is in use.</summary>
    public const int Lookup = 0;

    public required int Id { get; init; }

    public required byte[] Check { get; init; }

    /// <summary>When no row depended on it any more; null until then. It is destroyed in every key file after that.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
