using System.Net;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Everybody of a centre sees a case; one of them goes on with it, or it is on the centre's list.</summary>
public sealed class CaseOwnershipTests
{
    [Fact]
    public async Task Whoever_answers_has_the_case_and_a_colleague_reads_by_name_who_it_is()
    {
        await using var app = new WegoBotApp();
        var (path, maria, elena) = await Case(app);
        Assert.Contains("Още никой не го е поел.", await Read(maria, path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(maria, path, path, ("state", "Seen.0"), ("status", "Accepted"), ("answer", "can_help"))).StatusCode);
        Assert.Contains("Вие работите по това насочване.", await Read(maria, path), StringComparison.Ordinal);
        Assert.Contains("По това насочване работи Мария.", await Read(elena, path), StringComparison.Ordinal);
        Assert.Contains(path, await Read(maria, "/staff?group=Mine"), StringComparison.Ordinal);
        Assert.DoesNotContain(path, await Read(elena, "/staff?group=Mine"), StringComparison.Ordinal);
        Assert.Contains("работи Мария", await Read(elena, "/staff"), StringComparison.Ordinal);
        // Answering is taking over.
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(elena, path, path, ("state", "Accepted.1"), ("status", "WaitingForUs"), ("answer", "going_on"))).StatusCode);
        Assert.Contains("По това насочване работи Елена.", await Read(maria, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_take_a_case_at_the_same_time_the_second_reads_that_it_is_taken()
    {
        await using var app = new WegoBotApp();
        var (path, maria, elena) = await Case(app);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"))).StatusCode); // twice is once
        var second = await Posts(elena, path, path + "/owner", ("had", ""), ("owner", "me"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        Assert.Contains("Междувременно колега пое или предаде насочването.", page, StringComparison.Ordinal);
        Assert.Contains("По това насочване работи Мария.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_handed_to_a_colleague_with_a_note_and_back_to_the_list()
    {
        await using var app = new WegoBotApp();
        var (path, maria, elena) = await Case(app);
        await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"));
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(maria, path, path + "/owner", ("had", $"{await Account(app, "Мария")}"), ("owner", $"{await Account(app, "Елена"):N}"), ("note", "Чака отговор от общината, 0888 123 456"))).StatusCode);
        var page = await Read(elena, path);
        Assert.Contains("Вие работите по това насочване.", page, StringComparison.Ordinal);
        Assert.Contains("Чака отговор от общината, [телефон]", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(elena, path, path + "/owner", ("had", $"{await Account(app, "Елена")}"), ("owner", ""))).StatusCode);
        Assert.Contains("Още никой не го е поел.", await Read(maria, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_end_of_a_shift_everything_goes_to_a_colleague_with_one_note_and_what_is_a_colleagues_stays()
    {
        await using var app = new WegoBotApp();
        var (path, maria, elena) = await Case(app);
        var others = (await elena.Finds(await app.Person("B").SendsReferral())).Headers.Location!.ToString();
        await Posts(elena, others, others + "/owner", ("had", ""), ("owner", "me"));
        await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"));
        var third = await app.Services.NewAccount("ruse", name: "Ива");
        Assert.Contains("край на смяната", await Read(maria, "/staff?group=Mine"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Posts(maria, path, "/staff/mine", ("owner", $"{await app.Services.NewAccount("plovdiv"):N}"))).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Posts(maria, path, "/staff/mine", ("owner", $"{third:N}"), ("note", "Утре в десет."))).StatusCode);
        var page = await Read(elena, path);
        Assert.Contains("По това насочване работи Ива.", page, StringComparison.Ordinal);
        Assert.Contains("Утре в десет.", page, StringComparison.Ordinal);
        Assert.Contains("Вие работите по това насочване.", await Read(elena, others), StringComparison.Ordinal);
        Assert.DoesNotContain("Утре в десет.", await Read(elena, others), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_given_to_nobody_of_another_centre_and_nobody_has_a_closed_one()
    {
        await using var app = new WegoBotApp();
        var (path, maria, _) = await Case(app);
        var stranger = await app.Services.NewAccount("plovdiv", name: "Ива");
        Assert.Equal(HttpStatusCode.Conflict, (await Posts(maria, path, path + "/owner", ("had", ""), ("owner", $"{stranger:N}"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "Ива"))).StatusCode);
        await Posts(maria, path, path, ("state", "Seen.0"), ("status", "Declined"), ("answer", "no_room_now"));
        Assert.Equal(HttpStatusCode.Conflict, (await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"))).StatusCode);
        await using var db = app.NewDb();
        Assert.Null((await db.Referrals.SingleAsync()).Owner);
    }

    [Fact]
    public async Task The_head_sees_on_how_many_open_cases_each_person_works()
    {
        await using var app = new WegoBotApp();
        var (path, maria, _) = await Case(app);
        var head = await app.StaffOf("ruse", WegoBot.Storage.StaffRole.Head);
        Assert.DoesNotContain("работи по насочвания", await Read(head, "/staff/people"), StringComparison.Ordinal);
        await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"));
        Assert.Contains("работи по насочвания: 1", await Read(head, "/staff/people"), StringComparison.Ordinal);
        await Posts(maria, path, path, ("state", "Seen.0"), ("status", "Declined"), ("answer", "no_room_now"));
        Assert.DoesNotContain("работи по насочвания", await Read(head, "/staff/people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_cases_of_somebody_who_leaves_a_centre_go_back_to_its_list_and_those_elsewhere_stay()
    {
        await using var app = new WegoBotApp();
        var (path, maria, _) = await Case(app);
        var account = await Account(app, "Мария");
        await Posts(maria, path, path + "/owner", ("had", ""), ("owner", "me"));
        var elsewhere = app.Person("B");
        await elsewhere.SendsReferral("plovdiv");
        await using var db = app.NewDb();
        db.StaffMemberships.Add(new() { Account = account, Centre = "plovdiv", Role = WegoBot.Storage.StaffRole.Staff });
        await db.SaveChangesAsync();
        var id = await db.Referrals.Where(row => row.Centre == "plovdiv").Select(row => row.Id).SingleAsync();
        await app.Desk.Open("plovdiv", id, default);
        await app.Decides("plovdiv", id, ReferralStatus.Accepted, "can_help", default, account);
        var before = await app.Desk.Version("ruse", default);
        var commits = app.Commits.Count;
        await app.People.Remove("ruse", account, default);
        Assert.Equal(commits + 1, app.Commits.Count);
        db.ChangeTracker.Clear();
        Assert.Equal([(Guid?)account, null], await db.Referrals.OrderBy(row => row.Centre).Select(row => row.Owner).ToListAsync());
        Assert.NotEqual(before, await app.Desk.Version("ruse", default));
        // An answer that was on its way is hers still, and nobody has the case because of it.
        var ruse = await db.Referrals.Where(row => row.Centre == "ruse").Select(row => row.Id).SingleAsync();
        await app.Decides("ruse", ruse, ReferralStatus.Accepted, "can_help", default, account);
        db.ChangeTracker.Clear();
        Assert.Null((await db.Referrals.SingleAsync(row => row.Id == ruse)).Owner);
    }

    /// <summary>A referral to Ruse that Maria has opened, and Maria and Elena of that centre.</summary>
    private static async Task<(string Path, HttpClient Maria, HttpClient Elena)> Case(WegoBotApp app)
    {
        var code = await app.Person("A").SendsReferral();
        var maria = app.BrowserSignedIn(await app.Services.NewSession(await app.Services.NewAccount("ruse", name: "Мария"), "ruse"));
        var elena = app.BrowserSignedIn(await app.Services.NewSession(await app.Services.NewAccount("ruse", name: "Елена"), "ruse"));
        var path = (await maria.Finds(code)).Headers.Location!.ToString();
        await maria.GetStringAsync(path);
        return (path, maria, elena);
    }

    private static async Task<Guid> Account(WegoBotApp app, string name) => (await app.People.Of("ruse", default)).Single(person => person.Name == name).Account;

    private static async Task<string> Read(HttpClient staff, string path) => WebUtility.HtmlDecode(await staff.GetStringAsync(path));

    private static async Task<HttpResponseMessage> Posts(HttpClient staff, string page, string path, params (string, string)[] fields) =>
        await staff.PostAsync(path, Forms.Of([("token", Forms.Field(await staff.GetStringAsync(page), "token")), .. fields]));
}
