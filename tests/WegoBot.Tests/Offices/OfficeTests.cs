using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WegoBot.Dialogue;
using WegoBot.Limits;
using WegoBot.Notifications;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Staff;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Referrals;

namespace WegoBot.Tests.Offices;

/// <summary>An institution reads an enquiry with the code of its sheet and answers once, without an account. The centre and she read the answer.</summary>
public sealed partial class OfficeTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    [Fact]
    public async Task From_her_yes_to_the_answer_that_she_and_the_centre_read_and_then_the_code_opens_nothing()
    {
        await using var app = new WegoBotApp
        {
            Settings = new Dictionary<string, string> { ["PublicUrl"] = "https://chat.example.org" },
            With = services => services.AddSingleton(new Delivery("post", (_, _) => Task.CompletedTask)),
        };
        var (person, id, code) = await app.AskedAboutTheMunicipality();
        var seen = (await person.Screen()).Quoted();
        await person.Presses(Trigger.Allow);
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var sheet = await Sheet(app, staff, id);
        Assert.Equal(seen, Forms.Quote(sheet));
        Assert.Contains("https://chat.example.org/office", sheet, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", sheet, StringComparison.Ordinal);
        Assert.Contains("за един отговор, до 23 декември 2026 г.", WebUtility.HtmlDecode(sheet), StringComparison.Ordinal);
        Assert.Equal("", CodeOf(await staff.GetStringAsync($"/staff/summaries/{await app.LastSummary("ruse", id):N}")));

        var clerk = app.Browser();
        var page = await Opened(clerk, CodeOf(sheet));
        Assert.Equal(seen, Forms.Quote(page));
        // What was read has gone: she cannot call it back any more, and reads that.
        await person.Presses(Trigger.Home);
        await person.Presses(Trigger.MyReferral);
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "summary.senton");
        Assert.Contains(path, await staff.GetStringAsync("/staff?group=Institutions"), StringComparison.Ordinal);

        var preview = await Posted(clerk, page, ("outcome", "documents_first"), ("note", "Нужен е договор.\r\nЗвънете на 0888 123 456."), ("step", "preview"));
        var shown = Forms.Quote(preview);
        Assert.Equal("Възможно е, но първо са нужни документи.\nНужен е договор.\nЗвънете на [телефон].", shown);
        Assert.Null((await app.Summaries.Of("ruse", id, Wait))[^1].Content.Note);
        await using var db = app.NewDb();
        var told = await db.Notifications.CountAsync();
        var sent = await Post(clerk, preview, ("outcome", "documents_first"), ("note", WebUtility.HtmlDecode(Forms.Field(preview, "note"))), ("step", "send"));
        Assert.Equal((HttpStatusCode.SeeOther, "/office/done?language=bg"), (sent.StatusCode, sent.Headers.Location!.ToString()));
        Assert.Equal(told + 2, await db.Notifications.CountAsync());

        await person.Presses(Trigger.Home);
        Assert.Contains((await person.Screen()).Lines, line => line.Key == "home.new_answer");
        await person.Presses(Trigger.MyReferral);
        var lines = (await person.Screen()).Lines;
        Assert.Contains(lines, line => line.Key == "outcome.documents_first");
        Assert.Equal(["Нужен е договор.", "Звънете на [телефон]."], lines.Where(line => line is { Kind: LineKind.Quote, Key: "summary.note" }).Select(line => line.Text));
        Assert.Contains("Звънете на [телефон].", WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Enter(app.Browser(), CodeOf(sheet))).StatusCode);
        Assert.Equal("/office?over=true&language=bg", (await clerk.PostAsync("/office/enquiry", Forms.Of(("step", "send")))).Headers.Location!.ToString());
        Assert.Equal([AuditAction.OfficeCodeMade, AuditAction.OfficeRead, AuditAction.OfficeAnswered],
            (await db.AuditEntries.OrderBy(row => row.Number).Select(row => row.Action).ToListAsync()).Where(action => $"{action}".StartsWith("Office", StringComparison.Ordinal)));
        Assert.Contains("Институция, без име", WebUtility.HtmlDecode(await (await app.StaffOf("ruse", StaffRole.Head)).GetStringAsync(AuditPages.Path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_code_that_leads_to_nothing_gets_the_same_bytes()
    {
        await using var app = new WegoBotApp();
        var (_, id, staff, _) = await Agreed(app);
        var used = CodeOf(await Sheet(app, staff, id));
        await Answered(app.Browser(), used);
        var (replaced, last) = (CodeOf(await Sheet(app, staff, id)), CodeOf(await Sheet(app, staff, id)));
        var clerk = app.Browser();
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var code in new[] { "AEKM HPCT X234 5679", used, replaced, "made up", "", OfficeCode.Spoken(new string('7', OfficeCode.Length)) })
            answers.Add(await Read(await Enter(clerk, code)));
        app.Clock.Lives(OfficeCode.Lifetime);
        answers.Add(await Read(await Enter(clerk, last)));
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.NotFound, answers[0].Item2), answer));
        Assert.DoesNotContain("AEKM", answers[0].Item2, StringComparison.Ordinal);

        static async Task<(HttpStatusCode, string)> Read(HttpResponseMessage answer) => (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_code_ends_with_everything_that_ends_the_enquiry_and_with_time_leaves_the_disk()
    {
        await using var app = new WegoBotApp();
        var (_, id, staff, _) = await Agreed(app);
        var code = CodeOf(await Sheet(app, staff, id));
        var clerk = app.Browser();
        var page = await Opened(clerk, code);
        // A browser that was left open shows nothing after a while; the code still opens it.
        app.Clock.Lives(OfficeCode.SessionLifetime);
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(clerk, page, ("outcome", "they_can"), ("step", "send"))).StatusCode);
        Assert.Equal(SummaryStatus.SentOn, (await app.Summaries.Of("ruse", id, Wait))[0].Status);
        page = await Opened(clerk, code);
        await app.Decides("ruse", id, ReferralStatus.Done, "write_again", Wait);
        Assert.Equal("/office?over=true&language=bg", (await clerk.GetAsync("/office/enquiry")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await Enter(app.Browser(), code)).StatusCode);
        app.Clock.Lives(RetentionSchedule.OfficeCodes.Length - TimeSpan.FromHours(1));
        await app.AppliesRetention();
        await using var db = app.NewDb();
        Assert.True(await db.Summaries.AnyAsync(row => row.OfficeCodeHash != null && row.OfficeSessionHash == null));
        app.Clock.Lives(TimeSpan.FromHours(1));
        await app.AppliesRetention();
        Assert.False(await db.Summaries.AnyAsync(row => row.OfficeCodeHash != null || row.OfficeCodeUntil != null));
    }

    [Fact]
    public async Task What_she_takes_back_cannot_be_opened_and_no_code_is_made_for_it()
    {
        await using var app = new WegoBotApp();
        var (person, id, staff, path) = await Agreed(app);
        var code = CodeOf(await Sheet(app, staff, id));
        await person.Presses(Trigger.Summary);
        await person.Presses(Trigger.TakeBack);
        Assert.Equal(HttpStatusCode.NotFound, (await Enter(app.Browser(), code)).StatusCode);
        var summary = $"/staff/summaries/{await app.LastSummary("ruse", id):N}/code";
        var token = Forms.Field(await staff.GetStringAsync(path), "token");
        Assert.Equal((HttpStatusCode.SeeOther, path), ((await staff.PostAsync(summary, Forms.Of(("token", token)))).StatusCode, (await staff.PostAsync(summary, Forms.Of(("token", token)))).Headers.Location!.ToString()));
        await using var db = app.NewDb();
        Assert.Null(db.Summaries.Single().OfficeCodeHash);
    }

    [Fact]
    public async Task One_code_opens_one_enquiry_and_a_browser_that_has_another_open_answers_only_that()
    {
        await using var app = new WegoBotApp();
        var (_, first, staff, _) = await Agreed(app);
        var (clerk, code) = (app.Browser(), CodeOf(await Sheet(app, staff, first)));
        var page = await Opened(clerk, code);
        var (person, second, _) = await app.OpenedByRuse("B");
        await app.Asks("ruse", second, InstitutionKind.LabourOffice, "training");
        await person.Presses(Trigger.Summary);
        await person.Presses(Trigger.Allow);
        var other = app.Browser();
        var theirs = await Opened(other, CodeOf(await Sheet(app, staff, second)));
        Assert.NotEqual(Forms.Quote(page), Forms.Quote(theirs));
        // The form of one session is nothing in another.
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(other, page, ("outcome", "they_can"), ("step", "send"))).StatusCode);
        await Post(other, theirs, ("outcome", "they_can"), ("step", "send"));
        Assert.Equal((SummaryStatus.SentOn, SummaryStatus.Possible), ((await app.Summaries.Of("ruse", first, Wait))[0].Status, (await app.Summaries.Of("ruse", second, Wait))[0].Status));
        await Post(clerk, page, ("step", "close"));
        Assert.Equal("/office?language=bg", (await clerk.GetAsync("/office/enquiry")).Headers.Location!.ToString());
        Assert.Equal(Forms.Quote(page), Forms.Quote(await Opened(clerk, code)));
    }

    [Fact]
    public async Task Nothing_is_stored_when_the_scrubber_fails_or_a_part_is_missing()
    {
        var clock = new FakeTimeProvider();
        await using var app = new WegoBotApp { With = services => services.AddSingleton(new TextScrubber([], clock)) };
        var (_, id, staff, _) = await Agreed(app);
        var clerk = app.Browser();
        var page = await Opened(clerk, CodeOf(await Sheet(app, staff, id)));
        foreach (var (outcome, note) in new[] { ("", "Добре."), ("no_answer", "Добре."), ("in_their_words", " "), ("they_can", new string('я', OnwardSummary.MostNoteCharacters + 1)) })
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(clerk, page, ("outcome", outcome), ("note", note), ("step", "send"))).StatusCode);
        // A note that was never shown as it would go is shown first.
        Assert.Contains("[телефон]", WebUtility.HtmlDecode(await Posted(clerk, page, ("outcome", "they_can"), ("note", "0888 123 456"), ("step", "send"))), StringComparison.Ordinal);
        Assert.Equal(SummaryStatus.SentOn, (await app.Summaries.Of("ruse", id, Wait))[0].Status);

        clock.AutoAdvanceAmount = TimeSpan.FromSeconds(10);
        var refused = await Post(clerk, page, ("outcome", "they_can"), ("note", "Добре е."), ("step", "send"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("не можа да бъде проверена", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(SummaryStatus.SentOn, (await app.Summaries.Of("ruse", id, Wait))[0].Status);
    }

    [Fact]
    public async Task Wrong_codes_wait_longer_each_time_and_the_right_one_opens_after_the_pause()
    {
        await using var app = new WegoBotApp();
        var (_, id, staff, _) = await Agreed(app);
        var (clerk, code) = (app.Browser(), CodeOf(await Sheet(app, staff, id)));
        for (var number = 0; number < CodeGuesses.Free; number++)
            Assert.Equal(HttpStatusCode.NotFound, (await Enter(clerk, new string('7', OfficeCode.Length))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Enter(clerk, code)).StatusCode);
        // What is no code at all costs no try, and is answered as ever.
        Assert.Equal(HttpStatusCode.NotFound, (await Enter(clerk, "1234")).StatusCode);
        app.Clock.Lives(CodeGuesses.FirstPause);
        Assert.Equal(HttpStatusCode.SeeOther, (await Enter(clerk, code)).StatusCode);
    }

    internal static async Task<(Person Person, Guid Referral, HttpClient Staff, string Path)> Agreed(WegoBotApp app)
    {
        var (person, id, code) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var staff = await app.StaffOf("ruse");
        return (person, id, staff, (await staff.Finds(code)).Headers.Location!.ToString());
    }

    /// <summary>The sheet of the last enquiry of a case, with a new code.</summary>
    internal static async Task<string> Sheet(WegoBotApp app, HttpClient staff, Guid referral)
    {
        var sheet = $"/staff/summaries/{await app.LastSummary("ruse", referral):N}";
        var answer = await staff.PostAsync($"{sheet}/code", Forms.Of(("token", Forms.Field(await staff.GetStringAsync(sheet), "token"))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    internal static string CodeOf(string sheet) => PrintedCode().Match(sheet).Groups[1].Value;

    internal static async Task<string> Opened(HttpClient clerk, string code)
    {
        var answer = await Enter(clerk, code);
        Assert.Equal((HttpStatusCode.SeeOther, "/office/enquiry?language=bg"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        return await clerk.GetStringAsync("/office/enquiry");
    }

    private static async Task Answered(HttpClient clerk, string code) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await Post(clerk, await Opened(clerk, code), ("outcome", "they_can"), ("step", "send"))).StatusCode);

    private static Task<HttpResponseMessage> Enter(HttpClient clerk, string code) => clerk.PostAsync("/office", Forms.Of(("code", code)));

    private static Task<HttpResponseMessage> Post(HttpClient clerk, string page, params (string, string)[] fields) =>
        clerk.PostAsync("/office/enquiry", Forms.Of([("token", Forms.Field(page, "token")), .. fields]));

    private static async Task<string> Posted(HttpClient clerk, string page, params (string, string)[] fields)
    {
        var answer = await Post(clerk, page, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("class=\"code\">([A-Z0-9 ]+)<")]
    private static partial Regex PrintedCode();
}
