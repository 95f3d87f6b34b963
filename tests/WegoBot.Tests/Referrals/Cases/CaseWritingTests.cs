using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Tests.Privacy;

namespace WegoBot.Tests.Referrals;

/// <summary>What she writes to the centre, from the field to the staff page.</summary>
public sealed class CaseWritingTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task The_centre_reads_exactly_what_she_saw_and_nothing_goes_without_her_button()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        var preview = (await person.Says("Питам за жилище.\r\n\r\n  Пишете ми на ana@example.org или 0888123456  ")).Screen;
        var seen = string.Join('\n', preview.Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Text));
        Assert.Equal(Stage.MessagePreview, preview.Stage);
        Assert.StartsWith("Питам за жилище.\nПишете ми на [", seen, StringComparison.Ordinal);
        await person.Says("изпратете го");
        Assert.DoesNotContain((await app.Desk.Peek("ruse", id, Wait))!.Messages, message => message.Author == MessageAuthor.Person);

        await person.Presses(Trigger.Send);
        var read = (await app.Desk.Peek("ruse", id, Wait))!;
        Assert.Equal((ReferralStatus.WaitingForUs, seen), (read.Status, read.Messages[^1].Words));
        Assert.DoesNotContain("0888", read.Messages[^1].Words!, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", read.Messages[^1].Words!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_centre_is_notified_by_each_of_its_deliveries_and_a_message_sent_twice_is_one_message()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new Delivery("post", (_, _) => Task.CompletedTask)) };
        var (person, id) = await Writing(app);
        await person.Says("Питам за жилище.");
        var press = await person.Pressing(Trigger.Send);
        await using var db = app.NewDb();
        var before = await db.Notifications.CountAsync();
        await person.Does(press, receipt: "1");
        await person.Does(press, receipt: "1");
        await person.Does(press, receipt: "2");
        Assert.Equal(before + 2, await db.Notifications.CountAsync());
        Assert.Single((await app.Desk.Peek("ruse", id, Wait))!.Messages, message => message.Author == MessageAuthor.Person);
    }

    [Fact]
    public async Task Words_of_danger_are_answered_at_once_and_the_centre_sees_the_mark_once_she_has_sent_them_until_it_answers()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        Assert.Equal(Stage.Distress, (await person.Says("той ме бие")).Screen.Stage);
        Assert.False((await app.Desk.Peek("ruse", id, Wait))!.MayBeInDanger);
        await person.Presses(Trigger.Back);
        await person.Presses(Trigger.ShowDraft);
        await person.Presses(Trigger.Send);
        Assert.True((await app.Desk.List("ruse", Wait))[0].MayBeInDanger);
        await app.Desk.Open("ruse", id, Wait);
        Assert.True((await app.Desk.Peek("ruse", id, Wait))!.MayBeInDanger);
        await app.Decides("ruse", id, ReferralStatus.WaitingForUs, "going_on", Wait);
        Assert.False((await app.Desk.Peek("ruse", id, Wait))!.MayBeInDanger);
    }

    [Theory]
    [InlineData(ChannelKind.Telegram)]
    [InlineData(ChannelKind.Viber)]
    [InlineData(ChannelKind.WebChat)]
    public async Task With_her_code_she_answers_from_any_channel_and_reads_there_what_the_centre_replies(ChannelKind channel)
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", channel == ChannelKind.WebChat ? ChannelKind.Telegram : ChannelKind.WebChat);
        var code = await person.SendsReferral();
        var id = await TakenOn(app, person);
        await person.Presses(Trigger.Leave);

        var elsewhere = app.Person("B", channel);
        await elsewhere.ReachesHome();
        await elsewhere.Says(CaseCode.Spoken(code));
        await elsewhere.Presses(Trigger.Write);
        await elsewhere.Says("Питам за жилище.");
        await elsewhere.Presses(Trigger.Send);
        await app.Decides("ruse", id, ReferralStatus.WaitingForHer, "what_first", Wait);
        var lines = (await elsewhere.Screen()).Lines.Where(line => line.Kind == LineKind.Quote).ToList();
        Assert.Equal(("Питам за жилище.", "answer.what_first"), (lines[^2].Text, lines[^1].Key));
    }

    [Fact]
    public async Task Leaving_words_leave_and_what_she_had_written_is_gone()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        await person.Says("Питам за жилище.");
        await person.Presses(Trigger.Write);
        Assert.Equal(Stage.Left, (await person.Says("стоп")).Screen.Stage);
        await using var db = app.NewDb();
        Assert.Empty(db.Conversations);
        Assert.Single((await app.Desk.Peek("ruse", id, Wait))!.Messages);
    }

    [Fact]
    public async Task When_the_scrubber_fails_nothing_is_stored_and_she_is_told()
    {
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new TextScrubber([], new TimedOutClock())) };
        var (person, id) = await Writing(app);
        var screen = (await person.Says("Питам за жилище.")).Screen;
        Assert.Equal(Stage.WriteToCentre, screen.Stage);
        Assert.Contains(screen.Lines, line => line.Key == Notices.MessageNotRead);
        Assert.DoesNotContain(screen.Rows.SelectMany(row => row), button => button.Choice.Trigger == Trigger.ShowDraft);
        Assert.Single((await app.Desk.Peek("ruse", id, Wait))!.Messages);
        Assert.Null(await Draft(app, person));
        Assert.DoesNotContain("жилище", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_ten_messages_on_one_day_she_can_write_again_on_the_next()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        for (var time = 1; time <= CaseView.MostMessagesADay; time++)
        {
            await person.Says($"Питам за {(char)('а' + time)}.");
            var sent = (await person.Presses(Trigger.Send)).Screen;
            if (time < CaseView.MostMessagesADay)
                await person.Presses(Trigger.Write);
            else
                Assert.Contains(sent.Lines, line => line.Key == "my_referral.enough_today");
        }

        Assert.DoesNotContain((await person.Screen()).Rows.SelectMany(row => row), button => button.Choice.Trigger == Trigger.Write);
        Assert.Equal(CaseView.MostMessagesADay, (await app.Desk.Peek("ruse", id, Wait))!.Messages.Count(message => message.Author == MessageAuthor.Person));
        app.Clock.Passes(TimeSpan.FromHours(16));
        await person.ReachesHome();
        await person.Presses(Trigger.MyReferral);
        Assert.Equal(Stage.WriteToCentre, (await person.Presses(Trigger.Write)).Screen.Stage);
    }

    [Fact]
    public async Task A_number_that_begins_in_one_message_and_ends_in_the_next_is_taken_out_of_both()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        await person.Says("Номерът ми е 0888");
        await person.Presses(Trigger.Send);
        await person.Presses(Trigger.Write);
        await person.Says("123456");
        await person.Presses(Trigger.Send);
        var words = string.Join(' ', (await app.Desk.Peek("ruse", id, Wait))!.Messages.Select(message => message.Words));
        Assert.DoesNotContain("0888", words, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_code_in_a_message_does_not_reach_the_centre()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        var id = await TakenOn(app, person);
        await person.Presses(Trigger.Write);
        Assert.Equal(Stage.MessagePreview, (await person.Says($"кодът ми е {CaseCode.Spoken(code)} ако трябва")).Screen.Stage);
        await person.Presses(Trigger.Send);
        Assert.Null(CaseCode.In((await app.Desk.Peek("ruse", id, Wait))!.Messages[^1].Words!));
    }

    [Fact]
    public async Task A_message_written_for_one_centre_never_goes_to_another()
    {
        await using var app = new WegoBotApp();
        var other = app.Person("B");
        var code = await other.SendsReferral("plovdiv");
        var (person, _) = await Writing(app);
        await person.Says("Питам за жилище.");
        Assert.Equal(Stage.MyReferral, (await person.Says(CaseCode.Spoken(code))).Screen.Stage);
        Assert.Null(await Draft(app, person));
    }

    [Fact]
    public async Task What_the_centre_closed_meanwhile_is_not_sent_and_she_reads_that()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        await person.Says("Питам за жилище.");
        await app.Decides("ruse", id, ReferralStatus.Done, "write_again", Wait);
        var screen = (await person.Presses(Trigger.Send)).Screen;
        Assert.Contains(screen.Lines, line => line.Key == Notices.MessageNotTaken);
        Assert.DoesNotContain((await app.Desk.Peek("ruse", id, Wait))!.Messages, message => message.Author == MessageAuthor.Person);
    }

    [Fact]
    public async Task The_centre_that_answers_an_older_state_hears_that_she_has_written()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        var state = (await app.Desk.Open("ruse", id, Wait))!.State;
        await person.Says("Питам за жилище.");
        await person.Presses(Trigger.Send);
        Assert.Equal(Decision.SheWrote, await app.Answers.Decide("ruse", id, Guid.Empty, state, ReferralStatus.Done, "write_again", Wait));
    }

    [Fact]
    public async Task She_learns_the_day_on_which_the_centre_read_it_and_the_list_shows_it_as_new_until_then()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Writing(app);
        await person.Says("Питам за жилище.");
        await person.Presses(Trigger.Send);
        Assert.True((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
        Assert.Equal(1, await app.StaffInbox.Unread("ruse", Wait));
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "my_referral.you_wrote");
        await app.Desk.Open("ruse", id, Wait);
        Assert.False((await app.Desk.List("ruse", Wait))[0].HasNewMessage);
        Assert.Equal(0, await app.StaffInbox.Unread("ruse", Wait));
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "my_referral.you_wrote_read");
    }

    /// <summary>Somebody whose referral is taken on, at the field in which she writes to the centre.</summary>
    private static async Task<(Person Person, Guid Referral)> Writing(WegoBotApp app)
    {
        var person = app.Person("A");
        await person.SendsReferral();
        var id = await TakenOn(app, person);
        await person.Presses(Trigger.Write);
        return (person, id);
    }

    /// <summary>What is stored of a message that she has not sent.</summary>
    private static async Task<CaseDraft?> Draft(WegoBotApp app, Person person)
    {
        await using var db = app.NewDb();
        var row = await db.Conversations.SingleAsync(row => row.Id == person.Id);
        var serializer = app.Services.GetRequiredService<ConversationSerializer>();
        return serializer.Read(serializer.OpenKey(row), row.Id, row.State)!.CaseDraft;
    }

    private static async Task<Guid> TakenOn(WegoBotApp app, Person person)
    {
        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.HasCode);
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", Wait));
        return id;
    }
}
