using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Staff see their own centre's referrals, and nobody else's.</summary>
public sealed class StaffPagesTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task Another_centres_referral_is_not_there_by_address_or_by_code()
    {
        var (path, code) = await SentToRuse();
        var ruse = await app.StaffOf("ruse");
        Assert.Equal(HttpStatusCode.OK, (await ruse.GetAsync(path)).StatusCode);
        foreach (var centre in new[] { "plovdiv", "targovishte" })
        {
            var staff = await app.StaffOf(centre);
            var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await staff.PostAsync(path, Forms.Of(("token", token), ("status", "Seen"), ("answer", "read_soon")))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await staff.PostAsync("/staff/find", Forms.Of(("token", token), ("code", code)))).StatusCode);
        }
    }

    [Fact]
    public async Task An_answer_needs_the_form_of_this_session_and_one_that_fits_the_status()
    {
        var (path, _) = await SentToRuse();
        var staff = await app.StaffOf("ruse");
        var page = await staff.GetStringAsync(path);
        var (token, state) = (Forms.Field(page, "token"), Forms.Field(page, "state"));
        Task<HttpResponseMessage> Answer(string form, string status, string answer) =>
            staff.PostAsync(path, Forms.Of(("token", form), ("state", state), ("status", status), ("answer", answer)));

        Assert.Equal(HttpStatusCode.BadRequest, (await Answer("x", "Accepted", "can_help")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Answer(token, "Accepted", "no_room_now")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Answer(token, "Done", "write_again")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Answer(token, "Accepted", "we_can_help")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Answer(token, "Accepted", "can_help")).StatusCode);
        Assert.Contains("Прието", await staff.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ruse", false)]
    [InlineData("plovdiv", true)]
    public async Task Only_a_centre_that_she_can_reach_is_offered_answers_that_ask_her_to_get_in_touch(string centre, bool hasContact)
    {
        var catalogue = app.Services.GetRequiredService<Catalogue>();
        Assert.Equal(hasContact, catalogue.FindCentre(centre)!.HasContact);
        var list = await (await app.StaffOf(centre)).GetStringAsync("/staff");
        Assert.Equal(!hasContact, list.Contains("Как може да Ви намери тя", StringComparison.Ordinal));
        if (hasContact)
            return;
        var (path, _) = await SentToRuse();
        var page = await (await app.StaffOf(centre)).GetStringAsync(path);
        Assert.Contains("value=\"can_help\"", page, StringComparison.Ordinal);
        Assert.All(catalogue.Answers.Where(answer => answer.NeedsContact), answer => Assert.DoesNotContain($"value=\"{answer.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_signing_out_the_session_opens_nothing()
    {
        var staff = await app.StaffOf("ruse");
        var token = Forms.Field(await staff.GetStringAsync("/staff"), "token");
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/out", Forms.Of(("token", token)))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetAsync("/staff")).StatusCode);
    }

    private async Task<(string Path, string Code)> SentToRuse()
    {
        var code = await app.Browser().SendsToRuse();
        var found = await (await app.StaffOf("ruse")).Finds(code);
        return (found.Headers.Location!.ToString(), code);
    }
}
