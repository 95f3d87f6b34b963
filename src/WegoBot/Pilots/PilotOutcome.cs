namespace WegoBot.Pilots;

/// <summary>What became of a coordinator's step. Only <see cref="Done"/> has changed something.</summary>
public enum PilotOutcome
{
    Done,

    /// <summary>The measure or the region does not exist, or the first day is past or too far ahead.</summary>
    Impossible,

    /// <summary>The same measure is proposed or tested there at that time.</summary>
    Overlaps,

    /// <summary>Whoever proposes a pilot does not approve it.</summary>
    SamePerson,

    /// <summary>Somebody has approved or withdrawn it meanwhile, or it is over.</summary>
    Meanwhile,
}
