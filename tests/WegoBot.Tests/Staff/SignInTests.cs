using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;

namespace WegoBot.Tests.Staff;

/// <summary>Invitations and sessions: who is let in, and for how long.</summary>
public sealed class SignInTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task An_invitation_works_once_even_for_many_presses_at_once()
    {
        await using var app = new WegoBotApp();
        var token = await Invite(app, "ruse");
        var centres = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Uses(app, token)));
        Assert.Equal("ruse", Assert.Single(centres, centre => centre is not null));
    }

    [Fact]
    public async Task An_invitation_works_until_it_expires_and_an_unknown_one_never()
    {
        await using var app = new WegoBotApp();
        var (one, other) = (await Invite(app, "ruse"), await Invite(app, "plovdiv"));
        app.Clock.Passes(OneTimeTokens.Lifetime - Moment);
        Assert.Equal("ruse", await Uses(app, one));
        app.Clock.Passes(Moment);
        Assert.Null(await Uses(app, other));
        Assert.Null(await Uses(app, "made up"));
    }

    [Fact]
    public async Task A_session_locks_after_10_idle_minutes_and_goes_on_while_it_is_used()
    {
        await using var app = new WegoBotApp();
        var (sessions, token) = await SignedIn(app);
        for (var i = 0; i < 3; i++)
        {
            app.Clock.Passes(StaffSessions.LockAfter - Moment);
            Assert.False((await sessions.Find(token, Wait))!.IsLocked);
        }

        app.Clock.Passes(StaffSessions.LockAfter);
        Assert.True((await sessions.Find(token, Wait))!.IsLocked);
    }

    [Fact]
    public async Task A_locked_session_ends_after_30_idle_minutes_however_often_it_is_looked_at()
    {
        await using var app = new WegoBotApp();
        var (sessions, token) = await SignedIn(app);
        app.Clock.Passes(StaffSessions.LockAfter);
        for (var passed = StaffSessions.LockAfter; passed < StaffSessions.Idle; passed += TimeSpan.FromMinutes(5))
        {
            Assert.True((await sessions.Find(token, Wait))!.IsLocked);
            app.Clock.Passes(TimeSpan.FromMinutes(5));
        }

        Assert.Null(await sessions.Find(token, Wait));
    }

    [Fact]
    public async Task A_session_ends_after_8_hours_however_it_is_used()
    {
        await using var app = new WegoBotApp();
        var (sessions, token) = await SignedIn(app);
        for (var hours = TimeSpan.Zero; hours < StaffSessions.Longest; hours += StaffSessions.LockAfter / 2)
        {
            Assert.NotNull(await sessions.Find(token, Wait));
            app.Clock.Passes(StaffSessions.LockAfter / 2);
        }

        Assert.Null(await sessions.Find(token, Wait));
    }

    [Fact]
    public async Task Signing_out_ends_that_session_and_no_other()
    {
        await using var app = new WegoBotApp();
        var (sessions, one) = await SignedIn(app);
        var (_, other) = await SignedIn(app);
        await sessions.End(one, Wait);
        Assert.Null(await sessions.Find(one, Wait));
        Assert.NotNull(await sessions.Find(other, Wait));
    }

    [Fact]
    public async Task Tokens_are_stored_only_as_hashes_and_for_a_day()
    {
        await using var app = new WegoBotApp();
        var token = await Invite(app, "ruse");
        await SignedIn(app);
        await using var db = app.NewDb();
        Assert.All(db.StaffInvitations, row => Assert.Equal(32, row.TokenHash.Length));
        Assert.All(db.StaffSessions, row => Assert.Equal(32, row.TokenHash.Length));
        Assert.Equal(43, token.Length); // 256 bits in base64url
        app.Clock.Passes(RetentionSchedule.StaffSessions.Length);
        await app.AppliesRetention();
        Assert.Equal((0, 0), (db.StaffInvitations.Count(), db.StaffSessions.Count()));
    }

    private static Task<string> Invite(WegoBotApp app, string centre) =>
        app.Services.GetRequiredService<Invitations>().Create(centre, StaffRole.Staff, OneTimeTokens.Lifetime, Wait);

    private static async Task<string?> Uses(WegoBotApp app, string token)
    {
        await using var db = app.NewDb();
        return (await app.Services.GetRequiredService<Invitations>().Use(db, token, Wait))?.Centre;
    }

    private static async Task<(StaffSessions Sessions, string Token)> SignedIn(WegoBotApp app)
    {
        var sessions = app.Services.GetRequiredService<StaffSessions>();
        return (sessions, await sessions.Start(await app.Services.NewAccount("ruse"), "ruse", Wait));
    }
}
