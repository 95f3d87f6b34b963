using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Staff;

namespace WegoBot.Tests.Pages;

/// <summary>Browsers of people and of staff, whatever service they look at.</summary>
internal static class Browsing
{
    /// <summary>Somebody's browser: it keeps cookies and follows nothing by itself.</summary>
    public static HttpClient Browser(this WebApplicationFactory<Program> app, string? language = null)
    {
        var browser = app.CreateClient(new() { AllowAutoRedirect = false });
        if (language is not null)
            browser.DefaultRequestHeaders.Add("Accept-Language", language);
        return browser;
    }

    /// <summary>A browser that has signed in for a centre with an invitation.</summary>
    public static async Task<HttpClient> StaffOf(this WebApplicationFactory<Program> app, string centre)
    {
        var staff = app.Browser();
        var key = await app.Services.GetRequiredService<Invitations>().Create(centre, CancellationToken.None);
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Enters(key)).StatusCode);
        return staff;
    }

    public static Task<HttpResponseMessage> Enters(this HttpClient browser, string key) =>
        browser.PostAsync("/staff/enter", Forms.Of(("key", key)));

    /// <summary>Looks a case code up as staff.</summary>
    public static async Task<HttpResponseMessage> Finds(this HttpClient staff, string code) =>
        await staff.PostAsync("/staff/find", Forms.Of(("token", Forms.Field(await staff.GetStringAsync("/staff"), "token")), ("code", code)));

    /// <summary>A browser with a cookie that somebody kept or copied, and none of its own.</summary>
    public static HttpClient BrowserWith(this WebApplicationFactory<Program> app, string cookie)
    {
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return browser;
    }

    /// <summary>The cookie that an answer sets, as a browser sends it back.</summary>
    public static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
}
