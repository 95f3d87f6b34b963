using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>The list says who does the next step, and the page of a referral what is waited for.</summary>
public sealed partial class CaseGroupsTests
{
    [Fact]
    public async Task A_referral_goes_from_group_to_group_as_the_centre_answers()
    {
        await using var app = new PagesApp();
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        Assert.Equal(["1", "0", "0", "0", "0", "0"], await Counts(staff));
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        foreach (var (status, answer, group, counts) in new[]
        {
            ("Seen", "read_soon", "WaitingForUs", "0 1 1 0 0 0"), ("WaitingForHer", "what_first", "WaitingForHer", "0 1 0 1 0 0"),
            ("WaitingForUs", "going_on", "WaitingForUs", "0 1 1 0 0 0"), ("Done", "agreed_together", "Closed", "0 0 0 0 0 1"),
        })
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await Answer(staff, await staff.GetStringAsync(path), path, status, answer)).StatusCode);
            Assert.Equal(counts, string.Join(' ', await Counts(staff)));
            foreach (var other in new[] { "New", "WaitingForUs", "WaitingForHer", "Closed" })
                Assert.Equal(other == group, (await staff.GetStringAsync($"/staff?group={other}")).Contains(path, StringComparison.Ordinal));
        }

        Assert.Contains(path, await staff.GetStringAsync("/staff?group=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_second_reads_that_a_colleague_was_faster_and_sees_the_answer()
    {
        await using var app = new PagesApp();
        var code = await app.Browser().SendsToRuse();
        var (one, other) = (await app.StaffOf("ruse"), await app.StaffOf("ruse"));
        var path = (await one.Finds(code)).Headers.Location!.ToString();
        var (first, second) = (await one.GetStringAsync(path), await other.GetStringAsync(path));
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer(one, first, path, "Accepted", "can_help")).StatusCode);
        var refused = await Answer(other, second, path, "Declined", "no_room_now");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Човек от Вашия център току-що отговори.", page, StringComparison.Ordinal);
        Assert.Contains("още непрочетено от нея", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_centre_has_taken_on_is_not_offered_to_be_accepted_again()
    {
        await using var app = new PagesApp();
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        const string Accept = "Приемете насочването";
        Assert.Contains(Accept, WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
        foreach (var (status, answer) in new[] { ("Accepted", "can_help"), ("WaitingForHer", "what_first"), ("WaitingForUs", "going_on") })
        {
            await Answer(staff, await staff.GetStringAsync(path), path, status, answer);
            Assert.DoesNotContain(Accept, WebUtility.HtmlDecode(await staff.GetStringAsync(path)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_say_what_it_answers_is_not_sent()
    {
        await using var app = new PagesApp();
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        var token = Forms.Field(await staff.GetStringAsync(path), "token");
        foreach (var state in new[] { "", "x", "Seen", "Seen.-1", "99.0" })
            Assert.Equal(HttpStatusCode.BadRequest, (await staff.PostAsync(path, Forms.Of(("token", token), ("state", state), ("status", "Accepted"), ("answer", "can_help")))).StatusCode);
    }

    private static Task<HttpResponseMessage> Answer(HttpClient staff, string page, string path, string status, string answer) => staff.PostAsync(path, Forms.Of(
        ("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("status", status), ("answer", answer)));

    /// <summary>New, mine, waiting for us, waiting for her, waiting for an institution, closed.</summary>
    private static async Task<IEnumerable<string>> Counts(HttpClient staff) =>
        Group().Matches(await staff.GetStringAsync("/staff")).Select(match => match.Groups[1].Value);

    [GeneratedRegex("href=\"/staff\\?group=[^\"]*\"[^>]*>[^<(]*\\(([0-9]+)\\)<")]
    private static partial Regex Group();
}
