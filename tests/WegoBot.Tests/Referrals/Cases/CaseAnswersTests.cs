using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Referrals;

namespace WegoBot.Tests.Referrals;

/// <summary>What a centre answers, and what she sees of it.</summary>
public sealed class CaseAnswersTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task Of_two_answers_begun_at_the_same_time_one_reaches_her_and_the_other_hears_why_not()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Sent(app);
        var state = (await app.Desk.Open("ruse", id, Wait))!.State;
        Assert.Equal(Decision.Made, await app.Answers.Decide("ruse", id, Guid.Empty, state, ReferralStatus.Accepted, "can_help", Wait));
        Assert.Equal(Decision.ColleagueAnswered, await app.Answers.Decide("ruse", id, Guid.Empty, state, ReferralStatus.Declined, "no_room_now", Wait));
        Assert.Equal(Decision.ColleagueAnswered, await app.Answers.Decide("ruse", id, Guid.Empty, state, ReferralStatus.Accepted, "look_again_soon", Wait));
        Assert.Equal(["answer.can_help"], Answers(await person.Screen()));
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_answer()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Sent(app);
        var state = (await app.Desk.Open("ruse", id, Wait))!.State;
        for (var time = 0; time < 2; time++)
            Assert.Equal(Decision.Made, await app.Answers.Decide("ruse", id, Guid.Empty, state, ReferralStatus.Accepted, "can_help", Wait));
        Assert.Single((await app.Desk.Peek("ruse", id, Wait))!.Messages);
    }

    [Fact]
    public async Task Answering_is_taking_over_and_each_answer_says_whose_step_is_next()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Sent(app);
        await app.Desk.Open("ruse", id, Wait);
        foreach (var (status, answer) in new[] { (ReferralStatus.WaitingForHer, "what_first"), (ReferralStatus.WaitingForUs, "going_on"), (ReferralStatus.WaitingForHer, "safe_now"), (ReferralStatus.Done, "no_word_from_you") })
        {
            Assert.Equal(Decision.Made, await app.Decides("ruse", id, status, answer, Wait));
            var screen = await person.Screen();
            Assert.Equal($"answer.{answer}", Answers(screen)[^1]);
            Assert.Contains(screen.Lines, line => line.Key == $"my_referral.{status.ToString().ToLowerInvariant()}");
        }

        Assert.Equal(Decision.NotPossible, await app.Decides("ruse", id, ReferralStatus.WaitingForUs, "going_on", Wait));
    }

    [Fact]
    public async Task She_is_told_of_something_new_until_she_has_looked_and_the_centre_learns_the_day_on_which_she_did()
    {
        await using var app = new WegoBotApp();
        var (person, id) = await Sent(app);
        await person.Presses(Trigger.Home);
        await app.Desk.Open("ruse", id, Wait);
        await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", Wait);
        app.Clock.Passes(TimeSpan.FromMinutes(20));
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "home.new_answer");
        Assert.Null((await app.Desk.Peek("ruse", id, Wait))!.Messages.Single().ReadOn);

        Assert.Contains((await person.Presses(Trigger.MyReferral)).Screen.Lines, line => line.Key == "my_referral.new_answer");
        Assert.Equal(new DateOnly(2026, 11, 23), (await app.Desk.Peek("ruse", id, Wait))!.Messages.Single().ReadOn);
        Assert.DoesNotContain((await person.Presses(Trigger.Home)).Screen.Lines, line => line.Key == "home.new_answer");
    }

    [Fact]
    public async Task With_her_code_she_reads_every_message_from_another_channel()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        var code = await person.SendsReferral();
        var id = (await app.Desk.List("ruse", Wait))[0].Id;
        await app.Desk.Open("ruse", id, Wait);
        string[] answers = ["can_help", "look_again_soon", "can_help", "look_again_soon", "can_help", "look_again_soon", "can_help", "look_again_soon"];
        foreach (var answer in answers)
            Assert.Equal(Decision.Made, await app.Decides("ruse", id, ReferralStatus.Accepted, answer, Wait));
        var elsewhere = app.Person("B", ChannelKind.Telegram);
        await elsewhere.ReachesHome();
        var screen = (await elsewhere.Says(code)).Screen;
        var read = Answers(screen);
        while (screen.Rows.SelectMany(row => row).Any(button => button.Choice.Trigger == Trigger.Earlier))
        {
            screen = (await elsewhere.Presses(Trigger.Earlier)).Screen;
            read.InsertRange(0, Answers(screen));
        }

        Assert.Equal(Stage.EarlierMessages, screen.Stage);
        Assert.Equal(answers.Select(answer => $"answer.{answer}"), read);
        Assert.Equal(Stage.MyReferral, (await elsewhere.Presses(Trigger.Back)).Screen.Stage);
    }

    [Fact]
    public async Task A_message_moved_to_another_case_is_not_shown_and_nothing_says_what_it_was()
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Sent(app);
        await app.Desk.Open("ruse", id, Wait);
        await app.Decides("ruse", id, ReferralStatus.Accepted, "can_help", Wait);
        await using var db = app.NewDb();
        await db.CaseMessages.ExecuteUpdateAsync(set => set.SetProperty(row => row.Id, Guid.NewGuid()));
        Assert.Empty((await app.Desk.Peek("ruse", id, Wait))!.Messages);
        Assert.Contains("message of a case cannot be read", app.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReferralStatus.Seen)]
    [InlineData(ReferralStatus.Done)]
    public async Task What_both_sides_wrote_goes_with_the_referral(ReferralStatus at)
    {
        await using var app = new WegoBotApp();
        var (_, id) = await Sent(app);
        await app.Desk.Open("ruse", id, Wait);
        await app.Decides("ruse", id, ReferralStatus.Seen, "read_soon", Wait);
        if (at == ReferralStatus.Done)
            foreach (var (status, answer) in new[] { (ReferralStatus.Accepted, "can_help"), (ReferralStatus.Done, "write_again") })
                await app.Decides("ruse", id, status, answer, Wait);
        app.Clock.Lives((at == ReferralStatus.Done ? ReferralRetention.Closed : ReferralRetention.Untouched) - TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.NotEmpty(db.CaseMessages);
        app.Clock.Lives(TimeSpan.FromSeconds(1));
        await app.AppliesRetention();
        Assert.Empty(db.CaseMessages);
    }

    private static List<string> Answers(Screen screen) =>
        [.. screen.Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Key)];

    /// <summary>Somebody who has sent a referral and looks at it.</summary>
    private static async Task<(Person Person, Guid Referral)> Sent(WegoBotApp app)
    {
        var person = app.Person("A");
        await person.SendsReferral();
        await person.Presses(Trigger.Noted);
        await person.Presses(Trigger.Skip);
        return (person, (await app.Desk.List("ruse", Wait))[0].Id);
    }
}
