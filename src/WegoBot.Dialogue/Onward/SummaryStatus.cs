namespace WegoBot.Dialogue;

/// <summary>How far a summary for an institution is. The names are stored: add, never rename.</summary>
public enum SummaryStatus
{
    /// <summary>The centre asks her whether it may go.</summary>
    Asked,

    /// <summary>She said yes. It can be printed.</summary>
    Agreed,

    /// <summary>She said no, and its text is deleted.</summary>
    Refused,

    /// <summary>The centre asks for it no more, and its text is deleted.</summary>
    Dropped,

    /// <summary>She took her yes back before it was sent on, and its text is deleted.</summary>
    TakenBack,

    /// <summary>The institution has it and has not answered.</summary>
    SentOn,
    Possible,

    /// <summary>The institution needs something first.</summary>
    NeedsMore,
    NotPossible,
}
