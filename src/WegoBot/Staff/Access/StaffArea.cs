namespace WegoBot.Staff;

/// <summary>The parts of the staff pages. Nobody has all of them.</summary>
public enum StaffArea
{
    /// <summary>Invitations and signing in, for everybody.</summary>
    Door,

    /// <summary>One's own account, for everybody who is signed in.</summary>
    Account,

    /// <summary>The referrals of a centre, for its staff and heads.</summary>
    Cases,

    /// <summary>The people of a centre, for its heads.</summary>
    People,

    /// <summary>The heads of all centres, for coordinators.</summary>
    Centres,
}
