namespace WegoBot.Dialogue;

/// <summary>What can be promised of a centre at the time of a turn: whether it takes messages, and when it reads them.</summary>
/// <param name="State">Whether it takes new messages.</param>
public sealed record CentreAvailability(CentreState State)
{
    /// <summary>A message waits at most so many days: an unread one is deleted after fourteen, and whoever reads it needs time.</summary>
    public const int LongestWait = 10;

    /// <summary>The last day on which a full centre takes no messages; null when nobody knows it, and for one that is not full.</summary>
    public DateOnly? FullUntil { get; init; }

    /// <summary>Whether somebody at the centre can read messages at all.</summary>
    public bool HasReaders { get; init; } = true;

    /// <summary>Whether its hours are confirmed. Others are never shown.</summary>
    public bool HasHours { get; init; }

    /// <summary>When it reads messages next, by the clock in Bulgaria; null while it reads, and when nobody knows.</summary>
    public DateTime? ReadsNext { get; init; }

    /// <summary>Whether the day is a public holiday or a closed day there.</summary>
    public bool IsDayOff { get; init; }

    /// <summary>The day until which a message would wait to be read; null when it can be read now, and when nobody knows.</summary>
    public DateOnly? WaitsUntil => ReadsNext is { } next ? DateOnly.FromDateTime(next) : FullUntil?.AddDays(1);

    /// <summary>Whether the choice of a centre offers it: it takes messages, and somebody reads them before they are deleted.</summary>
    public bool IsOffered(DateOnly today) => State == CentreState.Open && HasReaders && !(WaitsUntil > today.AddDays(LongestWait));

    /// <summary>Whether a message may go there. One that became full meanwhile still takes it, if she chooses to wait.</summary>
    public bool TakesMessages(DateOnly today) =>
        IsOffered(today) || (State == CentreState.Full && HasReaders && FullUntil is not null && WaitsUntil <= today.AddDays(LongestWait));

    /// <summary>What is known from the catalogue alone.</summary>
    public static CentreAvailability Of(Centre centre, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var state = centre.StateOn(today);
        return new CentreAvailability(state) { FullUntil = state == CentreState.Full ? centre.FullUntil : null };
    }
}
