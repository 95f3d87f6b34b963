namespace WegoBot.Dialogue;

/// <summary>The effects of one message. All of them are committed together, or none.</summary>
/// <param name="Conversation">The conversation after the message.</param>
/// <param name="Changed">False when the message changed nothing and the screen is only shown again.</param>
/// <param name="Referral">A referral to send now; null for none.</param>
/// <param name="Withdraw">The referral to take back now; null for none.</param>
/// <param name="Forgotten">True when she left or forgot everything: nothing of the conversation may be kept except its last neutral line.</param>
/// <param name="Alert">How she hears of answers from now on; null when that does not change.</param>
/// <param name="Number">The phone number that the centre has from now on; null when that does not change.</param>
/// <param name="Message">Her message to the centre that has her referral, to send now; null for none.</param>
public sealed record Turn(
    Conversation Conversation,
    bool Changed,
    ReferralRequest? Referral = null,
    Guid? Withdraw = null,
    bool Forgotten = false,
    CaseDraft? Message = null,
    AlertChange? Alert = null,
    NumberChange? Number = null)
{
    /// <summary>What she decided about a summary for an institution; null for nothing.</summary>
    public SummaryDecision? Summary { get; init; }

    /// <summary>Whether her message is to be deleted from the chat: it is a word that nobody else should read.</summary>
    public bool Hides { get; init; }

    /// <summary>Whether her duress word was typed: nothing may reach her here that is not the decoy's.</summary>
    public bool Closes { get; init; }

    /// <summary>What she decided about the hand-over of her case; null for nothing.</summary>
    public HandOverDecision? HandOver { get; init; }
}

/// <summary>A change of how she hears that there is an answer.</summary>
/// <param name="Times">When one line may tell her; null when none comes any more.</param>
public sealed record AlertChange(AlertTimes? Times);

/// <summary>A change of the phone number that the centre has.</summary>
/// <param name="Given">What she gives; null when it is taken back.</param>
public sealed record NumberChange(PhoneNumber? Given);
