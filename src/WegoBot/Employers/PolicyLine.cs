namespace WegoBot.Employers;

/// <summary>A line of the policy. The page, the document and the plain text draw the same lines.</summary>
public sealed record PolicyLine(PolicyLineKind Kind, string Text);

/// <summary>How a line is drawn.</summary>
public enum PolicyLineKind
{
    Title,
    Heading,
    Item,

    /// <summary>What the law says.</summary>
    Law,

    /// <summary>Where that is written, and from which day it is.</summary>
    Source,

    /// <summary>That it is a sample.</summary>
    Note,
}
