namespace WegoBot.Pages;

/// <summary>The keys of the sentences that only the pages say. A test compares the list with the sources.</summary>
public static class PageKeys
{
    public static IReadOnlyList<string> All { get; } = """
        page.again page.around page.danger page.digits page.exit page.expired.next page.expired.title page.failed.next page.failed.title
        page.forgotten page.kept page.leaving page.lost page.no_cookie.next page.no_cookie.title page.not_here.next page.not_here.title
        page.not_so.next page.not_so.title page.retry page.scrubbed.address page.scrubbed.birth_date page.scrubbed.case_code
        page.scrubbed.coordinates page.scrubbed.egn page.scrubbed.email page.scrubbed.handle page.scrubbed.iban page.scrubbed.id_card
        page.scrubbed.link page.scrubbed.lnch page.scrubbed.number page.scrubbed.phone page.scrubbed.plate page.send page.shift.one
        page.shift.over page.shift.two page.start page.take_out page.take_out_line page.title page.too_long.next page.too_long.title
        page.unreadable.next page.unreadable.title page.wait page.words staff.all staff.arriving.arrived staff.arriving.bot
        staff.arriving.bot_silent staff.arriving.failed staff.arriving.here staff.arriving.never staff.arriving.queue
        staff.arriving.queue_stopped staff.arriving.service staff.arriving.test staff.arriving.test_failed staff.arriving.test_of
        staff.arriving.tested staff.arriving.text staff.arriving.title staff.arriving.waiting staff.arriving.way.coordinator
        staff.arriving.way.email staff.arriving.way.head staff.arriving.way.inbox staff.arriving.way.other staff.arriving.way.second
        staff.arriving.way.telegram staff.arriving.why.certificate staff.arriving.why.message staff.arriving.why.no_answer
        staff.arriving.why.no_connection staff.arriving.why.not_encrypted staff.arriving.why.password staff.arriving.why.recipient
        staff.arriving.why.token staff.arriving.why.unknown staff.arriving.why.wait staff.closed.chat staff.closed.link staff.closed.over
        staff.closed.title staff.closing.entry staff.closing.first staff.closing.last staff.contact.missing staff.contact.next
        staff.contact.title staff.decide.accepted staff.decide.choose staff.decide.colleague staff.decide.declined staff.decide.done
        staff.decide.how staff.decide.not_possible staff.decide.nothing staff.decide.seen staff.decide.send staff.decide.she_reads
        staff.decide.she_wrote staff.decide.still staff.decide.title staff.decide.waiting_for_her staff.decide.waiting_for_us staff.email.subject
        staff.enter.button staff.enter.invalid staff.enter.once staff.enter.title staff.find.button staff.find.label staff.find.none
        staff.find.not_a_code staff.find.title staff.gone.expired staff.gone.lapsed staff.gone.unreadable staff.gone.withdrawn staff.group.button
        staff.group.notice staff.group.reminder staff.group.set staff.group.test staff.group.tied staff.group_of.all staff.group_of.closed
        staff.group_of.new staff.group_of.title staff.group_of.waiting_for_her staff.group_of.waiting_for_us staff.list.empty staff.list.end
        staff.list.entry staff.list.none_in_group staff.list.older staff.list.title staff.list.unread staff.message.address staff.message.code
        staff.message.place staff.messages.she_wrote staff.messages.title staff.messages.we_wrote staff.messages.we_wrote_read staff.messages.who
        staff.notices.general_closed staff.notices.group staff.notices.may_not_write staff.notices.no_group staff.notices.not_arrived
        staff.notices.removed staff.notices.title staff.notices.topic_closed staff.notices.topic_gone staff.out staff.reads staff.referral.shared
        staff.status.accepted staff.status.declined staff.status.done staff.status.expired staff.status.lapsed staff.status.seen
        staff.status.sent staff.status.waiting_for_her staff.status.waiting_for_us staff.status.withdrawn staff.waits.accepted staff.waits.seen
        staff.waits.waiting_for_her staff.waits.waiting_for_us
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
