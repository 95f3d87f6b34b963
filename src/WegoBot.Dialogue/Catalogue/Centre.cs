namespace WegoBot.Dialogue;

/// <summary>A crisis centre that can receive referrals. Empty fields are not shown.</summary>
public sealed record Centre
{
    public required string Id { get; init; }

    /// <summary>The id of its region.</summary>
    public required string Region { get; init; }

    public required Localised Name { get; init; }

    /// <summary>What the centre is confirmed to offer.</summary>
    public required Localised Offers { get; init; }

    public required CentreState State { get; init; }

    /// <summary>The last day on which a full centre takes no messages; null when nobody knows it. After it the centre takes them again.</summary>
    public DateOnly? FullUntil { get; init; }

    /// <summary>The phone number; null unless a coordinator confirmed it. Without it the screens offer no call.</summary>
    public string? Phone { get; init; }

    /// <summary>The address for visitors, never a shelter's. Null unless a coordinator confirmed it.</summary>
    public Localised? Address { get; init; }

    public string? Site { get; init; }

    public string? Email { get; init; }

    /// <summary>The opening hours; null when none are confirmed.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>The days on which the centre itself is closed, beside weekends and public holidays.</summary>
    public IReadOnlyList<DateOnly> ClosedOn { get; init; } = [];

    public required Source Source { get; init; }

    /// <summary>Whether she can reach it: a phone, an address or an email is confirmed.</summary>
    public bool HasContact => Phone is not null || Address is not null || Email is not null;

    /// <summary>Whether it accepts new referrals on a day.</summary>
    public CentreState StateOn(DateOnly today) => State == CentreState.Full && FullUntil < today ? CentreState.Open : State;
}

/// <summary>Whether a centre accepts new referrals.</summary>
public enum CentreState
{
    Open,
    Full,
    Closed,
}
