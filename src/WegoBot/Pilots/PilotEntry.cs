namespace WegoBot.Pilots;

/// <summary>A pilot as a coordinator sees it.</summary>
/// <param name="Id">The pilot's id.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Region">The region's id.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="ProposedBy">The account that proposed it.</param>
/// <param name="State">How far it is.</param>
public sealed record PilotEntry(Guid Id, string Measure, string Region, DateOnly First, DateOnly Last, Guid ProposedBy, PilotState State)
{
    public bool MayBeWithdrawn => State is PilotState.Proposed or PilotState.Ahead or PilotState.Running;

    /// <summary>Whether an account may approve it: never the one that proposed it.</summary>
    public bool MayBeApprovedBy(Guid account) => State == PilotState.Proposed && ProposedBy != account;
}
