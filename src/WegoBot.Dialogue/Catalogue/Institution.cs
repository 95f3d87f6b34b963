namespace WegoBot.Dialogue;

/// <summary>An institution that a centre can ask about a measure. Nothing but its name is known here.</summary>
/// <param name="Id">The institution's id.</param>
/// <param name="Kind">What kind of institution it is.</param>
/// <param name="Region">The id of its region.</param>
/// <param name="Name">Its name, as it stands on the paper.</param>
/// <param name="Source">The source of the name.</param>
public sealed record Institution(string Id, InstitutionKind Kind, string Region, Localised Name, Source Source);

/// <summary>The kinds of institutions that a centre asks about a measure. The names are stored: add, never rename.</summary>
public enum InstitutionKind
{
    Municipality,
    LabourOffice,
    SocialAssistance,

    /// <summary>Her employer, whose name stands nowhere.</summary>
    Employer,
}
