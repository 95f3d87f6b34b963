using System.Net;
using Microsoft.AspNetCore.Http;

namespace WegoBot.Tests.Pages;

/// <summary>Behind a proxy that speaks TLS the pages are as safe as with TLS of their own; and nobody else can say that they are.</summary>
public sealed class ProxyTests(PagesApp app) : IClassFixture<PagesApp>
{
    private const string Proxy = "10.0.0.5";

    [Theory]
    [InlineData(Proxy, Proxy)]
    [InlineData("10.0.0.0/8", Proxy)]
    [InlineData("192.0.2.1, 10.0.0.5", "::ffff:10.0.0.5")]
    public async Task A_proxy_that_is_named_is_believed(string trusted, string from)
    {
        var answer = await AskedThrough(trusted, from, "https");
        Assert.Contains("; secure;", Cookie(answer), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", answer.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Theory]
    [InlineData("", Proxy, "https")]
    [InlineData(Proxy, "10.0.0.6", "https")]
    [InlineData("10.0.0.0/24", "10.0.1.5", "https")]
    [InlineData(Proxy, Proxy, "http")]
    public async Task Nobody_else_is_believed(string trusted, string from, string scheme)
    {
        var answer = await AskedThrough(trusted, from, scheme);
        Assert.DoesNotContain("secure", Cookie(answer), StringComparison.Ordinal);
        Assert.Empty(answer.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public async Task Over_TLS_of_its_own_cookies_are_secure_too_and_leaving_removes_them()
    {
        var browser = app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://chat.example") });
        var answer = await browser.GetAsync("/");
        Assert.Contains("; secure;", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All((await browser.GetAsync("/leave")).Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure;", cookie, StringComparison.Ordinal));
    }

    private async Task<HttpContext> AskedThrough(string trusted, string from, string scheme)
    {
        await using var behind = app.WithWebHostBuilder(builder => builder.UseSetting("WebChat:TrustedProxies", trusted));
        return await behind.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            http.Request.Method = HttpMethods.Get;
            http.Request.Host = new HostString("chat.example");
            http.Request.Path = "/";
            http.Request.Headers["X-Forwarded-Proto"] = scheme;
        });
    }

    private static string Cookie(HttpContext answer) => answer.Response.Headers.SetCookie.ToString();
}
