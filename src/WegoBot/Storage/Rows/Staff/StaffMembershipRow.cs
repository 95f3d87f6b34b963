namespace WegoBot.Storage;

/// <summary>That an account belongs to a centre. An account can belong to several.</summary>
public sealed class StaffMembershipRow
{
    public required Guid Account { get; init; }

    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    public required StaffRole Role { get; set; }
}

/// <summary>What somebody may do on the staff pages. The names are stored: add values, never rename them.</summary>
public enum StaffRole
{
    /// <summary>Reads and answers the referrals of a centre.</summary>
    Staff,

    /// <summary>As <see cref="Staff"/>, and invites and removes the people of that centre.</summary>
    Head,

    /// <summary>Invites heads of every centre. Sees no referral.</summary>
    Coordinator,
}
