namespace WegoBot.Dialogue;

/// <summary>The kind of distress that her words express.</summary>
public enum DistressKind
{
    Danger,
    SelfHarm,
    Child,

    /// <summary>A child who is in danger writes.</summary>
    ChildWrites,
}
