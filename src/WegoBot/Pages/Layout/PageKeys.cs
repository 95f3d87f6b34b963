namespace WegoBot.Pages;

/// <summary>The keys of the sentences that only the pages say. A test compares the list with the sources.</summary>
public static class PageKeys
{
    public static IReadOnlyList<string> All { get; } = """
        employers.adopted_button employers.adopted_how employers.adopted_title employers.already employers.back
        employers.branches employers.builder_how employers.builder_title employers.centre_contact employers.centre_line
        employers.docx employers.download_title employers.free employers.free_title employers.help_line employers.hours
        employers.how employers.language employers.large employers.law employers.law_line employers.leave employers.make_button
        employers.markdown employers.medium employers.policy_title employers.sample employers.shifts employers.size
        employers.small employers.thanks employers.title employers.training employers.union office.protocol.ask
        office.protocol.ask_title office.protocol.how office.protocol.link office.protocol.no_steps office.protocol.nothing
        office.protocol.step office.protocol.step_by office.protocol.title
        office.change_button office.choose office.close_button office.code office.code_how office.done office.done_title
        office.enquiry_title office.how office.note office.note_how office.note_missing office.note_not_read
        office.note_too_long office.nothing_kept office.open_button office.outcome office.over office.paper.how office.paper.qr
        office.paper.until office.preview_button office.preview_how office.preview_title office.send_button office.taken_out
        office.title office.until office.wait office.wrong staff.audit.institution staff.audit.office_answered
        staff.audit.office_code_made staff.audit.office_read staff.paper.code_button staff.paper.code_how staff.paper.code_made
        staff.paper.code_shown staff.summary.code staff.summary.note
        page.again page.around page.busy.next page.busy.title page.danger page.digits page.exit page.expired.next page.expired.title page.failed.next
        page.failed.title page.forgotten page.kept page.leaving page.lost page.message page.no_cookie.next page.no_cookie.title
        page.not_here.next page.not_here.title page.not_so.next page.not_so.title page.retry page.scrubbed.address
        page.scrubbed.birth_date page.scrubbed.case_code page.scrubbed.coordinates page.scrubbed.egn page.scrubbed.email
        page.scrubbed.handle page.scrubbed.iban page.scrubbed.id_card page.scrubbed.link page.scrubbed.lnch page.scrubbed.number
        page.scrubbed.phone page.scrubbed.plate page.see page.send page.shift.one page.shift.over page.shift.two page.start
        page.take_out page.take_out_line page.title page.too_long.next page.too_long.title page.unreadable.next
        page.unreadable.title page.wait page.word page.words staff.all staff.app.button staff.app.code staff.app.code_wrong
        staff.app.password staff.app.password_short staff.app.qr staff.app.scan staff.app.title staff.app.type
        staff.arriving.arrived staff.arriving.bot staff.arriving.bot_silent staff.arriving.failed staff.arriving.here
        staff.arriving.never staff.arriving.only_page staff.arriving.queue staff.arriving.queue_stopped staff.arriving.service
        staff.arriving.test staff.arriving.test_failed staff.arriving.test_of staff.arriving.tested staff.arriving.text
        staff.arriving.title staff.arriving.waiting staff.arriving.way.coordinator staff.arriving.way.email
        staff.arriving.way.head staff.arriving.way.inbox staff.arriving.way.other staff.arriving.way.own
        staff.arriving.way.second staff.arriving.way.telegram staff.arriving.why.certificate staff.arriving.why.message
        staff.arriving.why.no_answer staff.arriving.why.no_connection staff.arriving.why.not_encrypted
        staff.arriving.why.password staff.arriving.why.recipient staff.arriving.why.token staff.arriving.why.unknown
        staff.arriving.why.wait staff.audit.account_made staff.audit.audit_viewed
        staff.audit.backup_made staff.audit.backup_restored staff.audit.case_answered
        staff.audit.case_changed staff.audit.case_gone staff.audit.case_viewed staff.audit.centre_joined
        staff.audit.code_searched staff.audit.console staff.audit.empty staff.audit.end staff.audit.gone
        staff.audit.figures_previewed staff.audit.figures_published
        staff.audit.hand_over_changed staff.audit.how staff.audit.invited staff.audit.note_added staff.audit.notices_changed
        staff.audit.notices_tested staff.audit.number_viewed staff.audit.older staff.audit.owner_changed
        staff.audit.person_removed staff.audit.reminder_set staff.audit.rota_changed staff.audit.sessions_ended
        staff.audit.settings_changed staff.audit.sign_in_refused staff.audit.signed_in staff.audit.signed_out
        staff.audit.summary_asked staff.audit.summary_changed staff.audit.summary_viewed staff.audit.title
        staff.audit.unlock_refused staff.audit.unlocked staff.audit.ways_changed staff.centres.how staff.centres.invite_button
        staff.centres.no_head staff.centres.remove staff.centres.remove_one staff.centres.title staff.closed.chat
        staff.closing.closed staff.closing.entry staff.closing.first staff.closing.last staff.closing.unseen
        staff.confirm.how staff.confirm.title staff.contact.missing
        staff.contact.next staff.contact.title staff.danger.entry staff.danger.referral staff.decide.accepted
        staff.decide.choose staff.decide.colleague staff.decide.declined staff.decide.done staff.decide.how
        staff.decide.not_possible staff.decide.nothing staff.decide.seen staff.decide.send staff.decide.she_reads
        staff.decide.she_wrote staff.decide.still staff.decide.title staff.decide.waiting_for_her staff.decide.waiting_for_us
        staff.email.code staff.email.subject staff.enter.as_coordinator staff.enter.as_head staff.enter.as_staff
        staff.enter.invalid staff.enter.join_button staff.enter.join_how staff.enter.join_title staff.enter.name
        staff.enter.name_taken staff.enter.name_wrong staff.enter.once staff.enter.passkey_button staff.enter.passkey_failed
        staff.enter.passkey_how staff.enter.passkey_title staff.enter.password_button staff.enter.password_how
        staff.figures.asked.how staff.figures.asked.title staff.figures.centre_shut.how staff.figures.centre_shut.title
        staff.figures.changed staff.figures.csv.button staff.figures.csv.column staff.figures.csv.least staff.figures.csv.most
        staff.figures.csv.period staff.figures.csv.row staff.figures.csv.table staff.figures.empty staff.figures.few
        staff.figures.how staff.figures.look staff.figures.name.ask staff.figures.name.case staff.figures.name.closed
        staff.figures.name.declined staff.figures.name.door staff.figures.name.full staff.figures.name.help
        staff.figures.name.lapsed staff.figures.name.later staff.figures.name.left staff.figures.name.likely
        staff.figures.name.looking staff.figures.name.never staff.figures.name.next_working_day staff.figures.name.none
        staff.figures.name.questions staff.figures.name.same_day staff.figures.name.silent staff.figures.name.taken_on
        staff.figures.name.unopened staff.figures.name.withdrawn staff.figures.name.writing staff.figures.no_region
        staff.figures.no_target staff.figures.nothing staff.figures.numbers staff.figures.preview_how staff.figures.print
        staff.figures.publish staff.figures.publish_how staff.figures.published staff.figures.quarter staff.figures.quarters
        staff.figures.range staff.figures.reached staff.figures.reading staff.figures.referrals.how
        staff.figures.referrals.title staff.figures.report staff.figures.stops.how staff.figures.stops.title
        staff.figures.suits.how staff.figures.suits.title staff.figures.target.employers staff.figures.target.guide
        staff.figures.target.informed staff.figures.target.meetings staff.figures.target.referred staff.figures.target.votes
        staff.figures.target_column staff.figures.target_source staff.figures.targets staff.figures.targets_how
        staff.figures.title staff.figures.total staff.figures.unavailable.how staff.figures.unavailable.title
        staff.figures.what staff.figures.year staff.figures.year_how
        staff.enter.password_title staff.enter.title staff.find.button staff.find.label staff.find.none staff.find.not_a_code
        staff.find.title staff.gone.expired staff.gone.handed_over staff.gone.lapsed staff.gone.unreadable staff.gone.withdrawn
        staff.group.button staff.group.closing staff.group.notice staff.group.reminder staff.group.set staff.group.test
        staff.group.tied staff.group.unread staff.group_of.all staff.group_of.closed staff.group_of.institutions
        staff.group_of.mine staff.group_of.new staff.group_of.title staff.group_of.waiting_for_her staff.group_of.waiting_for_us
        staff.hand_over.agreed staff.hand_over.asked staff.hand_over.button staff.hand_over.choose staff.hand_over.drop_button
        staff.hand_over.how staff.hand_over.nobody staff.hand_over.reason staff.hand_over.refused staff.hand_over.title
        staff.hand_over.to staff.hand_over.under_way staff.invited.how staff.invited.title staff.list.empty staff.list.end
        staff.list.entry staff.list.new_message staff.list.none_in_group staff.list.older staff.list.title staff.list.unread
        staff.live.said staff.lock.button staff.lock.failed staff.lock.how staff.lock.passkey staff.lock.title staff.me.centres
        staff.me.change staff.me.codes_left staff.me.has_password staff.me.last_way staff.me.name staff.me.no_password
        staff.me.passkey staff.me.passkey_add staff.me.passkey_remove staff.me.passkey_remove_one staff.me.password_button
        staff.me.sheet_button staff.me.title staff.me.ways staff.message.address staff.message.code staff.message.place
        staff.messages.before_us staff.messages.she_wrote staff.messages.title staff.messages.we_wrote
        staff.messages.we_wrote_read staff.messages.who staff.notes.button staff.notes.how staff.notes.label staff.notes.title
        staff.notices.general_closed staff.notices.group staff.notices.may_not_write staff.notices.no_group
        staff.notices.not_arrived staff.notices.removed staff.notices.title staff.notices.topic_closed staff.notices.topic_gone
        staff.notify.address staff.notify.address_wrong staff.notify.code staff.notify.code_button staff.notify.code_sent
        staff.notify.code_wrong staff.notify.confirmed staff.notify.digest staff.notify.digest_how staff.notify.email
        staff.notify.email_title staff.notify.how staff.notify.no_email staff.notify.no_push staff.notify.not_sent
        staff.notify.other_address staff.notify.quiet_coordinator staff.notify.quiet_from staff.notify.quiet_how
        staff.notify.quiet_none staff.notify.quiet_to staff.notify.remove staff.notify.save staff.notify.saved staff.notify.says
        staff.notify.send_code staff.notify.title staff.notify.wait staff.notify.when_title staff.number.ask_first
        staff.number.back staff.number.given staff.number.goes staff.number.how staff.number.link staff.number.not_yours
        staff.number.title staff.out staff.owner.answering staff.owner.changed staff.owner.choose staff.owner.entry
        staff.owner.give staff.owner.give_all staff.owner.give_button staff.owner.mine staff.owner.mine_entry staff.owner.nobody
        staff.owner.note staff.owner.other staff.owner.somebody staff.owner.take staff.owner.title staff.owner.to
        staff.owner.to_list staff.paper.how staff.paper.title staff.passkey.failed staff.passkey.localhost
        staff.passkey.not_here staff.people.all staff.people.cases staff.people.invite_as staff.people.invite_button staff.people.invite_how
        staff.people.invite_title staff.people.signed_in staff.people.title staff.person.end_all staff.person.last_head
        staff.person.no_sessions staff.person.remove_button staff.person.remove_how staff.person.remove_title staff.print.how
        staff.print.warning staff.reads staff.referral.shared staff.reminder.about staff.reminder.button staff.reminder.clear
        staff.reminder.day staff.reminder.due staff.reminder.ended staff.reminder.how staff.reminder.kept staff.reminder.new
        staff.reminder.other staff.reminder.title staff.reminder.wrong_day staff.role.coordinator staff.role.head
        staff.role.staff staff.rota.add staff.rota.add_title staff.rota.as staff.rota.day staff.rota.day_button
        staff.rota.day_is staff.rota.day_off staff.rota.day_remove_one staff.rota.day_working staff.rota.day_wrong
        staff.rota.days staff.rota.empty staff.rota.first staff.rota.from staff.rota.gap staff.rota.gaps staff.rota.hours
        staff.rota.how staff.rota.is_off staff.rota.is_working staff.rota.no_day staff.rota.nobody_now staff.rota.not_added
        staff.rota.now staff.rota.overnight staff.rota.remove staff.rota.remove_one staff.rota.second staff.rota.second_how
        staff.rota.single_how staff.rota.single_title staff.rota.title staff.rota.to staff.rota.week staff.rota.weekdays
        staff.rota.who staff.safe.unknown staff.sessions.device staff.sessions.device_button staff.sessions.end
        staff.sessions.end_one staff.sessions.end_others staff.sessions.named staff.sessions.this staff.sessions.title
        staff.sessions.unnamed staff.settings.button staff.settings.closed.how staff.settings.closed.title staff.settings.effect
        staff.settings.email.centre staff.settings.email.file staff.settings.email.head staff.settings.email.how
        staff.settings.email.language staff.settings.email.language_file staff.settings.email.off staff.settings.email.second
        staff.settings.email.title staff.settings.hours.always staff.settings.hours.from staff.settings.hours.how
        staff.settings.hours.title staff.settings.hours.to staff.settings.how staff.settings.meanwhile staff.settings.not_saved
        staff.settings.of staff.settings.saved staff.settings.state.catalogue staff.settings.state.closed
        staff.settings.state.full staff.settings.state.full_until staff.settings.state.open staff.settings.state.title
        staff.settings.title staff.settings.wrong.closed staff.settings.wrong.day staff.settings.wrong.email
        staff.settings.wrong.emails staff.settings.wrong.full_until staff.settings.wrong.half staff.settings.wrong.language
        staff.settings.wrong.order staff.settings.wrong.state staff.settings.wrong.time staff.sheet.address staff.sheet.done
        staff.sheet.how staff.sheet.keep staff.sheet.name staff.sheet.title staff.signin.button staff.signin.code
        staff.signin.failed staff.signin.name staff.signin.no_account staff.signin.over staff.signin.passkey
        staff.signin.password staff.signin.password_way staff.signin.recovery staff.signin.recovery_how
        staff.signin.recovery_title staff.signin.title staff.status.accepted staff.status.declined staff.status.done
        staff.status.expired staff.status.handed_over staff.status.lapsed staff.status.seen staff.status.sent
        staff.status.waiting_for_her staff.status.waiting_for_institution staff.status.waiting_for_us staff.status.withdrawn
        staff.summary.agreed staff.summary.answered staff.summary.ask_button staff.summary.asked staff.summary.back_link
        staff.summary.by staff.summary.choose staff.summary.drop_button staff.summary.dropped staff.summary.facts
        staff.summary.hers staff.summary.how staff.summary.measure staff.summary.new_title staff.summary.not_possible
        staff.summary.number staff.summary.one staff.summary.outcome staff.summary.outcome_button staff.summary.overdue
        staff.summary.preview staff.summary.preview_button staff.summary.preview_title staff.summary.print_link
        staff.summary.refused staff.summary.sent_button staff.summary.sent_on staff.summary.taken_back staff.summary.title
        staff.summary.to staff.told.at_her_hours staff.told.when_she_comes staff.waits.accepted staff.waits.seen
        staff.waits.waiting_for_her staff.waits.waiting_for_institution staff.waits.waiting_for_us staff.words.button
        staff.words.change staff.words.choose staff.words.empty staff.words.how staff.words.label staff.words.next
        staff.words.not_checked staff.words.not_sent staff.words.preview staff.words.preview_title staff.words.send
        staff.words.taken_out staff.words.title staff.words.too_long staff.words.waits_for_her staff.words.waits_for_us
        page.vote.button page.vote.chosen page.vote.code_button page.vote.code_how page.vote.code_label page.vote.code_title
        page.vote.counted page.vote.counted_title page.vote.counting page.vote.file_ballots page.vote.file_cast
        page.vote.file_day page.vote.file_region page.vote.file_shown page.vote.final page.vote.grade page.vote.grade_highest
        page.vote.grade_how page.vote.grade_lowest page.vote.grade_none page.vote.grades_how page.vote.grades_title
        page.vote.group page.vote.head page.vote.in_steps page.vote.kind page.vote.kind_why page.vote.mean page.vote.measure
        page.vote.measures page.vote.most page.vote.no_choice page.vote.no_cookie page.vote.no_kind page.vote.not_yet
        page.vote.renewed page.vote.result_title page.vote.secret page.vote.title page.vote.to_result page.vote.too_few
        page.vote.too_many page.vote.turnout page.vote.unknown page.vote.votes_title page.vote.wrong_code
        staff.audit.ballots_made staff.audit.pilot_approved staff.audit.pilot_proposed staff.audit.pilot_withdrawn
        staff.audit.vote_closed staff.audit.vote_opened staff.pilots.ahead staff.pilots.approve_button
        staff.pilots.approve_one staff.pilots.days staff.pilots.entry staff.pilots.first staff.pilots.how
        staff.pilots.impossible staff.pilots.meanwhile staff.pilots.measure staff.pilots.none staff.pilots.over
        staff.pilots.overlaps staff.pilots.propose_button staff.pilots.propose_title staff.pilots.proposed
        staff.pilots.proposed_by_me staff.pilots.running staff.pilots.same_person staff.pilots.title
        staff.pilots.withdraw_button staff.pilots.withdraw_one staff.pilots.withdrawn staff.votes.ballots_button
        staff.votes.ballots_count staff.votes.ballots_how staff.votes.ballots_title staff.votes.choices staff.votes.choices_of
        staff.votes.close_button staff.votes.close_how staff.votes.close_title staff.votes.closed_already
        staff.votes.closed_at staff.votes.closes staff.votes.entry staff.votes.file staff.votes.how staff.votes.is_closed
        staff.votes.is_open staff.votes.measures staff.votes.next staff.votes.no_ballots staff.votes.none
        staff.votes.not_opened staff.votes.open_button staff.votes.open_title staff.votes.open_until staff.votes.qr
        staff.votes.region staff.votes.result_how staff.votes.sheet_done staff.votes.sheet_how staff.votes.sheet_title
        staff.votes.title staff.votes.typed_at staff.votes.wrong_count
        page.guide.all_regions page.guide.back page.guide.card_how page.guide.card_text page.guide.card_title
        page.guide.check_given page.guide.check_how page.guide.check_text page.guide.check_title page.guide.first
        page.guide.found page.guide.found_nothing page.guide.help page.guide.measures page.guide.measures_how
        page.guide.otherwise page.guide.outside page.guide.papers page.guide.qr page.guide.region page.guide.region_button
        page.guide.saved page.guide.search_button page.guide.search_how page.guide.search_label page.guide.sheet_centres
        page.guide.sheet_day page.guide.sheet_how page.guide.sheet_text page.guide.sheet_title page.guide.sheet_two
        page.guide.text page.guide.title page.guide.to.card page.guide.to.check page.guide.to.file page.guide.to.sheet
        page.guide.to.together page.guide.together.after page.guide.together.after_title page.guide.together.before
        page.guide.together.before_title page.guide.together.begin page.guide.together.clean page.guide.together.stays
        page.guide.together.text page.guide.together.title page.guide.topics page.guide.words.not page.guide.words.not_title
        page.guide.words.safe page.guide.words.safe_title page.guide.words.say page.guide.words.say_title
        page.guide.count_button page.guide.count_text page.guide.counted
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
