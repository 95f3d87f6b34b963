using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;

namespace WegoBot.Tests.Notifications;

/// <summary>A referral that nobody opens is told on, on the service's own clock, database and worker.</summary>
public sealed class EscalationTests : IDisposable
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly FakeClock _clock = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task The_group_is_reminded_then_the_head_and_the_coordinator_are_told_and_at_last_her_chat_says_so()
    {
        string code;
        await using (var app = NewApp())
        {
            code = await app.Person("A").SendsReferral();
            await Told(app, "group");
            await Passes(app, 119);
            await Told(app, "group");
            await Passes(app, 1);
            await Told(app, "group", "group again");
        }

        await using (var app = NewApp())
        {
            await Passes(app, 120);
            await Told(app, "group", "group again", "head again");
            await Passes(app, 120);
            await Told(app, "group", "group again", "head again", "coordinator again");
            Assert.DoesNotContain("Още никой", await MyMessage(app, "B", code), StringComparison.Ordinal);
            await Passes(app, 120); // the next morning
            await Passes(app, 16 * 60);
            Assert.Contains("Още никой в центъра не е отворил съобщението", await MyMessage(app, "C", code), StringComparison.Ordinal);
            await Passes(app, 7 * 24 * 60);
            await Told(app, "group", "group again", "head again", "coordinator again");
        }
    }

    [Fact]
    public async Task One_look_ends_it_for_all()
    {
        await using var app = NewApp();
        await app.Person("A").SendsReferral();
        await Told(app, "group");
        await Passes(app, 120);
        await Told(app, "group", "group again");
        await app.Desk.Open("ruse", (await app.Desk.List("ruse", Wait))[0].Id, Wait);
        await Passes(app, 7 * 24 * 60);
        await Told(app, "group", "group again");
        await using var db = app.NewDb();
        Assert.Equal(EscalationStep.OnDutyAgain, db.Referrals.Single().Step);
    }

    [Fact]
    public async Task What_she_took_back_is_told_on_to_nobody()
    {
        await using var app = NewApp();
        var person = app.Person("A");
        await person.SendsReferral();
        foreach (var step in new[] { Trigger.Skip, Trigger.Withdraw, Trigger.Confirm })
            await person.Presses(step);
        await Passes(app, 7 * 24 * 60);
        await Told(app, "group");
    }

    [Fact]
    public async Task A_clock_that_showed_a_later_time_puts_off_no_reminder()
    {
        _clock.Passes(TimeSpan.FromDays(3));
        await using var app = NewApp();
        await app.Person("A").SendsReferral();
        await Told(app, "group");
        _clock.Passes(TimeSpan.FromDays(-3));
        await Passes(app, 0);
        await Passes(app, 120);
        await Told(app, "group", "group again");
    }

    [Fact]
    public async Task A_delivery_that_still_tries_the_first_notice_gets_no_second_one()
    {
        var fails = true;
        await using var app = new WegoBotApp(_folder)
        {
            Clock = _clock,
            With = services => services.AddSingleton(new Delivery("post", (notice, _) => fails ? Task.FromException(new HttpRequestException()) : Tell("post")(notice, Wait))),
        };
        await app.Person("A").SendsReferral();
        await Passes(app, 120);
        fails = false;
        await Passes(app, 60);
        await Told(app, "post");
    }

    public void Dispose() => TestFolder.Remove(_folder);

    private WegoBotApp NewApp() => new(_folder)
    {
        Clock = _clock,
        With = services => services
            .AddSingleton(new Delivery("group", Tell("group")))
            .AddSingleton(new Delivery("head", Tell("head")) { Step = EscalationStep.Head })
            .AddSingleton(new Delivery("coordinator", Tell("coordinator")) { Step = EscalationStep.Coordinator, IsFor = (_, centre) => centre == "ruse" }),
    };

    private Deliver Tell(string name) => (notice, _) =>
    {
        lock (_told)
            _told.Add(notice.IsReminder ? $"{name} again" : name);
        return Task.CompletedTask;
    };

    /// <summary>The clock moves, and the worker looks.</summary>
    private async Task Passes(WegoBotApp app, int minutes)
    {
        _clock.Passes(TimeSpan.FromMinutes(minutes));
        await app.Worker<NotificationWorker>().DeliverDue(Wait);
    }

    private async Task Told(WegoBotApp app, params string[] told)
    {
        await Eventually.Holds(async () =>
        {
            await app.Worker<NotificationWorker>().DeliverDue(Wait);
            await using var db = app.NewDb();
            var isSettled = db.Notifications.All(row => row.State == NotificationState.Delivered);
            lock (_told)
                return isSettled && _told.Count >= told.Length;
        });
        lock (_told)
            Assert.Equal(told, _told);
    }

    /// <summary>What she reads when she comes back with her code, from anywhere.</summary>
    private static async Task<string> MyMessage(WegoBotApp app, string account, string code)
    {
        var person = app.Person(account);
        await person.ReachesHome();
        return string.Join('\n', (await person.Says(CaseCode.Spoken(code))).Screen.Lines.Select(line => line.Text));
    }
}
