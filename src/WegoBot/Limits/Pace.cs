namespace WegoBot.Limits;

/// <summary>How often something may be done: so many times at once, and once more after each pause.</summary>
public sealed record Pace(int AtOnce, TimeSpan Pause)
{
    /// <summary>The turns of one conversation. Nobody who reads presses faster for long.</summary>
    public static readonly Pace Turns = new(60, TimeSpan.FromSeconds(2));

    /// <summary>The pages of one conversation. Without script a browser asks for one after each press.</summary>
    public static readonly Pace Looks = new(120, TimeSpan.FromSeconds(1));

    /// <summary>The conversations that begin at one address. A shelter, a school or a mobile network is one address for many.</summary>
    public static readonly Pace Beginnings = new(60, TimeSpan.FromSeconds(15));

    /// <summary>The conversations that begin at all addresses together. It bounds what they take up in the database.</summary>
    public static readonly Pace AllBeginnings = new(600, TimeSpan.FromSeconds(0.25));

    /// <summary>The pages of one address that belong to no conversation.</summary>
    public static readonly Pace StrangersLooks = new(120, TimeSpan.FromSeconds(0.5));

    /// <summary>What one address asks of the staff pages and of addresses that do not exist: a whole office at work.</summary>
    public static readonly Pace Visits = new(600, TimeSpan.FromMilliseconds(16));

    /// <summary>The wrong case codes of all conversations together.</summary>
    public static readonly Pace WrongCodes = new(120, TimeSpan.FromSeconds(0.5));

    /// <summary>The wrong codes of ballots of one address. A meeting is one address for all who take part.</summary>
    public static readonly Pace WrongBallots = new(60, TimeSpan.FromSeconds(1));

    /// <summary>The companies of one address that say that they adopted a policy.</summary>
    public static readonly Pace Policies = new(3, TimeSpan.FromHours(1));

    /// <summary>Those of all addresses together.</summary>
    public static readonly Pace AllPolicies = new(30, TimeSpan.FromMinutes(5));

    public Pace Times(int factor) => new(AtOnce * factor, Pause / factor);
}
