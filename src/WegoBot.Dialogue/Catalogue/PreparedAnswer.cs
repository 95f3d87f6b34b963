namespace WegoBot.Dialogue;

/// <summary>A sentence that staff can choose as their answer; she reads it in her language.</summary>
/// <remarks>The sentence stands in <c>localization/</c> under <c>answer.{id}</c>.</remarks>
/// <param name="Id">The answer's id.</param>
/// <param name="For">The status that it can be chosen with. For <see cref="ReferralStatus.Declined"/> it is the reason.</param>
public sealed record PreparedAnswer(string Id, ReferralStatus For);
