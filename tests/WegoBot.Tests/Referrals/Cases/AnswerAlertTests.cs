using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Referrals;
using static WegoBot.Tests.Referrals.AlertTalk;

namespace WegoBot.Tests.Referrals;

/// <summary>When one line tells her of an answer: never unless she chose it, only at her hours, once.</summary>
public sealed class AnswerAlertTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task Who_chose_nothing_is_told_nothing()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Sent(app);
        await Answers(app, id);
        app.Clock.Lives(TimeSpan.FromHours(1));
        Assert.Empty(await Due(app));
        Assert.False((await app.Desk.Peek("ruse", id, Wait))!.HearsOfAnswers);
    }

    [Fact]
    public async Task An_answer_given_outside_her_hours_is_laid_down_until_then_and_staff_see_only_that_she_is_told()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app, DayPart.Evening);
        await Answers(app, id);
        Assert.True((await app.Desk.Peek("ruse", id, Wait))!.HearsOfAnswers);
        app.Clock.Lives(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1)); // it was ten
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromSeconds(1));
        var due = Assert.Single(await Due(app));
        Assert.Equal((id, app.IdOf("A", ChannelKind.Telegram), ChannelKind.Telegram, "to A"), (due.Referral, due.Conversation, due.Channel, due.Address));
    }

    [Fact]
    public async Task Answers_until_she_reads_are_one_line_and_after_she_has_read_there_may_be_another()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Chosen(app);
        for (var time = 0; time < 3; time++)
            await Answers(app, id);
        app.Clock.Lives(TimeSpan.FromMinutes(31));
        Assert.Single(await Due(app));
        await Answers(app, id);
        Assert.Empty(await Due(app));

        await person.ReachesHome();
        await person.Presses(Trigger.MyReferral);
        app.Clock.Lives(TimeSpan.FromMinutes(31));
        Assert.Empty(await Due(app));
        await Answers(app, id);
        Assert.Single(await Due(app));
    }

    [Fact]
    public async Task What_she_has_read_elsewhere_is_not_told()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        var code = await person.SendsReferral();
        var id = await Chooses(app, person, DayPart.Evening);
        await Answers(app, id);
        var elsewhere = app.Person("B");
        await elsewhere.ReachesHome();
        await elsewhere.Says(code);
        app.Clock.Lives(TimeSpan.FromHours(9));
        Assert.Empty(await Due(app));
    }

    [Fact]
    public async Task A_line_that_was_taken_is_not_taken_again_whatever_became_of_the_service()
    {
        var folder = Directory.CreateTempSubdirectory("wegobot").FullName;
        try
        {
            var clock = new FakeClock();
            await using (var before = new WegoBotApp(folder) { Clock = clock })
            {
                var (_, id) = await Chosen(before);
                await Answers(before, id);
                clock.Lives(TimeSpan.FromHours(1));
                Assert.Single(await Due(before));
            }

            await using var app = new WegoBotApp(folder) { Clock = clock };
            Assert.Empty(await Due(app));
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Fact]
    public async Task When_the_service_was_down_at_her_hours_the_line_waits_for_the_next_of_them()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app, DayPart.Midday);
        await Answers(app, id);
        app.Clock.Lives(TimeSpan.FromHours(5)); // from ten to three
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromHours(21) - TimeSpan.FromSeconds(1));
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromSeconds(1));
        Assert.Single(await Due(app));
    }

    [Theory]
    [InlineData("2026-10-24T18:30:00Z", "2026-10-25T06:00:00Z")] // to winter time
    [InlineData("2027-03-27T19:30:00Z", "2027-03-28T05:00:00Z")] // to summer time
    [InlineData("2026-12-31T20:00:00Z", "2027-01-01T06:00:00Z")]
    public async Task Over_both_clock_changes_eight_is_eight(string answered, string due)
    {
        var clock = new FakeClock();
        clock.Passes(DateTimeOffset.Parse(answered, null) - clock.GetUtcNow());
        await using var app = new WegoBotApp { Clock = clock };
        var (_, id) = await Chosen(app);
        await Answers(app, id);
        await using var db = app.NewDb();
        Assert.Equal(DateTimeOffset.Parse(due, null), (await db.Referrals.SingleAsync()).AlertAt);
    }

    [Fact]
    public async Task While_she_may_still_be_in_the_chat_and_for_an_hour_after_she_left_nothing_comes()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Chosen(app);
        await Answers(app, id);
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromMinutes(29));
        Assert.Empty(await Due(app));
        await person.Sees(await person.Presses(Trigger.Leave), "to A");
        app.Clock.Lives(CaseAlerts.QuietAfterLeaving - TimeSpan.FromSeconds(1));
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromSeconds(1));
        Assert.Single(await Due(app));
    }

    [Fact]
    public async Task What_certainly_did_not_go_may_go_later_and_what_may_have_gone_does_not()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app);
        await Answers(app, id);
        app.Clock.Lives(TimeSpan.FromHours(1));
        var alerts = app.Services.GetRequiredService<AnswerAlerts>();
        await alerts.Note(Assert.Single(await Due(app)), new AlertResult(AlertOutcome.NotSent, TimeSpan.FromMinutes(7)), Wait);
        app.Clock.Lives(TimeSpan.FromMinutes(6));
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromMinutes(1));
        await alerts.Note(Assert.Single(await Due(app)), new AlertResult(AlertOutcome.Unknown), Wait);
        app.Clock.Lives(TimeSpan.FromHours(20));
        Assert.Empty(await Due(app));
    }

    [Fact]
    public async Task A_clock_that_is_days_ahead_tells_nobody_and_one_that_was_keeps_nobody_waiting()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Chosen(app, DayPart.Evening);
        await Due(app);
        app.Clock.Passes(TimeSpan.FromDays(30));
        await Answers(app, id);
        app.Clock.Passes(TimeSpan.FromHours(9));
        Assert.Empty(await Due(app));
        app.Clock.Passes(-TimeSpan.FromDays(30) - TimeSpan.FromHours(9));
        Assert.Empty(await Due(app));
        app.Clock.Lives(TimeSpan.FromHours(9));
        Assert.Single(await Due(app));
    }
}
