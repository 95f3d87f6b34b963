using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Figures;

namespace WegoBot.Tests.Figures;

/// <summary>What is counted of a conversation: once, in its own commit, and nothing that leads back to it.</summary>
public sealed class CountingTests
{
    private static readonly Quarter Now = Quarter.Of(new DateOnly(2026, 11, 23));

    [Fact]
    public async Task A_measure_counts_once_in_a_conversation_with_the_region_that_she_named_and_a_repeated_message_counts_nothing()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A");
        await person.ReachesHome();
        Assert.Equal(0, await app.NewDb().FigureCounts.CountAsync());
        await person.Presses(Trigger.Regions);
        await person.Presses(Trigger.Region, "ruse");
        await person.Presses(Trigger.Measures);
        var message = person.Incoming(await person.Pressing(Trigger.Measure, "housing"), receipt: "one");
        await app.Conversations.Handle(new IncomingBatch([message]), CancellationToken.None);
        await app.Conversations.Handle(new IncomingBatch([message]), CancellationToken.None);
        await person.Presses(Trigger.Home);
        await person.Says("общинско жилище");
        await person.Says("детска градина");

        var counts = await PublishedFigures.Counted(app.Services, Now);
        Assert.Equal((1, 1, 1), (counts.Of(Figure.Informed), counts.Of(FigureTables.Asked, "housing", "ruse"), counts.Of(FigureTables.Asked, "kindergarten", "ruse")));
        Assert.Equal(0, counts.Of(FigureTables.Asked, "housing", FigureTables.NoRegion));
    }

    [Fact]
    public async Task A_commit_that_is_rolled_back_counts_nothing_and_the_rows_name_no_day_and_are_folded_into_one()
    {
        await using var app = new WegoBotApp();
        var (one, other) = (app.Person("A"), app.Person("B"));
        await one.ReachesHome();
        await other.ReachesConsent();
        var failing = other.Incoming(await other.Pressing(Trigger.Agree), receipt: "agree");
        app.Chance.FailsForCodes = true;
        await app.Conversations.Handle(new IncomingBatch([one.Incoming(Message.Say("детска градина")), failing, one.Incoming(Message.Say("начало"))]), CancellationToken.None);
        app.Chance.FailsForCodes = false;
        await other.Says("общинско жилище");
        await using var db = app.NewDb();
        var rows = await db.FigureCounts.AsNoTracking().ToListAsync();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(new DateOnly(2026, 10, 1), row.Quarter));
        Assert.Single(rows.Select(row => row.Counts.Length).Distinct());

        await app.AppliesRetention();
        Assert.Equal(1, await db.FigureCounts.CountAsync());
        Assert.Equal(2, (await PublishedFigures.Counted(app.Services, Now)).Of(Figure.Informed));
    }

    [Fact]
    public async Task Where_conversations_stop_is_counted_when_she_leaves_and_when_she_falls_silent_each_once()
    {
        await using var app = new WegoBotApp();
        var (leaves, silent, comesBack, quick) = (app.Person("A"), app.Person("B"), app.Person("C"), app.Person("D"));
        foreach (var person in new[] { leaves, silent, comesBack, quick })
            await person.ReachesHome();
        await leaves.Presses(Trigger.Eligibility);
        await leaves.Presses(Trigger.Leave);
        app.Conversations.Forget(quick.Id);
        app.Conversations.Forget(quick.Id);
        await comesBack.Presses(Trigger.HelpNow);
        app.Clock.Passes(TimeSpan.FromMinutes(31));
        await comesBack.Says("здравей");
        await app.AppliesRetention();
        await app.AppliesRetention();

        var counts = await PublishedFigures.Counted(app.Services, Now);
        Assert.Equal((1, 1), (counts.Of(FigureTables.Stops, "questions", "left"), counts.Of(FigureTables.Stops, "looking", "left")));
        Assert.Equal((1, 1), (counts.Of(FigureTables.Stops, "looking", "silent"), counts.Of(FigureTables.Stops, "help", "silent")));
        app.Clock.Passes(TimeSpan.FromHours(25));
        await app.AppliesRetention();
        counts = await PublishedFigures.Counted(app.Services, Now);
        Assert.Equal((1, 1, 1), (counts.Of(FigureTables.Stops, "looking", "silent"), counts.Of(FigureTables.Stops, "help", "silent"), counts.Of(FigureTables.Stops, "door", "silent")));
    }

    [Fact]
    public async Task In_the_decoy_nothing_is_counted_any_more()
    {
        await using var app = new WegoBotApp();
        var person = app.Person("A", ChannelKind.Telegram);
        await person.ReachesHome();
        await person.ChoosesTwoWords();
        var before = await app.NewDb().FigureCounts.CountAsync();
        await person.Says(WegoBot.Dialogue.Tests.TwoWords.Duress);
        await person.Says("общинско жилище");
        await person.Says("изход");
        app.Clock.Passes(TimeSpan.FromHours(25));
        await app.AppliesRetention();
        Assert.Equal(before, await app.NewDb().FigureCounts.CountAsync());
    }

    [Fact]
    public async Task A_referral_counts_once_when_the_centre_takes_it_on_with_the_time_of_the_first_look()
    {
        await using var app = new WegoBotApp();
        foreach (var account in new[] { "A", "B", "C" })
            await app.Person(account).SendsReferral();
        var referrals = (await app.Desk.List("ruse", CancellationToken.None)).Select(one => one.Id).ToList();
        await app.Desk.Open("ruse", referrals[0], CancellationToken.None);
        app.Clock.Passes(TimeSpan.FromDays(1));
        await app.Desk.Open("ruse", referrals[1], CancellationToken.None);
        foreach (var (referral, status, answer) in new[] { (referrals[0], ReferralStatus.Accepted, "can_help"), (referrals[0], ReferralStatus.Done, "done"), (referrals[1], ReferralStatus.Declined, "need_other_help_first") })
            await app.Decides("ruse", referral, status, app.Services.GetRequiredService<Catalogue>().Answers.First(one => one.For == status && (one.Id == answer || !one.NeedsContact)).Id, CancellationToken.None);
        app.Clock.Lives(TimeSpan.FromDays(14));
        await app.AppliesRetention();

        var counts = await PublishedFigures.Counted(app.Services, Now);
        Assert.Equal((1, 1, 1), (counts.Of(FigureTables.Referrals, "taken_on", "same_day"), counts.Of(FigureTables.Referrals, "declined", "next_working_day"), counts.Of(FigureTables.Referrals, "unopened", "never")));
        // The three conversations ended with a message, so none of them stopped anywhere.
        Assert.All(ConversationFigures.Places, place => Assert.Equal((place, 0), (place, counts.Of(FigureTables.Stops, place, "silent") + counts.Of(FigureTables.Stops, place, "left"))));
    }
}
