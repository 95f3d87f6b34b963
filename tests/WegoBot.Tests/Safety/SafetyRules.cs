namespace WegoBot.Tests;

/// <summary>The safety rules by their numbers, in a few words each, and the places in which each is kept or need not be.</summary>
internal static class SafetyRules
{
    /// <summary>The channels of a person, and the pages and notices of staff.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["Telegram", "Viber", "WebChat", "Staff"];

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["S1"] = "Quick exit is in sight on every page",
        ["S2"] = "Leaving redirects at once and forgets, with any database",
        ["S3"] = "With script the page is blanked at once, and Shift three times leaves",
        ["S4"] = "Going back after leaving shows nothing, and no name gives anything away",
        ["S5"] = "A word or the button leaves, and what can be deleted is deleted",
        ["S6"] = "The truth about what cannot be deleted",
        ["S7"] = "A duress word leads to a harmless bot",
        ["S8"] = "Idle answers are forgotten after 30 minutes, all after 24 hours",
        ["S9"] = "The card before the first sensitive screen",
        ["S10"] = "What a lock screen, a tab or a list shows is neutral",
        ["S11"] = "Nothing reaches her unasked",
        ["S12"] = "The first question is whether it is safe to talk",
        ["S13"] = "Groups are left, and nothing but words is taken",
        ["S14"] = "Old, foreign and made-up buttons change nothing",
        ["S15"] = "Danger is heard first, in every stage",
        ["S16"] = "The answer to danger is one message",
        ["S17"] = "Help now stands on every screen",
        ["S18"] = "No referral without consent",
        ["S19"] = "What she sees is what is sent",
        ["S20"] = "Only what she can agree to is sent",
        ["S21"] = "The case code",
        ["S22"] = "With the code she comes back from any channel",
        ["S23"] = "A lost code",
        ["S24"] = "Every status leads on",
        ["S25"] = "Twice is once, and no limit locks her out",
        ["S26"] = "A notice is a constant sentence",
        ["S27"] = "Staff see their own centre only",
        ["S28"] = "Signing in",
        ["S29"] = "Nothing personal in a file or a log",
        ["S30"] = "What is kept goes in time",
        ["S31"] = "She can have everything forgotten, and see what is kept",
        ["S32"] = "Headers on every route",
        ["S33"] = "Only the messenger itself is heard",
        ["S34"] = "Bad input breaks nothing",
        ["S35"] = "Backup and restore",
    };
}
