namespace WegoBot.Dialogue.Understanding;

/// <summary>Hears danger, self-harm and a child in danger in a person's words, before anything else is understood.</summary>
public static class DistressDetector
{
    /// <summary>What the words tell of; null when they tell of no distress. The same words always give the same answer.</summary>
    public static DistressKind? Hear(string words) => throw new NotImplementedException();
}

/// <summary>What words of distress tell of.</summary>
public enum DistressKind
{
    Danger,
    SelfHarm,
    Child,
}
