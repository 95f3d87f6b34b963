namespace WegoBot.Dialogue;

/// <summary>A sentence that staff can choose as their answer. She reads it in her language.</summary>
/// <remarks>The sentence is in <c>localization/</c> under <c>answer.{id}</c>.</remarks>
/// <param name="Id">The answer's id.</param>
/// <param name="For">The status that it belongs to. For <see cref="ReferralStatus.Declined"/> it is the reason, for <see cref="ReferralStatus.Done"/> the outcome.</param>
/// <param name="NeedsContact">Whether it asks her to get in touch. Only a centre with a confirmed contact can choose it.</param>
public sealed record PreparedAnswer(string Id, ReferralStatus For, bool NeedsContact = false)
{
    /// <summary>The statuses that a centre gives a referral with a prepared answer.</summary>
    public static IReadOnlyList<ReferralStatus> Statuses { get; } =
        [ReferralStatus.Seen, ReferralStatus.Accepted, ReferralStatus.WaitingForHer, ReferralStatus.WaitingForUs, ReferralStatus.Declined, ReferralStatus.Done];
}
