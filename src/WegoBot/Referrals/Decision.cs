namespace WegoBot.Referrals;

/// <summary>The result of a centre's decision.</summary>
public enum Decision
{
    Made,

    /// <summary>The centre has no such referral.</summary>
    NotFound,

    /// <summary>The referral's status no longer allows it, or the answer does not belong to that status. Nothing changed.</summary>
    NotPossible,

    /// <summary>Somebody of the same centre has answered meanwhile. Nothing changed.</summary>
    ColleagueAnswered,

    /// <summary>She has written meanwhile. Nothing changed.</summary>
    SheWrote,
}
