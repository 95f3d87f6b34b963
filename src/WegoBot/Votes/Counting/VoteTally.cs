namespace WegoBot.Votes;

/// <summary>The counts of a vote, and what of them may be shown while it goes on. Between two states that anybody sees lie at least <see cref="Step"/> votes.</summary>
/// <remarks>
/// A result that changed with each vote would tell the room what the person chose who has just put the phone away. So the result moves in steps, and is
/// always one step behind: at the end, when everything is shown, at least a whole step comes at once.
/// </remarks>
public sealed class VoteTally
{
    /// <summary>As many votes are shown at once, and as many participants a kind needs to be shown by itself.</summary>
    public const int Step = 5;

    public VoteCounts Now { get; set; } = new();

    /// <summary>The last full step, which the next one shows; null before it.</summary>
    public VoteCounts? Held { get; set; }

    /// <summary>What can be seen while the vote is open; null for nothing yet.</summary>
    public VoteCounts? Shown { get; set; }

    public void Add(CastVote vote)
    {
        Now.Add(vote);
        if (Now.Cast % Step == 0)
            (Shown, Held) = (Held, Now.Together());
    }

    /// <summary>What is kept for good when the vote has ended; null when so few voted that the counts would tell what somebody chose.</summary>
    public VoteTally? Final() => Now.Cast < Step ? null : new VoteTally { Now = Now.WithSmallKindsTogether(Step) };
}
