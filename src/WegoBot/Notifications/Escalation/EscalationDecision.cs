using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>What is to be done about an unseen referral now.</summary>
/// <param name="Step">The step that is due now; null when none is.</param>
/// <param name="Tell">Who is told with it.</param>
/// <param name="Next">When to decide again; null when there is nothing more to do.</param>
public sealed record EscalationDecision(EscalationStep? Step, IReadOnlyList<Recipient> Tell, DateTimeOffset? Next)
{
    /// <summary>Nothing more is to be done.</summary>
    public static EscalationDecision End { get; } = new(null, [], null);
}
