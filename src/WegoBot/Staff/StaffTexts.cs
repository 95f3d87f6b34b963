using System.Globalization;
using WegoBot.Dialogue;

namespace WegoBot.Staff;

/// <summary>What the staff pages say about a referral, in one language.</summary>
public sealed class StaffTexts(Texts texts, Language language)
{
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Say(language, key, values);

    public string Day(DateTime when) => Say("day",
        ("day", when.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", Say("month").Split(' ')[when.Month - 1]),
        ("year", when.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a referral is called, in the list and above its text. No two are called the same: the mark tells apart those of one minute.</summary>
    public string Entry(Guid referral, DateTime sent) => Say("staff.list.entry",
        ("day", Day(sent)),
        ("time", sent.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("mark", Mark(referral)));

    public string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    public string Status(ReferralStatus status) => Say(status switch
    {
        ReferralStatus.Sent => "staff.status.sent",
        ReferralStatus.Seen => "staff.status.seen",
        ReferralStatus.Accepted => "staff.status.accepted",
        ReferralStatus.Declined => "staff.status.declined",
        ReferralStatus.Done => "staff.status.done",
        ReferralStatus.Withdrawn => "staff.status.withdrawn",
        ReferralStatus.Lapsed => "staff.status.lapsed",
        _ => "staff.status.expired",
    });

    /// <summary>The heading above a status's prepared answers; null when staff cannot choose that status.</summary>
    public string? Decision(ReferralStatus status) => status switch
    {
        ReferralStatus.Seen => Say("staff.decide.seen"),
        ReferralStatus.Accepted => Say("staff.decide.accepted"),
        ReferralStatus.Declined => Say("staff.decide.declined"),
        ReferralStatus.Done => Say("staff.decide.done"),
        _ => null,
    };

    /// <summary>Why there is no text to read.</summary>
    public string Gone(ReferralStatus status) => Say(status switch
    {
        ReferralStatus.Withdrawn => "staff.gone.withdrawn",
        ReferralStatus.Expired => "staff.gone.expired",
        ReferralStatus.Lapsed => "staff.gone.lapsed",
        _ => "staff.gone.unreadable",
    });

    /// <summary>Says nothing about her, her message or her code. Of two referrals, one pair in four thousand million has the same.</summary>
    private static string Mark(Guid referral) => referral.ToString("N").ToUpperInvariant()[^8..].Insert(4, " ");

    /// <summary>In which language she reads, by the language's own name.</summary>
    public string ReadsIn(Language hers) => Say("staff.reads", ("language", texts.Languages.NameOf(hers)));
}
