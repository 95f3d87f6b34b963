namespace WegoBot.Bench.Stub;

/// <summary>Counts what the bot confirmed and what the persons saw.</summary>
internal sealed class Ledger
{
    /// <summary>Updates that a later offset confirmed, or the answer to the request that brought them.</summary>
    public long Confirmed { get; set; }

    /// <summary>Updates delivered once more because they had not been confirmed.</summary>
    public long Redelivered { get; set; }

    /// <summary>Right answers to somebody who waited.</summary>
    public long Answered { get; set; }

    /// <summary>Persons who saw that their referral is sent.</summary>
    public long Sent { get; set; }

    /// <summary>The screen that she had already, once more.</summary>
    public long Repeated { get; set; }

    /// <summary>An older message that lost its buttons: no answer, and nothing to press.</summary>
    public long Tidied { get; set; }

    /// <summary>Any other screen than the one her step leads to, or one without the next button.</summary>
    public long Wrong { get; set; }

    /// <summary>The greeting in the middle of the way, where that is right; she begins again.</summary>
    public long Greeted { get; set; }

    /// <summary>Messages to a group.</summary>
    public long Notices { get; set; }

    /// <summary>What a wrong screen said first, to find out why.</summary>
    public string? FirstWrong { get; set; }

    /// <summary>Requests that nobody could read.</summary>
    public long Errors { get; set; }
}

/// <summary>How far a person came: one line of the ledger on file.</summary>
/// <param name="Chat">Her chat.</param>
/// <param name="Step">The step that she waits for, or the last when she is done; the steps of earlier beginnings count as well.</param>
/// <param name="Confirmed">How many of her updates were confirmed.</param>
/// <param name="Done">She saw that her referral is sent.</param>
internal sealed record Walk(long Chat, int Step, int Confirmed, bool Done);
