using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using WegoBot.Staff;
using WegoBot.Storage;

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

    /// <summary>The browser of somebody with a new account, signed in for a centre.</summary>
    public static async Task<HttpClient> StaffOf(this WebApplicationFactory<Program> app, string? centre, StaffRole role = StaffRole.Staff) =>
        app.BrowserSignedIn(await app.Services.NewSession(centre, role));

    /// <summary>A browser with a session. It keeps the cookies that it gets.</summary>
    public static HttpClient BrowserSignedIn(this WebApplicationFactory<Program> app, string session)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("desk", session, "/staff", app.ClientOptions.BaseAddress.Host));
        return app.CreateDefaultClient(new CookieContainerHandler(cookies));
    }

    /// <summary>Uses an invitation as a browser without script does: a name, a password and the app. Gives the page with the recovery codes, or what came instead.</summary>
    public static async Task<HttpResponseMessage> Enters(this HttpClient browser, string key, string name = "Мария", string password = Password, TimeProvider? clock = null)
    {
        var asked = await browser.PostAsync("/staff/enter", Forms.Of(("key", key), ("name", name)));
        var page = await asked.Content.ReadAsStringAsync();
        if (asked.StatusCode != HttpStatusCode.OK)
            return asked;
        var secret = Forms.Field(page, "secret");
        return await browser.PostAsync("/staff/enter", Forms.Of(("key", key), ("name", name), ("secret", secret), ("password", password), ("code", AppCode(secret, clock))));
    }

    /// <summary>A password that nobody else has.</summary>
    public const string Password = "гъсти мъгли над реката";

    /// <summary>What an authenticator app shows, at a time of the service's clock; now without one.</summary>
    public static string AppCode(string secret, TimeProvider? clock = null) => Totp.Code(Totp.FromText(secret), (clock ?? TimeProvider.System).GetUtcNow());

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

    /// <summary>The cookie of somebody who has pressed the buttons with these labels.</summary>
    public static async Task<string> CookieAfter(this WebApplicationFactory<Program> app, params string[] labels)
    {
        var cookies = new CookieContainer();
        using var person = app.CreateDefaultClient(new CookieContainerHandler(cookies));
        await person.Walks(labels);
        return cookies.GetCookieHeader(app.ClientOptions.BaseAddress);
    }

    /// <summary>The cookie that an answer sets, as a browser sends it back.</summary>
    public static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
}
