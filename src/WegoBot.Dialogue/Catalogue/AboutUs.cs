namespace WegoBot.Dialogue;

/// <summary>Who runs the service, for the screen "about us". Empty fields are not shown.</summary>
public sealed record AboutUs
{
    /// <summary>The organisation that answers for the service and its data; null until a coordinator fills it in.</summary>
    public Localised? Operator { get; init; }

    /// <summary>How to reach it in matters of data, such as an email address; null until a coordinator fills it in.</summary>
    public string? Contact { get; init; }

    /// <summary>The ids of the facts that the screen tells.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}
