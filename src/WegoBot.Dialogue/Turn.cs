namespace WegoBot.Dialogue;

/// <summary>The effects of one message. All of them are committed together, or none.</summary>
/// <param name="Conversation">The conversation after the message.</param>
/// <param name="Changed">False when the message changed nothing and the screen is only shown again.</param>
/// <param name="Referral">A referral to send now; null for none.</param>
/// <param name="Withdraw">The referral to take back now; null for none.</param>
/// <param name="Forgotten">True when she left or forgot everything: nothing of the conversation may be kept except its last neutral line.</param>
/// <param name="Message">Her message to the centre that has her referral, to send now; null for none.</param>
public sealed record Turn(
    Conversation Conversation,
    bool Changed,
    ReferralRequest? Referral = null,
    Guid? Withdraw = null,
    bool Forgotten = false,
    CaseDraft? Message = null);
