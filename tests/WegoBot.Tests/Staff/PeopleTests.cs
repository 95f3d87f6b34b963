using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Heads invite and remove the people of their centre, coordinators the heads, and whoever is removed is out at once.</summary>
public sealed partial class PeopleTests
{
    [Fact]
    public async Task A_head_invites_a_colleague_and_removing_her_ends_her_sessions_with_the_next_request()
    {
        await using var app = new WegoBotApp();
        var head = await app.StaffOf("ruse", StaffRole.Head);
        var invited = WebUtility.HtmlDecode(await (await head.PostAsync("/staff/people/invite", await Posted(head, ("role", "Staff")))).Content.ReadAsStringAsync());
        var colleague = app.Browser();
        Assert.Equal(HttpStatusCode.OK, (await colleague.Enters(Key().Match(invited).Groups[1].Value, "Елена", clock: app.Clock)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync("/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync("/staff/people")).StatusCode);

        var people = await head.GetStringAsync("/staff/people");
        Assert.Contains("Елена", WebUtility.HtmlDecode(people), StringComparison.Ordinal);
        var her = Person("Елена", people);
        Assert.Equal(HttpStatusCode.SeeOther, (await head.PostAsync($"{her}/remove", await Posted(head))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await colleague.GetAsync("/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(her)).StatusCode);
        await using var db = app.NewDb();
        Assert.Equal(1, await db.StaffAccounts.CountAsync());
    }

    [Fact]
    public async Task The_last_head_of_a_centre_stays()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse", StaffRole.Head);
        var head = app.BrowserSignedIn(await app.Services.NewSession(account, "ruse"));
        Assert.Equal(HttpStatusCode.Conflict, (await head.PostAsync($"/staff/people/{account:N}/remove", await Posted(head))).StatusCode);
        await app.Services.NewAccount("ruse", StaffRole.Head);
        Assert.Equal(HttpStatusCode.SeeOther, (await head.PostAsync($"/staff/people/{account:N}/remove", await Posted(head))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await head.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Somebody_of_two_centres_sees_one_at_a_time_and_leaving_one_leaves_the_other()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse", name: "Мария");
        var staff = app.BrowserSignedIn(await app.Services.NewSession(account, "ruse"));
        var head = await app.StaffOf("plovdiv", StaffRole.Head);
        var invited = WebUtility.HtmlDecode(await (await head.PostAsync("/staff/people/invite", await Posted(head, ("role", "Staff")))).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/join", await Posted(staff, ("key", Key().Match(invited).Groups[1].Value)))).StatusCode);
        var code = await app.Browser().SendsToRuse();
        Assert.Equal(HttpStatusCode.NotFound, (await staff.Finds(code)).StatusCode);
        await staff.PostAsync("/staff/centre", await Posted(staff, ("centre", "ruse")));
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(code)).StatusCode);
        await staff.PostAsync("/staff/centre", await Posted(staff, ("centre", "targovishte")));
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Finds(code)).StatusCode);

        await head.PostAsync($"/staff/people/{account:N}/remove", await Posted(head));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/staff")).StatusCode);
        await using var db = app.NewDb();
        Assert.Equal("ruse", (await db.StaffMemberships.SingleAsync(row => row.Account == account)).Centre);
    }

    [Fact]
    public async Task A_coordinator_invites_and_removes_heads_and_finds_no_case_anywhere()
    {
        await using var app = new WegoBotApp();
        var code = await app.Browser().SendsToRuse();
        var head = await app.Services.NewAccount("ruse", StaffRole.Head, "Ръководител");
        var theirs = app.BrowserSignedIn(await app.Services.NewSession(head, "ruse"));
        var coordinator = await app.StaffOf(null, StaffRole.Coordinator);
        var centres = WebUtility.HtmlDecode(await coordinator.GetStringAsync("/staff/centres"));
        Assert.Contains("Ръководител", centres, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/referrals", centres, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsync("/staff/find", await Posted(coordinator, ("code", code)))).StatusCode);
        var invited = await (await coordinator.PostAsync("/staff/centres/invite", await Posted(coordinator, ("centre", "ruse")))).Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().Enters(Key().Match(WebUtility.HtmlDecode(invited)).Groups[1].Value, "Нова", clock: app.Clock)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await coordinator.PostAsync($"/staff/centres/heads/{head:N}", await Posted(coordinator, ("centre", "ruse")))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await theirs.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Ones_sessions_are_listed_by_the_name_of_the_device_and_ended_one_by_one_or_all()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse");
        var (one, other, third) = (app.BrowserSignedIn(await app.Services.NewSession(account)), app.BrowserSignedIn(await app.Services.NewSession(account)), app.BrowserSignedIn(await app.Services.NewSession(account)));
        await other.PostAsync("/staff/me/device", await Posted(other, ("device", "офис")));
        var mine = WebUtility.HtmlDecode(await one.GetStringAsync("/staff/me"));
        Assert.Contains("офис", mine, StringComparison.Ordinal);
        await using (var db = app.NewDb())
        {
            var named = (await db.StaffSessions.SingleAsync(row => row.Name != null)).Id;
            Assert.Equal(HttpStatusCode.SeeOther, (await one.PostAsync($"/staff/me/sessions/{named:N}", await Posted(one))).StatusCode);
        }

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), ((await other.GetAsync("/staff")).StatusCode, (await third.GetAsync("/staff")).StatusCode));
        await one.PostAsync("/staff/me/sessions", await Posted(one));
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), ((await third.GetAsync("/staff")).StatusCode, (await one.GetAsync("/staff")).StatusCode));
    }

    /// <summary>A form of the browser's own session.</summary>
    private static async Task<FormUrlEncodedContent> Posted(HttpClient staff, params (string, string)[] fields) =>
        Forms.Of([("token", Forms.Field(await staff.GetStringAsync("/staff/me"), "token")), .. fields]);

    private static string Person(string name, string people) =>
        Entry().Matches(WebUtility.HtmlDecode(people)).Single(match => match.Groups[2].Value == name).Groups[1].Value;

    [GeneratedRegex("enter\\?key=([A-Za-z0-9_-]{43})")]
    private static partial Regex Key();

    [GeneratedRegex("href=\"(/staff/people/[0-9a-f]{32})\">\\s*<span class=\"day\">([^<]*)<")]
    private static partial Regex Entry();
}
