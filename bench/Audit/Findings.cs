namespace WegoBot.Bench.Audit;

/// <summary>The differences between the ledger and the stored conversations.</summary>
internal sealed record Findings
{
    public required int Persons { get; init; }

    /// <summary>Updates that the bot confirmed.</summary>
    public required long Confirmed { get; init; }

    /// <summary>Confirmed updates that are missing from the stored conversation.</summary>
    public required long NotApplied { get; init; }

    /// <summary>Steps of a stored conversation that nobody took, beyond one that may be unconfirmed.</summary>
    public required long AppliedTwice { get; init; }

    /// <summary>Persons who saw that their referral was sent.</summary>
    public required int Sent { get; init; }

    public required int ReferralsLost { get; init; }

    public required int ReferralsDoubled { get; init; }

    /// <summary>Stored referrals with an undelivered notification; null for a bot without notifications.</summary>
    public required int? NotTold { get; init; }

    public required string Integrity { get; init; }

    public bool IsFaultless => this is { NotApplied: 0, AppliedTwice: 0, ReferralsLost: 0, ReferralsDoubled: 0, NotTold: null or 0, Integrity: "ok" };

    public static Findings Of(IReadOnlyCollection<PersonProgress> progress, StoredState stored)
    {
        int Applied(PersonProgress person) => stored.Applied.GetValueOrDefault(person.Chat);
        int Sent(PersonProgress person) => stored.Referrals.GetValueOrDefault(person.Chat);
        return new Findings
        {
            Persons = progress.Count,
            Confirmed = progress.Sum(person => (long)person.Confirmed),
            NotApplied = progress.Sum(person => (long)Math.Max(0, person.Confirmed - Applied(person))),
            AppliedTwice = progress.Sum(person => (long)Math.Max(0, Applied(person) - (person.Step + 1))),
            Sent = progress.Count(person => person.Done),
            ReferralsLost = progress.Count(person => person.Done && Sent(person) == 0),
            // One referral per chat is right even if its person did not see it: the answer to her last press may be lost.
            ReferralsDoubled = progress.Sum(person => Math.Max(0, Sent(person) - 1)) + stored.All - stored.Referrals.Values.Sum(),
            NotTold = stored.Told is { } told ? stored.All - told : null,
            Integrity = stored.Integrity,
        };
    }
}
