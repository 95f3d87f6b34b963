using WegoBot.Dialogue;

namespace WegoBot.Storage;

/// <summary>A referral as it is stored. What the person agreed to share is encrypted, and deleted when the referral is withdrawn or expires.</summary>
public sealed class ReferralRow
{
    public required Guid Id { get; init; }

    /// <summary>The centre's id in the catalogue.</summary>
    public required string Centre { get; init; }

    public required ReferralStatus Status { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>How long it waited for the first look of its centre, for the figures.</summary>
    public FirstLook FirstLook { get; set; }

    /// <summary>HMAC-SHA256 of the case code under a key outside the database; chance after a hand-over, when the code leads to the new referral.</summary>
    public required byte[] CodeHash { get; set; }

    /// <summary>The key that everything in the case is encrypted under, wrapped under the key file; null after the referral was withdrawn, handed over or expired.</summary>
    public byte[]? DataKey { get; set; }

    /// <summary>What the person agreed to share, encrypted; null after the referral was withdrawn or expired.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>SHA-256 of the text that the person saw; null when the payload is.</summary>
    public byte[]? Digest { get; set; }

    /// <summary>Whether she wrote of danger, and the centre has not answered since.</summary>
    public bool MayBeInDanger { get; set; }

    public required string ConsentVersion { get; init; }

    /// <summary>The account of whoever at the centre has the case; null while it is on the centre's list, and after its end.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Grows with every change that staff can see, so that an open page can tell that it is old.</summary>
    public int Revision { get; set; }

    /// <summary>The day in Bulgaria on which staff want to come back to the case; null for none.</summary>
    public DateOnly? RemindOn { get; set; }

    /// <summary>What they want to do then, encrypted; null when they did not say.</summary>
    public byte[]? RemindAbout { get; set; }

    /// <summary>When the centre is told of that day; null when it was told, and without a day.</summary>
    public DateTimeOffset? RemindAt { get; set; }

    /// <summary>Who was told last that nobody has opened it.</summary>
    public EscalationStep Step { get; set; }

    /// <summary>When they were told.</summary>
    public DateTimeOffset StepAt { get; set; }

    /// <summary>When the next ones are told, if nobody opens it; null when nobody is left.</summary>
    public DateTimeOffset? NextStepAt { get; set; }

    /// <summary>For which <see cref="ChangedAt"/> the centre was told that the referral closes by itself soon; null when it was not told.</summary>
    public DateTimeOffset? ClosingToldFor { get; set; }

    /// <summary>How often the centre was told that.</summary>
    public int ClosingTold { get; set; }

    /// <summary>The chat in which she wants to hear that there is an answer, and at which hours, encrypted; null unless she chose that.</summary>
    public byte[]? Alert { get; set; }

    /// <summary>A keyed hash of that chat, so that forgetting in the chat finds it; it is not the conversation's id.</summary>
    public byte[]? AlertChat { get; set; }

    /// <summary>When she is to hear of an answer that she has not read; null when there is none, or she has heard of it.</summary>
    public DateTimeOffset? AlertAt { get; set; }

    /// <summary>Whether she has heard of an answer and has not read it. Until she reads, nothing more is sent.</summary>
    public bool IsAlerted { get; set; }

    /// <summary>She left that chat a moment ago: nothing is sent before this time.</summary>
    public DateTimeOffset? AlertNotBefore { get; set; }

    /// <summary>The phone number that she gave for a call, and when it is safe to call, encrypted; null unless she gave one.</summary>
    public byte[]? Number { get; set; }

    /// <summary>A keyed hash of the chat in which she gave it, so that forgetting in the chat finds it; it is not the conversation's id. Null without a number.</summary>
    public byte[]? NumberChat { get; set; }

    /// <summary>Nothing is sent to her any more.</summary>
    public void ForgetAlert() => (Alert, AlertChat, AlertAt, IsAlerted, AlertNotBefore) = (null, null, null, false, null);

    /// <summary>Nobody can call her any more.</summary>
    public void ForgetNumber() => (Number, NumberChat) = (null, null);

    /// <summary>What she shared goes, with everything that leads to her, and with the key of the case everything that was encrypted under it.</summary>
    public void ForgetContent()
    {
        ForgetAlert();
        ForgetNumber();
        (Payload, Digest, MayBeInDanger, DataKey) = (null, null, false, null);
    }
}
