using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Limits;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Limits;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Storage;
using WegoBot.Votes;

namespace WegoBot.Tests.Votes;

/// <summary>A ballot counts once, whoever sends it how often, and its code does not stay in the address.</summary>
public sealed class BallotTests
{
    [Fact]
    public async Task A_ballot_that_is_sent_again_or_from_many_browsers_at_once_counts_once_and_is_answered_kindly()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(2);
        var phones = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => meeting.Scans(ballots[0])));
        var answers = await Task.WhenAll(phones.Select((one, place) => one.Phone.PostAsync("/vote", Meeting.Ballot(one.Page, kind: 0, [place % 7]))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        // The answer was lost on the way, and the browser sends it again.
        Assert.Equal(HttpStatusCode.SeeOther, (await phones[0].Phone.PostAsync("/vote", Meeting.Ballot(phones[0].Page, kind: 0, [1]))).StatusCode);
        Assert.Equal("Гласът Ви е преброен", Forms.Heading(await phones[0].Phone.GetStringAsync("/vote")));
        await using var db = app.NewDb();
        Assert.Equal((1, 1), ((await db.Votes.SingleAsync()).Cast, await db.Ballots.CountAsync(ballot => ballot.IsSpent)));
    }

    [Fact]
    public async Task A_ballot_that_reaches_two_replicas_at_once_counts_once_and_no_vote_of_others_is_lost()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        var ballots = await (await Meeting.Opens(one)).Prints(12);
        var choice = new CastVote("employer", ["training"], new Dictionary<string, int>());
        await Task.WhenAll(ballots.SelectMany(code => new[] { one, other }.Select(replica => Task.Run(() => replica.Services.GetRequiredService<Voting>().Cast(code, choice, default)))));
        await using var db = one.NewDb();
        var row = await db.Votes.SingleAsync();
        Assert.Equal((12, 12), (row.Cast, other.Services.GetRequiredService<TallySerializer>().Read(row)!.Now.Chosen["training"]));
    }

    [Fact]
    public async Task The_code_leaves_the_address_at_once_and_stands_on_no_page()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var code = (await meeting.Prints(1))[0];
        using var phone = app.Browser("en");
        var scanned = await phone.GetAsync($"/vote?ballot={code}");
        Assert.DoesNotContain(code, scanned.Headers.Location!.ToString(), StringComparison.Ordinal);
        var cookie = scanned.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains($"sheet={code}; max-age=3600; path=/vote; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        var page = await phone.GetStringAsync(scanned.Headers.Location);
        Assert.Equal("Vote on the measures", Forms.Heading(page));
        Assert.DoesNotContain(code, page, StringComparison.Ordinal);
        Assert.Equal("Гласуване за мерките", Forms.Heading(await phone.GetStringAsync("/vote?language=bg")));
        // Nothing is spent by looking, and another ballot's form is not taken.
        Assert.Equal(HttpStatusCode.BadRequest, (await phone.PostAsync("/vote", Forms.Of(("token", "x"), ("kind", "0"), ("measure-1", "1")))).StatusCode);
        foreach (var (fields, notice) in new[] { ((string, string)[])[("kind", "0")], [("measure-1", "1")], [("kind", "9"), ("measure-1", "1")], [("kind", "0"), .. Enumerable.Range(0, 4).Select(place => ($"measure-{place}", "1"))] }.Zip(["Tick at least one", "Choose whom", "Choose whom", "More than 3 are ticked"]))
        {
            var refused = await phone.PostAsync("/vote?language=en", Forms.Of([("token", Forms.Field(page, "token")), .. fields]));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(notice, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var typed = app.Browser();
        Assert.Equal("Вашата бюлетина", Forms.Heading(await typed.GetStringAsync("/vote")));
        var entered = await typed.PostAsync("/vote/code", Forms.Of(("code", $" {code[..5]}-{code[5..10]} {code[10..]}")));
        Assert.Equal("Гласуване за мерките", Forms.Heading(await typed.GetStringAsync(entered.Headers.Location)));
    }

    [Fact]
    public async Task Whoever_tries_codes_is_stopped_and_the_room_behind_the_same_address_is_not_before_that()
    {
        await using var app = new WegoBotApp { Clock = new FakeClock { Stands = true }, With = services => services.AddSingleton<IStartupFilter, FromAddress>() };
        _ = app.Services;
        HttpStatusCode last = default;
        for (var wrong = 0; wrong <= Pace.WrongBallots.AtOnce; wrong++)
        {
            using var browser = app.BrowserWith($"sheet={wrong:D15}");
            browser.DefaultRequestHeaders.Add(FromAddress.Header, "192.0.2.7");
            last = (await browser.GetAsync("/vote")).StatusCode;
            Assert.Equal(wrong < Pace.WrongBallots.AtOnce ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, last);
        }

        using var other = app.BrowserWith($"sheet={0:D15}");
        other.DefaultRequestHeaders.Add(FromAddress.Header, "198.51.100.7");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/vote")).StatusCode);
    }

    [Fact]
    public async Task A_vote_closes_by_the_clock_and_goes_two_years_later()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app, closes: "12:30");
        var ballots = await meeting.Prints(6);
        for (var person = 0; person < 5; person++)
            await meeting.Votes(ballots[person], kind: 2, [person]);
        var late = await meeting.Scans(ballots[5]);
        app.Clock.Passes(new TimeSpan(2, 30, 0));
        Assert.Equal(HttpStatusCode.NotFound, (await late.Phone.PostAsync("/vote", Meeting.Ballot(late.Page, kind: 2, [0]))).StatusCode);
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.Equal((5, true, 0), ((await db.Votes.AsNoTracking().SingleAsync()).Cast, (await db.Votes.AsNoTracking().SingleAsync()).IsCounted, await db.Ballots.CountAsync()));
        Assert.Null((await db.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.VoteClosed)).Account);
        app.Clock.Passes(RetentionSchedule.Votes.Length - TimeSpan.FromMinutes(1));
        await app.AppliesRetention();
        Assert.Equal(1, await db.Votes.CountAsync());
        app.Clock.Passes(TimeSpan.FromMinutes(2));
        await app.AppliesRetention();
        Assert.Equal(0, await db.Votes.CountAsync());
    }
}
