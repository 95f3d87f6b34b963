namespace WegoBot.Bench.Stub;

/// <summary>What the bot confirmed and what the persons saw, as totals of a run.</summary>
internal record Counters
{
    /// <summary>Updates confirmed by a later offset or by the answer to the webhook's request.</summary>
    public long Confirmed { get; set; }

    /// <summary>Deliveries of updates that were delivered before and not confirmed.</summary>
    public long Redelivered { get; set; }

    /// <summary>Right answers to a person who waited.</summary>
    public long Answered { get; set; }

    /// <summary>Persons who saw that their referral was sent.</summary>
    public long Sent { get; set; }

    /// <summary>Screens that a person had already seen, shown again.</summary>
    public long Repeated { get; set; }

    /// <summary>Edits that removed an older message's buttons: no answer, and nothing to press.</summary>
    public long Tidied { get; set; }

    /// <summary>Screens other than the expected one, or without the next button.</summary>
    public long Wrong { get; set; }

    /// <summary>The text of the first wrong screen, to find the reason.</summary>
    public string? FirstWrong { get; set; }

    /// <summary>Greetings in the middle of the conversation, where that is allowed; the person starts again.</summary>
    public long Greeted { get; set; }

    /// <summary>Messages to a group.</summary>
    public long Notices { get; set; }

    /// <summary>Requests that could not be read.</summary>
    public long Errors { get; set; }
}
