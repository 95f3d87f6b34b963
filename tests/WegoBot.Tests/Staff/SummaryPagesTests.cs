using System.Net;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Referrals;

namespace WegoBot.Tests.Staff;

/// <summary>On the page of a case staff ask her about an enquiry, print its sheet after her yes, and note what came back.</summary>
public sealed class SummaryPagesTests
{
    [Fact]
    public async Task Nothing_is_asked_before_staff_have_seen_the_exact_text_and_nothing_is_printed_before_her_yes()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.OpenedByRuse();
        var (staff, path) = await Opened(app, code);
        var preview = await Begin(staff, path, "preview");
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        var page = await preview.Content.ReadAsStringAsync();
        Assert.StartsWith("Запитване № ···· ····\nДо: Община Русе\nОт: Център Динамика\n", Forms.Quote(page), StringComparison.Ordinal);
        Assert.Empty(await app.Summaries.Of("ruse", id, CancellationToken.None));

        var asked = await staff.PostAsync(path + "/summaries", Forms.Of(
            ("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("to", Forms.Field(page, "to")), ("measure", Forms.Field(page, "measure")), ("by", Forms.Field(page, "by")), ("step", "ask")));
        Assert.Equal((HttpStatusCode.SeeOther, path), (asked.StatusCode, asked.Headers.Location!.ToString()));
        var sheet = $"/staff/summaries/{await app.LastSummary("ruse", id):N}";
        Assert.Equal((HttpStatusCode.SeeOther, path), ((await staff.GetAsync(sheet)).StatusCode, (await staff.GetAsync(sheet)).Headers.Location!.ToString()));
        await person.Presses(Trigger.Summary);
        var seen = (await person.Screen()).Quoted();
        await person.Presses(Trigger.Allow);
        Assert.Equal(seen, Forms.Quote(await staff.GetStringAsync(sheet)));
        Assert.Contains(sheet, await staff.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_centre_finds_nothing_at_any_address_of_it()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var (other, path) = (await app.StaffOf("plovdiv"), (await Opened(app, code)).Path);
        var token = Forms.Field(await other.GetStringAsync("/staff"), "token");
        var sheet = $"/staff/summaries/{await app.LastSummary("ruse", id):N}";
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(sheet)).StatusCode);
        foreach (var address in new[] { sheet, path + "/summaries", path + "/hand-over" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(address, Forms.Of(("token", token), ("step", "sent")))).StatusCode);
        Assert.Equal(SummaryStatus.Agreed, (await app.Summaries.Of("ruse", id, CancellationToken.None))[0].Status);
    }

    [Fact]
    public async Task Staff_note_that_it_was_handed_on_and_what_came_back_and_find_the_case_by_the_number()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.AskedAboutTheMunicipality();
        await person.Presses(Trigger.Allow);
        var (staff, path) = await Opened(app, code);
        var summary = $"/staff/summaries/{await app.LastSummary("ruse", id):N}";
        var reference = (await app.Summaries.Printable("ruse", await app.LastSummary("ruse", id), CancellationToken.None))!.Reference;
        await Change(staff, path, summary, ("step", "sent"));
        Assert.Contains(path, await staff.GetStringAsync("/staff?group=Institutions"), StringComparison.Ordinal);
        Assert.Equal(path, (await staff.Finds(OnwardText.Spoken(reference))).Headers.Location!.ToString());
        Assert.NotEqual(HttpStatusCode.SeeOther, (await (await app.StaffOf("plovdiv")).Finds(OnwardText.Spoken(reference))).StatusCode);
        await Change(staff, path, summary, ("outcome", "no_places_now"));
        var page = WebUtility.HtmlDecode(await staff.GetStringAsync(path));
        Assert.Contains("Сега нямат места или средства.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(path, await staff.GetStringAsync("/staff?group=Institutions"), StringComparison.Ordinal);
        var refused = await Change(staff, path, summary, ("step", "sent"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Theory]
    [InlineData("to", "Nobody")]
    [InlineData("to", "Employer.ruse_municipality")]
    [InlineData("measure", "house")]
    [InlineData("by", "2020-01-01")]
    [InlineData("by", "soon")]
    [InlineData("fact.money_lasts", "yes")]
    [InlineData("state", "")]
    public async Task What_does_not_fit_is_refused_and_nothing_is_asked(string field, string value)
    {
        await using var app = new WegoBotApp();
        var (_, id, code) = await app.OpenedByRuse();
        var (staff, path) = await Opened(app, code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Begin(staff, path, "ask", (field, value))).StatusCode);
        Assert.Empty(await app.Summaries.Of("ruse", id, CancellationToken.None));
    }

    [Fact]
    public async Task Staff_who_ask_after_she_has_written_read_that_first()
    {
        await using var app = new WegoBotApp();
        var (person, id, code) = await app.OpenedByRuse();
        var (staff, path) = await Opened(app, code);
        var form = await staff.GetStringAsync(path);
        await person.Presses(Trigger.Write);
        await person.Says("Вече не търся обучение.");
        await person.Presses(Trigger.Send);
        var refused = await staff.PostAsync(path + "/summaries", Forms.Of(Fields(form, "ask")));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Тя писа междувременно.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await app.Summaries.Of("ruse", id, CancellationToken.None));
    }

    [Fact]
    public async Task Staff_propose_another_centre_with_a_reason_and_read_what_she_decided()
    {
        await using var app = new WegoBotApp();
        await app.Services.NewAccount("plovdiv");
        var (person, id, code) = await app.OpenedByRuse();
        var (staff, path) = await Opened(app, code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Propose("plovdiv", "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Propose("ruse", "nearer")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Propose("plovdiv", "made up")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Propose("plovdiv", "fewer_know")).StatusCode);
        Assert.Contains("Чакаме да се съгласи или да откаже.", WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
        await person.Presses(Trigger.HandOver);
        await person.Presses(Trigger.Continue);
        await person.Presses(Trigger.Allow);
        var page = WebUtility.HtmlDecode(await staff.GetStringAsync(path));
        Assert.Contains("С нейно съгласие друг център продължава с това.", page, StringComparison.Ordinal);
        Assert.Contains(": Джендър алтернативи.", page, StringComparison.Ordinal);
        Assert.Equal(id, (await app.Desk.List("ruse", CancellationToken.None))[0].Id);

        async Task<HttpResponseMessage> Propose(string to, string reason)
        {
            var form = await staff.GetStringAsync(path);
            return await staff.PostAsync(path + "/hand-over", Forms.Of(("token", Forms.Field(form, "token")), ("state", Forms.Field(form, "state")), ("to", to), ("reason", reason)));
        }
    }

    private static async Task<(HttpClient Staff, string Path)> Opened(WegoBotApp app, string code)
    {
        var staff = await app.StaffOf("ruse");
        return (staff, (await staff.Finds(code)).Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> Begin(HttpClient staff, string path, string step, params (string Name, string Value)[] other) =>
        await staff.PostAsync(path + "/summaries", Forms.Of(Fields(await staff.GetStringAsync(path), step, other)));

    private static (string Name, string Value)[] Fields(string form, string step, params (string Name, string Value)[] other)
    {
        var by = System.Text.RegularExpressions.Regex.Match(form, "name=\"by\"[^>]* value=\"([^\"]*)\"").Groups[1].Value;
        return
        [
            .. new[] { ("token", Forms.Field(form, "token")), ("state", Forms.Field(form, "state")), ("to", "Municipality.ruse_municipality"), ("measure", "training"), ("by", by), ("step", step) }
                .Where(field => other.All(one => one.Name != field.Item1)),
            .. other,
        ];
    }

    private static async Task<HttpResponseMessage> Change(HttpClient staff, string path, string summary, params (string, string)[] fields) =>
        await staff.PostAsync(summary, Forms.Of([("token", Forms.Field(await staff.GetStringAsync(path), "token")), .. fields]));
}
