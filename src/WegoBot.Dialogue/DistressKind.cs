namespace WegoBot.Dialogue;

/// <summary>What words of distress tell of.</summary>
public enum DistressKind
{
    Danger,
    SelfHarm,
    Child,
}
