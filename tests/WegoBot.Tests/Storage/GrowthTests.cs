using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Referrals;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Storage;

/// <summary>What stays as quick and as small however much is stored.</summary>
[LongRunning]
public sealed class GrowthTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task No_question_of_a_working_day_makes_the_database_read_a_whole_table()
    {
        var plans = new QueryPlans();
        await using var app = new WegoBotApp { OnPostgres = false, With = services => services.AddSingleton<IInterceptor>(plans) };
        var person = app.Person("A", ChannelKind.Telegram);
        var code = await person.SendsReferral();
        await app.Person("B").Says(code, receipt: "1");
        await app.Worker<NotificationWorker>().DeliverDue(Wait);
        var staff = await app.StaffOf("ruse");
        var found = await staff.Finds(code);
        var page = await staff.GetStringAsync(found.Headers.Location);
        await staff.PostAsync(found.Headers.Location, Forms.Of(("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("status", "Accepted"), ("answer", "can_help")));
        await (await app.StaffOf("ruse", StaffRole.Head)).GetStringAsync(AuditPages.Path + "?before=3");
        await app.Desk.List("ruse", Wait, (await app.Desk.List("ruse", Wait))[0].Id);
        await foreach (var _ in app.Conversations.UnshownScreens(ChannelKind.Telegram, Wait))
            app.Clock.Passes(RetentionPeriods.Answers);
        foreach (var time in new[] { RetentionPeriods.Answers, RetentionPeriods.Everything, ReferralRetention.Closed })
        {
            app.Clock.Lives(time);
            await app.AppliesRetention();
        }

        await using var db = app.NewDb();
        Assert.True(plans.Count > 20, $"only {plans.Count} questions");
        var whole = plans.Reading(db, "Conversations", "Referrals", "Notifications", "ProcessedMessages").ToList();
        // The ends of the log are read by its key.
        whole.AddRange(plans.Reading(db, "AuditEntries").Where(asked => !asked.Contains("LIMIT", StringComparison.Ordinal)));
        Assert.True(whole.Count == 0, string.Join('\n', whole));
        // Without one of its indexes it would be seen.
        await db.Database.ExecuteSqlAsync($"DROP INDEX IX_Conversations_Channel_LastTurnAt");
        Assert.NotEmpty(plans.Reading(db, "Conversations"));
    }

    [Fact]
    public async Task However_many_screens_are_not_shown_each_is_found_once_and_the_newest_first()
    {
        await using var app = new WegoBotApp();
        for (var i = 0; i < 120; i++)
        {
            await app.Person($"{i}", ChannelKind.Telegram).Says("здравей");
            app.Clock.Passes(TimeSpan.FromSeconds(i % 3));
        }

        var found = await app.Conversations.UnshownScreens(ChannelKind.Telegram, Wait).ToListAsync();
        Assert.Equal(120, found.Select(outcome => outcome.Conversation).Distinct().Count());
        Assert.Equal(120, found.Count);
        Assert.Equal("to 119", found[0].Address);
        Assert.True(found[^1].Address is "to 0" or "to 1", found[^1].Address);
    }

    [Fact]
    public async Task Turns_go_on_while_very_much_is_let_go()
    {
        await using var app = new WegoBotApp();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => app.Person($"{i}", ChannelKind.Telegram).Says("здравей", receipt: "1")));
        app.Clock.Passes(RetentionPeriods.ProcessedMessages);
        var letting = app.AppliesRetention();
        var turns = 0;
        for (; !letting.IsCompleted; turns++)
            await app.Person("new").Says("здравей");
        await letting;
        await using var db = app.NewDb();
        Assert.True(turns > 0);
        Assert.Equal((1, 0), (db.Conversations.Count(), db.ProcessedMessages.Count()));
    }
}
