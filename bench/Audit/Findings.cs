namespace WegoBot.Bench.Audit;

/// <summary>Where the ledger and the stored conversations differ.</summary>
internal sealed record Findings
{
    public required int Persons { get; init; }

    /// <summary>All updates that were confirmed.</summary>
    public required long Confirmed { get; init; }

    /// <summary>Confirmed updates that the stored conversation has not gone through.</summary>
    public required long NotApplied { get; init; }

    /// <summary>Steps that a stored conversation has gone through and nobody took, beyond one that may not be confirmed yet.</summary>
    public required long AppliedTwice { get; init; }

    /// <summary>Persons who saw that their referral is sent.</summary>
    public required int Sent { get; init; }

    public required int ReferralsLost { get; init; }

    public required int ReferralsDoubled { get; init; }

    /// <summary>Stored referrals of which no notice arrived; null where there are no notices.</summary>
    public required int? NotTold { get; init; }

    public required string Integrity { get; init; }

    public bool IsFaultless => this is { NotApplied: 0, AppliedTwice: 0, ReferralsLost: 0, ReferralsDoubled: 0, NotTold: null or 0, Integrity: "ok" };

    public static Findings Of(IReadOnlyCollection<Walk> walks, Stored stored)
    {
        int Applied(Walk walk) => stored.Applied.GetValueOrDefault(walk.Chat);
        int Sent(Walk walk) => stored.Referrals.GetValueOrDefault(walk.Chat);
        return new Findings
        {
            Persons = walks.Count,
            Confirmed = walks.Sum(walk => (long)walk.Confirmed),
            NotApplied = walks.Sum(walk => (long)Math.Max(0, walk.Confirmed - Applied(walk))),
            AppliedTwice = walks.Sum(walk => (long)Math.Max(0, Applied(walk) - (walk.Step + 1))),
            Sent = walks.Count(walk => walk.Done),
            ReferralsLost = walks.Count(walk => walk.Done && Sent(walk) == 0),
            // One that its person did not see may be hers all the same: the answer to her last press was lost with the bot.
            ReferralsDoubled = walks.Sum(walk => Math.Max(0, Sent(walk) - 1)) + stored.All - stored.Referrals.Values.Sum(),
            NotTold = stored.Told is { } told ? stored.All - told : null,
            Integrity = stored.Integrity,
        };
    }
}
