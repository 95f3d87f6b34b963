namespace WegoBot.Pages;

/// <summary>The keys of the sentences that only the pages say. A test compares the list with the sources.</summary>
public static class PageKeys
{
    public static IReadOnlyList<string> All { get; } = """
        page.again page.around page.danger page.digits page.exit page.expired.next page.expired.title page.failed.next
        page.failed.title page.forgotten page.kept page.leaving page.lost page.message page.no_cookie.next page.no_cookie.title
        page.not_here.next page.not_here.title page.not_so.next page.not_so.title page.retry page.scrubbed.address
        page.scrubbed.birth_date page.scrubbed.case_code page.scrubbed.coordinates page.scrubbed.egn page.scrubbed.email
        page.scrubbed.handle page.scrubbed.iban page.scrubbed.id_card page.scrubbed.link page.scrubbed.lnch page.scrubbed.number
        page.scrubbed.phone page.scrubbed.plate page.see page.send page.shift.one page.shift.over page.shift.two page.start
        page.take_out page.take_out_line page.title page.too_long.next page.too_long.title page.unreadable.next
        page.unreadable.title page.wait page.words staff.all staff.app.button staff.app.code staff.app.code_wrong
        staff.app.password staff.app.password_short staff.app.qr staff.app.scan staff.app.title staff.app.type
        staff.arriving.arrived staff.arriving.bot staff.arriving.bot_silent staff.arriving.failed staff.arriving.here
        staff.arriving.never staff.arriving.queue staff.arriving.queue_stopped staff.arriving.service staff.arriving.test
        staff.arriving.test_failed staff.arriving.test_of staff.arriving.tested staff.arriving.text staff.arriving.title
        staff.arriving.waiting staff.arriving.way.coordinator staff.arriving.way.email staff.arriving.way.head
        staff.arriving.way.inbox staff.arriving.way.other staff.arriving.way.second staff.arriving.way.telegram
        staff.arriving.why.certificate staff.arriving.why.message staff.arriving.why.no_answer staff.arriving.why.no_connection
        staff.arriving.why.not_encrypted staff.arriving.why.password staff.arriving.why.recipient staff.arriving.why.token
        staff.arriving.why.unknown staff.arriving.why.wait staff.centres.how staff.centres.invite_button staff.centres.no_head
        staff.centres.remove staff.centres.remove_one staff.centres.title staff.closed.chat staff.closing.entry
        staff.closing.first staff.closing.last staff.confirm.how staff.confirm.title staff.contact.missing staff.contact.next
        staff.contact.title staff.danger.entry staff.danger.referral staff.decide.accepted staff.decide.choose
        staff.decide.colleague staff.decide.declined staff.decide.done staff.decide.how staff.decide.not_possible
        staff.decide.nothing staff.decide.seen staff.decide.send staff.decide.she_reads staff.decide.she_wrote staff.decide.still
        staff.decide.title staff.decide.waiting_for_her staff.decide.waiting_for_us staff.email.subject staff.enter.as_coordinator
        staff.enter.as_head staff.enter.as_staff staff.enter.invalid staff.enter.join_button staff.enter.join_how
        staff.enter.join_title staff.enter.name staff.enter.name_taken staff.enter.name_wrong staff.enter.once
        staff.enter.passkey_button staff.enter.passkey_failed staff.enter.passkey_how staff.enter.passkey_title
        staff.enter.password_button staff.enter.password_how staff.enter.password_title staff.enter.title staff.find.button
        staff.find.label staff.find.none staff.find.not_a_code staff.find.title staff.gone.expired staff.gone.lapsed
        staff.gone.unreadable staff.gone.withdrawn staff.group.button staff.group.notice staff.group.reminder staff.group.set
        staff.group.test staff.group.tied staff.group_of.all staff.group_of.closed staff.group_of.new staff.group_of.title
        staff.group_of.waiting_for_her staff.group_of.waiting_for_us staff.invited.how staff.invited.title staff.list.empty
        staff.list.end staff.list.entry staff.list.new_message staff.list.none_in_group staff.list.older staff.list.title
        staff.list.unread staff.lock.button staff.lock.failed staff.lock.how staff.lock.passkey staff.lock.title staff.me.centres
        staff.me.change staff.me.codes_left staff.me.has_password staff.me.last_way staff.me.name staff.me.no_password
        staff.me.passkey staff.me.passkey_add staff.me.passkey_remove staff.me.passkey_remove_one staff.me.password_button
        staff.me.sheet_button staff.me.title staff.me.ways staff.message.address staff.message.code staff.message.place
        staff.messages.she_wrote staff.messages.title staff.messages.we_wrote staff.messages.we_wrote_read staff.messages.who
        staff.notes.button staff.notes.how staff.notes.label staff.notes.title staff.notices.general_closed staff.notices.group
        staff.notices.may_not_write staff.notices.no_group staff.notices.not_arrived staff.notices.removed staff.notices.title
        staff.notices.topic_closed staff.notices.topic_gone staff.out staff.passkey.failed staff.passkey.localhost
        staff.passkey.not_here staff.people.all staff.people.invite_as staff.people.invite_button staff.people.invite_how
        staff.people.invite_title staff.people.signed_in staff.people.title staff.person.end_all staff.person.last_head
        staff.person.no_sessions staff.person.remove_button staff.person.remove_how staff.person.remove_title staff.reads
        staff.referral.shared staff.role.coordinator staff.role.head staff.role.staff staff.sessions.device
        staff.sessions.device_button staff.sessions.end staff.sessions.end_one staff.sessions.end_others staff.sessions.named
        staff.sessions.this staff.sessions.title staff.sessions.unnamed staff.sheet.address staff.sheet.done staff.sheet.how
        staff.sheet.keep staff.sheet.name staff.sheet.title staff.signin.button staff.signin.code staff.signin.failed
        staff.signin.name staff.signin.no_account staff.signin.over staff.signin.passkey staff.signin.password
        staff.signin.password_way staff.signin.recovery staff.signin.recovery_how staff.signin.recovery_title staff.signin.title
        staff.status.accepted staff.status.declined staff.status.done staff.status.expired staff.status.lapsed staff.status.seen
        staff.status.sent staff.status.waiting_for_her staff.status.waiting_for_us staff.status.withdrawn staff.waits.accepted
        staff.waits.seen staff.waits.waiting_for_her staff.waits.waiting_for_us staff.words.button staff.words.change
        staff.words.choose staff.words.empty staff.words.how staff.words.label staff.words.next staff.words.not_checked
        staff.words.not_sent staff.words.preview staff.words.preview_title staff.words.send staff.words.taken_out
        staff.words.title staff.words.too_long staff.words.waits_for_her staff.words.waits_for_us
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
