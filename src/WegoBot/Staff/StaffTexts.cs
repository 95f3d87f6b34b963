using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Referrals;
using WegoBot.Storage;

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
        ReferralStatus.WaitingForHer => "staff.status.waiting_for_her",
        ReferralStatus.WaitingForUs => "staff.status.waiting_for_us",
        _ => "staff.status.expired",
    });

    /// <summary>The heading above a status's prepared answers; null when staff cannot choose that status.</summary>
    public string? Decision(ReferralStatus status) => status switch
    {
        ReferralStatus.Seen => Say("staff.decide.seen"),
        ReferralStatus.Accepted => Say("staff.decide.accepted"),
        ReferralStatus.WaitingForHer => Say("staff.decide.waiting_for_her"),
        ReferralStatus.WaitingForUs => Say("staff.decide.waiting_for_us"),
        ReferralStatus.Declined => Say("staff.decide.declined"),
        ReferralStatus.Done => Say("staff.decide.done"),
        _ => null,
    };

    public string Group(CaseGroup group) => Say(group switch
    {
        CaseGroup.New => "staff.group_of.new",
        CaseGroup.WaitingForUs => "staff.group_of.waiting_for_us",
        CaseGroup.WaitingForHer => "staff.group_of.waiting_for_her",
        _ => "staff.group_of.closed",
    });

    /// <summary>What is waited for; null when nothing is.</summary>
    public string? WaitsFor(ReferralStatus status) => status switch
    {
        ReferralStatus.Sent or ReferralStatus.Seen => Say("staff.waits.seen"),
        ReferralStatus.Accepted => Say("staff.waits.accepted"),
        ReferralStatus.WaitingForHer => Say("staff.waits.waiting_for_her"),
        ReferralStatus.WaitingForUs => Say("staff.waits.waiting_for_us"),
        _ => null,
    };

    /// <summary>Who wrote a message, when, and whether the other side has read it.</summary>
    public string Heading(CaseMessage message) => Say(message switch
    {
        { Author: MessageAuthor.Person } => "staff.messages.she_wrote",
        { ReadOn: null } => "staff.messages.we_wrote",
        _ => "staff.messages.we_wrote_read",
    }, ("day", Day(message.WrittenOn.ToDateTime(default))), ("read", message.ReadOn is { } read ? Day(read.ToDateTime(default)) : ""));

    /// <summary>Why there is no text to read.</summary>
    public string Gone(ReferralStatus status) => Say(status switch
    {
        ReferralStatus.Withdrawn => "staff.gone.withdrawn",
        ReferralStatus.Expired => "staff.gone.expired",
        ReferralStatus.Lapsed => "staff.gone.lapsed",
        _ => "staff.gone.unreadable",
    });

    /// <summary>Why notices do not arrive in the group, or not in its topic, and what staff can do; null when nothing is in the way.</summary>
    public string? Obstacle(GroupObstacle obstacle) => obstacle switch
    {
        GroupObstacle.TopicClosed => Say("staff.notices.topic_closed"),
        GroupObstacle.TopicGone => Say("staff.notices.topic_gone"),
        GroupObstacle.GeneralClosed => Say("staff.notices.general_closed"),
        GroupObstacle.BotRemoved => Say("staff.notices.removed"),
        GroupObstacle.MayNotWrite => Say("staff.notices.may_not_write"),
        _ => null,
    };

    public string Role(StaffRole role) => Say(role switch
    {
        StaffRole.Head => "staff.role.head",
        StaffRole.Coordinator => "staff.role.coordinator",
        _ => "staff.role.staff",
    });

    /// <summary>What a session is called: the name that its owner gave the device, or when it began.</summary>
    public string Session(SessionEntry session) => Say(session.Name is null ? "staff.sessions.unnamed" : "staff.sessions.named",
        ("name", session.Name ?? ""),
        ("day", Day(session.StartedAt)),
        ("time", session.StartedAt.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("seen", session.LastSeenAt.ToString("HH:mm", CultureInfo.InvariantCulture)));

    /// <summary>Says nothing about her, her message or her code. Of two referrals, one pair in four thousand million has the same.</summary>
    private static string Mark(Guid referral) => referral.ToString("N").ToUpperInvariant()[^8..].Insert(4, " ");

    /// <summary>In which language she reads, by the language's own name.</summary>
    public string ReadsIn(Language hers) => Say("staff.reads", ("language", texts.Languages.NameOf(hers)));
}
