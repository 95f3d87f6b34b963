using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Notifications;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>A centre's list of referrals is read a page at a time.</summary>
public sealed partial class ReferralListTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task Page_by_page_every_referral_is_listed_once_and_the_count_is_of_all_of_them()
    {
        await Store("plovdiv", 230);
        await Store("ruse", 3);
        var staff = await app.StaffOf("plovdiv");
        var (listed, next) = (new List<string>(), "/staff");
        for (var pages = 1; next != ""; pages++)
        {
            var page = await staff.GetStringAsync(next);
            Assert.Contains("230", Title().Match(page).Value, StringComparison.Ordinal);
            Assert.Equal(pages > 1, page.Contains("Всички насочвания", StringComparison.Ordinal));
            listed.AddRange(Entry().Matches(page).Select(match => match.Groups[1].Value));
            next = Older().Match(page).Groups[1].Value;
        }

        Assert.Equal(230, listed.Count);
        Assert.Equal(230, listed.Distinct().Count());
    }

    [Theory, Reported(16, Inputs = 70)]
    [InlineData("bg")]
    [InlineData("en")]
    public async Task No_two_referrals_are_called_the_same_even_those_of_one_minute(string language)
    {
        await using var other = new PagesApp();
        await Store("ruse", [.. Enumerable.Range(0, 70).Select(AlmostTheSame)], other);
        var staff = await other.StaffOf("ruse");
        await staff.PostAsync("/staff/language", Forms.Of(("token", Forms.Field(await staff.GetStringAsync("/staff"), "token")), ("language", language)));
        var entries = Named().Matches(WebUtility.HtmlDecode(await staff.GetStringAsync("/staff"))).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.Equal(70, entries.Count);
        Assert.Distinct(entries.Values);
        Assert.All(entries.Values, name => Assert.Contains("10:00", name, StringComparison.Ordinal));
        Assert.All(entries.Values, name => Assert.Matches("[0-9A-F]{4} [0-9A-F]{4}$", name));
        var (path, called) = entries.First();
        Assert.Equal(called, Forms.Heading(await staff.GetStringAsync(path)));
    }

    [Fact]
    public async Task Behind_another_centres_referral_there_is_nothing_and_a_spoilt_address_is_no_page()
    {
        await Store("ruse", 1);
        await using var db = NewDb(app);
        var foreign = db.Referrals.First(row => row.Centre == "ruse").Id;
        var staff = await app.StaffOf("targovishte");
        Assert.Empty(Entry().Matches(await staff.GetStringAsync($"/staff?after={foreign:N}")));
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await staff.GetAsync("/staff?after=1'--")).StatusCode);
    }

    /// <summary>Ids that end in the same four characters, as one pair in 65,536 does.</summary>
    private static Guid AlmostTheSame(int i) => Guid.Parse($"00000000-0000-4000-8000-0000{i:x4}c0de");

    private Task Store(string centre, int count) => Store(centre, [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())], app);

    private static async Task Store(string centre, IReadOnlyList<Guid> ids, PagesApp service)
    {
        await using var db = NewDb(service);
        var at = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        foreach (var (i, id) in ids.Index())
        {
            db.Notifications.Add(new NotificationRow { Id = id, Referral = id, Centre = centre, Delivery = StaffInbox.Name, State = NotificationState.Delivered, NextAttemptAt = at });
            db.Referrals.Add(new ReferralRow
            {
                Id = id,
                Centre = centre,
                Status = ReferralStatus.Sent,
                // Some in the same second.
                SentAt = at.AddSeconds(i / 7),
                ChangedAt = at,
                CodeHash = Guid.NewGuid().ToByteArray(),
                ConsentVersion = "1",
            });
        }

        await db.SaveChangesAsync();
    }

    private static WegoBotDb NewDb(PagesApp service) => service.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContext();

    [GeneratedRegex("href=\"(/staff/referrals/[^\"]*)\"")]
    private static partial Regex Entry();

    [GeneratedRegex("href=\"(/staff/referrals/[^\"]*)\">\\s*<span class=\"day\">([^<]*)<")]
    private static partial Regex Named();

    [GeneratedRegex("href=\"(/staff\\?after=[^\"]*)\"")]
    private static partial Regex Older();

    [GeneratedRegex("<h1[^>]*>[^<]*</h1>")]
    private static partial Regex Title();
}
