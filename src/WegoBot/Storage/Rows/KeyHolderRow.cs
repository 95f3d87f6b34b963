namespace WegoBot.Storage;

/// <summary>A running copy of the service, and the keys that it holds: no key is used that one of them cannot read.</summary>
public sealed class KeyHolderRow
{
    /// <summary>Random, made when the copy starts.</summary>
    public required Guid Id { get; init; }

    /// <summary>The newest version in its key file.</summary>
    public required int Newest { get; set; }

    /// <summary>What that secret gives as <see cref="KeyCheckRow.Check"/>.</summary>
    public required byte[] Check { get; set; }

    /// <summary>The version that it encrypts with.</summary>
    public required int InUse { get; set; }

    /// <summary>When it last encrypted with an older version than that.</summary>
    public required DateTimeOffset InUseSince { get; set; }

    /// <summary>When it last said so.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
