using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>One way in which a centre's notices arrive, and how it is.</summary>
/// <param name="Delivery">The stored name.</param>
/// <param name="Kind">What the page calls it: the end of a key.</param>
/// <param name="Address">Where they arrive; null when there is nothing to say.</param>
/// <param name="CanTest">Whether a test can be sent.</param>
/// <param name="Arrived">When one last arrived, in Bulgaria; null when none has.</param>
/// <param name="Failed">When the last attempt failed, in Bulgaria; null when it succeeded.</param>
/// <param name="Failure">Why it failed; null when it succeeded.</param>
/// <param name="Waiting">How many notices have not arrived yet, of referrals that nobody has opened.</param>
public sealed record NoticeWay(
    string Delivery, string Kind, string? Address, bool CanTest, DateTime? Arrived, DateTime? Failed, DeliveryFailure? Failure, int Waiting)
{
    /// <summary>Whose own way it is; null for one of the centre.</summary>
    public Guid? Account { get; init; }
}
