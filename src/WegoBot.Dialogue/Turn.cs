namespace WegoBot.Dialogue;

/// <summary>What one message leads to. Everything in it is carried out in one commit, or nothing is.</summary>
/// <param name="Conversation">The conversation after the message.</param>
/// <param name="Changed">False when the message changed nothing: the screen is only shown again.</param>
/// <param name="Referral">A referral to send now; null for none.</param>
/// <param name="Withdraw">The referral to take back now; null for none.</param>
/// <param name="Forgotten">She left or forgot everything: nothing of the conversation may be kept but its last neutral line.</param>
public sealed record Turn(
    Conversation Conversation,
    bool Changed,
    ReferralRequest? Referral = null,
    Guid? Withdraw = null,
    bool Forgotten = false);
