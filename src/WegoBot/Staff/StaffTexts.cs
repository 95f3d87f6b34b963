using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Pages;
using WegoBot.Referrals;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>What the staff pages say about a referral, in one language.</summary>
public sealed class StaffTexts(Texts texts, Language language)
{
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Say(language, key, values);

    public string Day(DateTime when) => Day(DateOnly.FromDateTime(when));

    /// <summary>What a referral is called, in the list and above its text. No two are called the same: the mark tells apart those of one minute.</summary>
    public string Entry(Guid referral, DateTime sent) => Say("staff.list.entry",
        ("day", Day(sent)),
        ("time", sent.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("mark", Mark(referral)));

    public string Weekday(DayOfWeek day) => Say("weekday").Split(' ')[((int)day + 6) % 7];

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
        ReferralStatus.WaitingForInstitution => "staff.status.waiting_for_institution",
        ReferralStatus.HandedOver => "staff.status.handed_over",
        _ => "staff.status.expired",
    });

    /// <summary>On which day a referral ends by itself, and how.</summary>
    public string Closing(ReferralStatus status, DateTime day) => Say(CaseGroups.Of(status) switch
    {
        CaseGroup.New => "staff.closing.unseen",
        CaseGroup.Closed => "staff.closing.closed",
        _ => "staff.closing.entry",
    }, ("day", Day(day)));

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
        CaseGroup.Mine => "staff.group_of.mine",
        CaseGroup.WaitingForUs => "staff.group_of.waiting_for_us",
        CaseGroup.WaitingForHer => "staff.group_of.waiting_for_her",
        CaseGroup.Institutions => "staff.group_of.institutions",
        _ => "staff.group_of.closed",
    });

    public string Day(DateOnly day) => PageDay.Of(texts, language, day);

    /// <summary>Who works on a case, as a sentence.</summary>
    public string Owner(Guid? owner, Guid reader, IEnumerable<StaffPerson> people) => owner switch
    {
        null => Say("staff.owner.nobody"),
        { } account when account == reader => Say("staff.owner.mine"),
        { } account => Say("staff.owner.other", ("name", NameOf(account, people))),
    };

    /// <summary>Who works on a case, in the list.</summary>
    public string OwnerEntry(Guid owner, Guid reader, IEnumerable<StaffPerson> people) =>
        owner == reader ? Say("staff.owner.mine_entry") : Say("staff.owner.entry", ("name", NameOf(owner, people)));

    private string NameOf(Guid account, IEnumerable<StaffPerson> people) =>
        people.FirstOrDefault(person => person.Account == account)?.Name ?? Say("staff.owner.somebody");

    /// <summary>When it is safe for her, in the language of the page; null when she did not say.</summary>
    public string? SafeTimes(IReadOnlyList<SafeTime> times) => times is []
        ? null
        : Say("payload.safe_times", ("times", string.Join(", ", times.Select(time => Say($"payload.time_{time.ToString().ToLowerInvariant()}")))));

    /// <summary>What is waited for; null when nothing is.</summary>
    public string? WaitsFor(ReferralStatus status) => status switch
    {
        ReferralStatus.Sent or ReferralStatus.Seen => Say("staff.waits.seen"),
        ReferralStatus.Accepted => Say("staff.waits.accepted"),
        ReferralStatus.WaitingForHer => Say("staff.waits.waiting_for_her"),
        ReferralStatus.WaitingForUs => Say("staff.waits.waiting_for_us"),
        ReferralStatus.WaitingForInstitution => Say("staff.waits.waiting_for_institution"),
        _ => null,
    };

    /// <summary>Who wrote a message, when, and whether the other side has read it.</summary>
    public string Heading(CaseMessage message) => Say(message switch
    {
        { Author: MessageAuthor.Person } => "staff.messages.she_wrote",
        { IsFromBefore: true } => "staff.messages.before_us",
        { ReadOn: null } => "staff.messages.we_wrote",
        _ => "staff.messages.we_wrote_read",
    }, ("day", Day(message.WrittenOn.ToDateTime(default))), ("read", message.ReadOn is { } read ? Day(read.ToDateTime(default)) : ""));

    /// <summary>Why there is no text to read.</summary>
    public string Gone(ReferralStatus status) => Say(status switch
    {
        ReferralStatus.Withdrawn => "staff.gone.withdrawn",
        ReferralStatus.Expired => "staff.gone.expired",
        ReferralStatus.Lapsed => "staff.gone.lapsed",
        ReferralStatus.HandedOver => "staff.gone.handed_over",
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

    /// <summary>How far an enquiry to an institution is, and what is to be done.</summary>
    public string Summary(SummaryEntry one) => Say(one.Status switch
    {
        SummaryStatus.Asked => "staff.summary.asked",
        SummaryStatus.Agreed => "staff.summary.agreed",
        SummaryStatus.Refused => "staff.summary.refused",
        SummaryStatus.Dropped => "staff.summary.dropped",
        SummaryStatus.TakenBack => "staff.summary.taken_back",
        SummaryStatus.SentOn => "staff.summary.sent_on",
        _ => "staff.summary.answered",
    }, ("day", Day(one.ChangedOn.ToDateTime(default))));

    /// <summary>The key of how far a hand-over is; null when the centre took it back.</summary>
    public static string? HandOver(HandOverStatus status) => status switch
    {
        HandOverStatus.Asked => "staff.hand_over.asked",
        HandOverStatus.Agreed => "staff.hand_over.agreed",
        HandOverStatus.Refused => "staff.hand_over.refused",
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
    public static string Mark(Guid referral) => referral.ToString("N").ToUpperInvariant()[^8..].Insert(4, " ");

    /// <summary>In which language she reads, by the language's own name.</summary>
    public string ReadsIn(Language hers) => Say("staff.reads", ("language", texts.Languages.NameOf(hers)));
}
