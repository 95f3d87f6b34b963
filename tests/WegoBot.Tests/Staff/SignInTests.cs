using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;

namespace WegoBot.Tests.Staff;

/// <summary>Who is let in, and for how long.</summary>
public sealed class SignInTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task An_invitation_works_once_even_for_many_presses_at_once()
    {
        await using var app = new WegoBotApp();
        var invitations = app.Services.GetRequiredService<Invitations>();
        var token = await invitations.Create("ruse", Wait);
        var centres = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => invitations.Use(token, Wait)));
        Assert.Equal("ruse", Assert.Single(centres, centre => centre is not null));
    }

    [Fact]
    public async Task An_invitation_works_for_15_minutes_and_an_unknown_one_never()
    {
        await using var app = new WegoBotApp();
        var invitations = app.Services.GetRequiredService<Invitations>();
        var (one, other) = (await invitations.Create("ruse", Wait), await invitations.Create("plovdiv", Wait));
        app.Clock.Passes(OneTimeTokens.Lifetime - Moment);
        Assert.Equal("ruse", await invitations.Use(one, Wait));
        app.Clock.Passes(Moment);
        Assert.Null(await invitations.Use(other, Wait));
        Assert.Null(await invitations.Use("made up", Wait));
    }

    [Fact]
    public async Task A_session_ends_after_30_idle_minutes_and_goes_on_while_it_is_used()
    {
        await using var app = new WegoBotApp();
        var sessions = app.Services.GetRequiredService<StaffSessions>();
        var token = await sessions.Start("ruse", Wait);
        for (var i = 0; i < 3; i++)
        {
            app.Clock.Passes(StaffSessions.Idle - Moment);
            Assert.Equal("ruse", await sessions.Find(token, Wait));
        }

        app.Clock.Passes(StaffSessions.Idle);
        Assert.Null(await sessions.Find(token, Wait));
        Assert.False(await sessions.Any(Wait));
    }

    [Fact]
    public async Task A_session_ends_after_8_hours_however_it_is_used()
    {
        await using var app = new WegoBotApp();
        var sessions = app.Services.GetRequiredService<StaffSessions>();
        var token = await sessions.Start("ruse", Wait);
        for (var hours = TimeSpan.Zero; hours < StaffSessions.Longest; hours += StaffSessions.Idle / 2)
        {
            Assert.NotNull(await sessions.Find(token, Wait));
            app.Clock.Passes(StaffSessions.Idle / 2);
        }

        Assert.Null(await sessions.Find(token, Wait));
    }

    [Fact]
    public async Task Signing_out_ends_that_session_and_no_other()
    {
        await using var app = new WegoBotApp();
        var sessions = app.Services.GetRequiredService<StaffSessions>();
        var (one, other) = (await sessions.Start("ruse", Wait), await sessions.Start("ruse", Wait));
        await sessions.End(one, Wait);
        Assert.Null(await sessions.Find(one, Wait));
        Assert.NotNull(await sessions.Find(other, Wait));
        Assert.True(await sessions.Any(Wait));
    }

    [Fact]
    public async Task Tokens_are_stored_only_as_hashes_and_for_a_day()
    {
        await using var app = new WegoBotApp();
        var token = await app.Services.GetRequiredService<Invitations>().Create("ruse", Wait);
        await app.Services.GetRequiredService<StaffSessions>().Start("ruse", Wait);
        await using var db = app.NewDb();
        Assert.Equal(32, db.StaffInvitations.Single().TokenHash.Length);
        Assert.Equal(43, token.Length); // 256 bits in base64url
        app.Clock.Passes(StaffRetention.Kept);
        await app.AppliesRetention();
        Assert.Equal((0, 0), (db.StaffInvitations.Count(), db.StaffSessions.Count()));
    }
}
