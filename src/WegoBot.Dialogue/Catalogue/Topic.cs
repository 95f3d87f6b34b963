namespace WegoBot.Dialogue;

/// <summary>Something that people ask about beside the measures, with a screen of its own.</summary>
/// <remarks>Its sentences are in <c>localization/</c> under <c>topic.{id}.…</c>.</remarks>
public sealed record Topic
{
    /// <summary>What <see cref="See"/> calls the screen about the service and the centres.</summary>
    public const string About = "about";

    public required string Id { get; init; }

    /// <summary>The ids of the phone lines that stand near the top.</summary>
    public IReadOnlyList<string> FirstLines { get; init; } = [];

    /// <summary>The ids of the phone lines that stand at the end.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The ids of the facts that it tells.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The ids of the centres that are confirmed to help with it.</summary>
    public IReadOnlyList<string> Centres { get; init; } = [];

    /// <summary>Whether it is about somebody else: it leads to what those around her can do, and to how to tell her of the chat.</summary>
    public bool ForSomeoneElse { get; init; }

    /// <summary>Where she may want to go on: ids of topics and measures, or <see cref="About"/>.</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>Whether a message to a centre that she writes from here says what it is about.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>Whether it speaks to a child.</summary>
    public bool ForAChild { get; init; }

    /// <summary>Whether a part of it differs by channel.</summary>
    public bool DiffersByChannel { get; init; }
}
