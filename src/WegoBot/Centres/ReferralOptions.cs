namespace WegoBot.Centres;

/// <summary>Which centres the chat offers: setting <c>Referrals:OfferWithoutStaff</c>.</summary>
public sealed class ReferralOptions
{
    public const string Section = "Referrals";

    /// <summary>Only for trials: a centre where nobody has an account is offered as well, although others have one and nobody can read what goes there.</summary>
    public bool OfferWithoutStaff { get; set; }
}
