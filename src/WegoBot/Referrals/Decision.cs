namespace WegoBot.Referrals;

/// <summary>What came of a centre's decision.</summary>
public enum Decision
{
    Made,

    /// <summary>The centre has no such referral.</summary>
    NotFound,

    /// <summary>The referral's status does not allow it any more, or the answer is not one for it. Nothing changed.</summary>
    NotPossible,
}
