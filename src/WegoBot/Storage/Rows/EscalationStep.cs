namespace WegoBot.Storage;

/// <summary>Who hears of a referral that nobody opens, one after the other. The names are stored: add values, never rename them.</summary>
public enum EscalationStep
{
    /// <summary>Nobody is on duty: the first notice to whoever is waits for the next shift. The centre's own ways, such as its group, have it.</summary>
    Waiting = -1,

    /// <summary>The first notice, sent with the referral, to whoever is on duty.</summary>
    OnDuty = 0,

    /// <summary>Whoever is on duty is reminded.</summary>
    OnDutyAgain,

    /// <summary>The second person of the centre.</summary>
    Second,

    /// <summary>The head of the centre.</summary>
    Head,

    /// <summary>The coordinator of the service.</summary>
    Coordinator,

    /// <summary>The person herself: her chat says so when she comes back. Nothing is sent to her.</summary>
    Person,
}
