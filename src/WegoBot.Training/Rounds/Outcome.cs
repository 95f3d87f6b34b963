namespace WegoBot.Training;

/// <summary>What became of one sentence of a blind round.</summary>
public enum Outcome
{
    /// <summary>The screen that the sentence is about, or danger heard in the right variant.</summary>
    Right,

    /// <summary>The right screen stood among at most three that were offered.</summary>
    Offered,

    /// <summary>Danger was heard, in another variant.</summary>
    OtherVariant,

    NotUnderstood,

    /// <summary>Another screen.</summary>
    Wrong,

    /// <summary>Danger was heard where there is none.</summary>
    Alarm,

    /// <summary>The chat was ended, though nothing in a round only says that it may end.</summary>
    ThrownOut,
}
