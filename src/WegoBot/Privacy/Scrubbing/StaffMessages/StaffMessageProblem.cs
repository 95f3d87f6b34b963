namespace WegoBot.Privacy;

/// <summary>What staff may never write to her.</summary>
public enum StaffMessageProblem
{
    /// <summary>Her case code, which opens the conversation.</summary>
    CaseCode,

    /// <summary>An address or a place on the map: it may be that of a shelter.</summary>
    Address,

    /// <summary>A promise that there is a place for her.</summary>
    PromisedPlace,
}
