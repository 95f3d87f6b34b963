using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>What one of many people wants: no two of the first 252 want the same.</summary>
internal sealed record Wishes(Language Language, string Centre, string Measure, Urgency Urgency, SafeTime? SafeTime)
{
    /// <summary>The wishes of the person with this number.</summary>
    public static Wishes Of(int number, Catalogue catalogue)
    {
        var left = number;
        return new Wishes(
            OneOf(ShippedLanguages.All, ref left),
            OneOf(catalogue.Centres, ref left).Id,
            OneOf(catalogue.Measures, ref left).Id,
            OneOf(Enum.GetValues<Urgency>(), ref left),
            left % 2 == 0 ? null : Dialogue.SafeTime.Evening);
    }

    /// <summary>The labels that she presses after the greeting, one after the other, to a sent referral: no way is shorter.</summary>
    public IReadOnlyList<string> Labels(Catalogue catalogue, Texts texts)
    {
        string Say(string key) => texts.Say(Language, key);
        string Unchosen(string key) => texts.Say(Language, "button.not_chosen", ("name", Say(key)));
        return
        [
            Say("greeting.safe"), Say("card.continue"), Say("home.refer"), Unchosen($"measure.{Measure}.button"), Say("button.continue"),
            catalogue.FindRegion(catalogue.FindCentre(Centre)!.Region)!.Name.In(Language), Say("contact.chat"),
            .. SafeTime is { } time ? new[] { Unchosen($"safe_times.{Lower(time)}"), Say("button.continue") } : [Say("button.skip")],
            Say($"urgency.{Lower(Urgency)}"), Say("preview.continue"), Say("consent.agree"),
        ];
    }

    /// <summary>Whether a referral says this and nothing else.</summary>
    public bool AreIn(ReferralRequest sent) =>
        sent.Centre == Centre && sent.Language == Language && sent.Urgency == Urgency && sent.Contact == ContactPreference.Chat
        && sent.Measures.SequenceEqual([Measure]) && sent.Facts.IsEmpty
        && sent.SafeTimes.SequenceEqual(SafeTime is { } time ? [time] : []);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T OneOf<T>(IReadOnlyList<T> all, ref int left)
    {
        var one = all[left % all.Count];
        left /= all.Count;
        return one;
    }
}
