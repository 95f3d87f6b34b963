using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>The phone number that she gave, on the staff pages.</summary>
public sealed class NumberPageTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task Whoever_has_the_case_opens_it_on_a_page_of_its_own_which_is_noted_and_a_colleague_reads_only_that_there_is_one()
    {
        var person = app.Browser();
        var code = await person.SendsToRuse();
        var account = await app.Services.NewAccount("ruse");
        var (owner, colleague) = (app.BrowserSignedIn(await app.Services.NewSession(account, "ruse")), await app.StaffOf("ruse", StaffRole.Head));
        var path = (await owner.Finds(code)).Headers.Location!.ToString();
        var page = await owner.GetStringAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.PostAsync(path, Forms.Of(
            ("token", Forms.Field(page, "token")), ("state", Forms.Field(page, "state")), ("status", "Accepted"), ("answer", "look_again_soon")))).StatusCode);
        await Gives(person);

        Assert.Contains($"href=\"{path}/number\"", await owner.GetStringAsync(path), StringComparison.Ordinal);
        var number = await owner.GetStringAsync(path + "/number");
        Assert.Contains("<a href=\"tel:&#x2B;359888123456\">", number.Replace("tel:+", "tel:&#x2B;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Първо я попитайте тук.", WebUtility.HtmlDecode(number), StringComparison.Ordinal);
        foreach (var other in new[] { await owner.GetStringAsync(path), await colleague.GetStringAsync(path), await owner.GetStringAsync("/staff") })
            Assert.DoesNotContain("123", WebUtility.HtmlDecode(other).Replace("1234", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Ако поемете случая, ще го видите Вие.", WebUtility.HtmlDecode(await colleague.GetStringAsync(path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(path + "/number")).StatusCode);

        await using var db = app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();
        Assert.Single(await db.AuditEntries.Where(row => row.Action == AuditAction.NumberViewed && row.Account == account).ToListAsync());
    }

    private static async Task Gives(HttpClient person)
    {
        var page = await person.Press(await person.GetStringAsync("/"), "Продължете без проверка");
        page = await person.Press(page, "Дайте телефонен номер");
        await person.PostAsync("/", Forms.Of(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("words", "0888 123 456")));
        await person.Press(await person.GetStringAsync("/"), "Съгласна съм, дайте го");
    }
}
