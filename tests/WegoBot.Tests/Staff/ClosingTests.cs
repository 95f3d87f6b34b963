using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Storage;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Staff;

/// <summary>Before a referral closes by itself, the staff page says so twice.</summary>
public sealed class ClosingTests
{
    [Theory]
    [Reported(19)]
    [InlineData(59, null)]
    [InlineData(61, "Насочвания, които се затварят сами до тридесет дни")]
    [InlineData(84, "Последно напомняне.")]
    public async Task The_staff_page_warns_of_a_referral_that_nobody_goes_on_with(int days, string? warning)
    {
        await using var app = new PagesApp();
        var code = await app.Browser().SendsToRuse();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location;
        await staff.GetAsync(path);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await db.Referrals.ExecuteUpdateAsync(row => row.SetProperty(one => one.ChangedAt, now - TimeSpan.FromDays(days)));

        var (list, one) = (WebUtility.HtmlDecode(await staff.GetStringAsync("/staff")), WebUtility.HtmlDecode(await staff.GetStringAsync(path)));
        Assert.Equal(warning is not null, list.Contains("Затваря се автоматично на", StringComparison.Ordinal));
        Assert.Equal(warning is not null, one.Contains("Затваря се автоматично на", StringComparison.Ordinal));
        if (warning is not null) Assert.Contains(warning, list, StringComparison.Ordinal);
        Assert.Equal(ReferralStatus.Seen, (await db.Referrals.AsNoTracking().SingleAsync()).Status);
    }
}
