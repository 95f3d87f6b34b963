namespace WegoBot.Storage;

/// <summary>What the head of a centre, or a coordinator, set for it. The content is encrypted: it names e-mail addresses.</summary>
public sealed class CentreSettingsRow
{
    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    /// <summary>How often it was saved, so that of two people who change it at once nobody overwrites the other unseen.</summary>
    public required int Version { get; set; }

    public required byte[] Content { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
