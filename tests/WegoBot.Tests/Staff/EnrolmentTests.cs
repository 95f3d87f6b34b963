using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Privacy;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>From an invitation to an account and its recovery sheet, without script, and the ways in afterwards.</summary>
public sealed partial class EnrolmentTests
{
    private const string Wrong = "грешна парола, но дълга";

    [Fact]
    public async Task An_invitation_leads_to_an_account_that_signs_in_by_password_and_app_and_by_each_code_of_its_sheet_once()
    {
        await using var app = new WegoBotApp();
        var browser = app.Browser();
        var (key, secret) = (await InvitationTo(app), "");
        var sheet = await (await browser.Enters(key, "Мария", clock: app.Clock)).Content.ReadAsStringAsync();
        var codes = Code().Matches(sheet).Select(match => match.Value).ToList();
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.Contains("Мария", WebUtility.HtmlDecode(sheet), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff")).StatusCode);
        await using (var db = app.NewDb())
            secret = Totp.ToText(Secret(app, await db.StaffAccounts.SingleAsync()));

        // The code of the enrolment is used up; the next one is another.
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignsIn(app, secret)).StatusCode);
        app.Clock.Passes(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignsIn(app, secret, name: "  мария ")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignsIn(app, secret)).StatusCode);

        var recovered = app.Browser();
        Assert.Equal(HttpStatusCode.SeeOther, (await Recovers(recovered, codes[3].ToLowerInvariant().Replace('-', ' '))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await recovered.GetAsync("/staff")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Recovers(app.Browser(), codes[3])).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Recovers(app.Browser(), codes[4])).StatusCode);
    }

    [Fact]
    public async Task Every_refusal_is_the_same_whether_the_name_exists_or_not_and_the_work_is_too()
    {
        await using var app = new WegoBotApp();
        var secret = await Account(app);
        var answers = new List<string>();
        foreach (var (name, password, code) in new[]
        {
            ("Мария", Wrong, Browsing.AppCode(secret, app.Clock)), ("Мария", Browsing.Password, "000000"), ("Мария", "", ""), ("Никой", Browsing.Password, "000000"), ("", "", ""),
        })
        {
            var answer = await app.Browser().PostAsync("/staff/sign-in", Forms.Of(("name", name), ("password", password), ("code", code)));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        answers.Add(await (await Recovers(app.Browser(), "0000-0000-0000-0000")).Content.ReadAsStringAsync());
        Assert.Single(answers.Distinct());
        Assert.DoesNotContain("Мария", app.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_is_slowed_by_pauses_that_end_and_the_sheet_works_meanwhile()
    {
        await using var app = new WegoBotApp();
        var key = await InvitationTo(app);
        var sheet = await (await app.Browser().Enters(key, "Мария", clock: app.Clock)).Content.ReadAsStringAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<WegoBotDb>().StaffAccounts.SingleAsync()).Id;
        var attempts = scope.ServiceProvider.GetRequiredService<AttemptLimiter>();
        for (var i = 0; i < AttemptLimiter.Free; i++)
            Assert.True(await attempts.Begin(account, CancellationToken.None));
        Assert.False(await attempts.Begin(account, CancellationToken.None));
        // However long somebody goes on, the longest pause stays a quarter of an hour.
        for (var i = 0; i < 12; i++)
        {
            app.Clock.Passes(AttemptLimiter.LongestPause);
            Assert.True(await attempts.Begin(account, CancellationToken.None));
        }

        Assert.False(await attempts.Begin(account, CancellationToken.None));
        Assert.Equal(HttpStatusCode.SeeOther, (await Recovers(app.Browser(), Code().Match(sheet).Value)).StatusCode);
        app.Clock.Passes(AttemptLimiter.LongestPause);
        Assert.True(await attempts.Begin(account, CancellationToken.None));
        Assert.True(await attempts.Succeed(account, long.MaxValue, CancellationToken.None));
        Assert.True(await attempts.Begin(account, CancellationToken.None));
    }

    [Fact]
    public async Task Of_many_attempts_at_once_only_one_is_judged()
    {
        await using var app = new WegoBotApp();
        var account = await app.Services.NewAccount("ruse");
        async Task<bool> Begins()
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AttemptLimiter>().Begin(account, CancellationToken.None);
        }

        for (var i = 0; i < AttemptLimiter.Free; i++)
            await Begins();
        app.Clock.Passes(AttemptLimiter.LongestPause);
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Begins())), judged => judged);
    }

    [Fact]
    public async Task An_invitation_is_not_used_up_by_looking_nor_by_a_form_that_is_not_finished()
    {
        await using var app = new WegoBotApp();
        var (key, browser) = (await InvitationTo(app), app.Browser());
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/staff/enter?key={key}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Enters(key, "М")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Enters(key, "Мария<b>")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Enters(key, password: "къса", clock: app.Clock)).StatusCode);
        app.Clock.Passes(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Enters(key, clock: new FakeClock())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Enters(key, clock: app.Clock)).StatusCode);
    }

    [Fact]
    public async Task An_invitation_that_is_too_old_used_or_made_up_is_refused_in_the_same_words()
    {
        await using var app = new WegoBotApp();
        var (old, used) = (await InvitationTo(app), await InvitationTo(app));
        await app.Browser().Enters(used, clock: app.Clock);
        var again = await (await app.Browser().Enters(used)).Content.ReadAsStringAsync();
        app.Clock.Passes(OneTimeTokens.Lifetime);
        foreach (var key in new[] { old, "made-up", "" })
        {
            var answer = await app.Browser().Enters(key, "Елена");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.Equal(again, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_database_names_nobody_of_the_staff_and_holds_no_secret_of_theirs()
    {
        await using var app = new WegoBotApp();
        var sheet = await (await app.Browser().Enters(await InvitationTo(app), "Канарчева", clock: app.Clock)).Content.ReadAsStringAsync();
        await using (var db = app.NewDb())
        {
            var account = await db.StaffAccounts.SingleAsync();
            foreach (var secret in new[] { System.Text.Encoding.UTF8.GetBytes("Канарчева"), System.Text.Encoding.UTF8.GetBytes(Code().Match(sheet).Value), Secret(app, account) })
                Assert.DoesNotContain(app.DatabaseFiles(), file => File.ReadAllBytes(file).AsSpan().IndexOf(secret) >= 0);
        }
    }

    private static Task<string> InvitationTo(WegoBotApp app) =>
        app.Services.GetRequiredService<Invitations>().Create("ruse", StaffRole.Staff, OneTimeTokens.Lifetime, CancellationToken.None);

    /// <summary>An account with the password of the tests, and the secret of its app.</summary>
    private static async Task<string> Account(WegoBotApp app)
    {
        await app.Browser().Enters(await InvitationTo(app), "Мария", clock: app.Clock);
        app.Clock.Passes(TimeSpan.FromSeconds(30));
        await using var db = app.NewDb();
        return Totp.ToText(Secret(app, await db.StaffAccounts.SingleAsync()));
    }

    private static byte[] Secret(WegoBotApp app, StaffAccountRow account) =>
        app.Services.GetRequiredService<ColumnEncryption>().Decrypt(account.TotpKey, "StaffAccounts.TotpKey", account.Id.ToByteArray())!;

    private static Task<HttpResponseMessage> SignsIn(WegoBotApp app, string secret, string name = "Мария") => app.Browser()
        .PostAsync("/staff/sign-in", Forms.Of(("name", name), ("password", Browsing.Password), ("code", Browsing.AppCode(secret, app.Clock))));

    private static Task<HttpResponseMessage> Recovers(HttpClient browser, string code) =>
        browser.PostAsync("/staff/sign-in", Forms.Of(("name", "Мария"), ("recovery", code)));

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
