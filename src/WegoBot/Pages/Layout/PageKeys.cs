namespace WegoBot.Pages;

/// <summary>The keys of the sentences that only the pages say. A test compares the list with the sources.</summary>
public static class PageKeys
{
    public static IReadOnlyList<string> All { get; } = """
        page.again page.around page.danger page.digits page.exit page.expired.next page.expired.title
        page.failed.next page.failed.title page.forgotten page.kept page.leaving page.lost page.no_cookie.next page.no_cookie.title page.not_here.next
        page.not_here.title page.not_so.next page.not_so.title page.retry page.send page.shift.one
        page.shift.over page.shift.two page.start page.take_out page.take_out_line page.title page.too_long.next page.too_long.title
        page.unreadable.next page.unreadable.title page.wait page.words staff.all staff.closed.chat staff.closed.link
        staff.closed.over staff.closed.title staff.contact.missing staff.contact.next staff.contact.title staff.decide.accepted staff.decide.choose staff.decide.declined
        staff.decide.done staff.decide.how staff.decide.not_possible staff.decide.nothing staff.decide.seen
        staff.decide.send staff.decide.still staff.decide.she_reads staff.decide.title staff.enter.button staff.enter.invalid
        staff.enter.once staff.enter.title staff.find.button staff.find.label staff.find.none staff.find.not_a_code
        staff.find.title staff.gone.expired staff.gone.lapsed staff.closing.entry staff.closing.first staff.closing.last staff.gone.unreadable staff.gone.withdrawn staff.group.button
        staff.group.notice staff.group.set staff.group.test staff.group.tied staff.list.empty staff.list.end
        staff.list.entry staff.list.older staff.list.title staff.list.unread staff.notices.button
        staff.notices.general_closed staff.notices.group staff.notices.may_not_write staff.notices.removed
        staff.notices.topic_closed staff.notices.topic_gone staff.notices.no_group staff.notices.not_arrived staff.notices.test_failed
        staff.notices.tested staff.notices.title staff.out staff.reads
        staff.decide.colleague staff.decide.she_wrote staff.decide.waiting_for_her staff.decide.waiting_for_us
        staff.group_of.all staff.group_of.closed staff.group_of.new staff.group_of.title staff.group_of.waiting_for_her staff.group_of.waiting_for_us
        staff.list.none_in_group staff.messages.she_wrote staff.messages.title staff.messages.we_wrote staff.messages.we_wrote_read staff.messages.who
        staff.status.waiting_for_her staff.status.waiting_for_us
        staff.waits.accepted staff.waits.seen staff.waits.waiting_for_her staff.waits.waiting_for_us
        staff.referral.shared staff.status.accepted staff.status.declined
        staff.status.done staff.status.expired staff.status.lapsed staff.status.seen staff.status.sent staff.status.withdrawn
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
