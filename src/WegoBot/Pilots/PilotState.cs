namespace WegoBot.Pilots;

/// <summary>How far a pilot is.</summary>
public enum PilotState
{
    /// <summary>Waits for a second coordinator.</summary>
    Proposed,

    /// <summary>Approved, before its first day.</summary>
    Ahead,
    Running,
    Over,
    Withdrawn,
}
