using System.Data.Common;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>S32: every answer of every address is protected, whatever was asked, in whatever way, and whatever its status.</summary>
[Trait("Engine", "Sqlite")] // headers know no database
public sealed class ProtectionTests(PagesApp app, ITestOutputHelper output) : IClassFixture<PagesApp>
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"];

    private static readonly string[] Types = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/plain"];

    /// <summary>Every status that the service answers with, but for those of a database that fails and of a session that conflicts.</summary>
    private static readonly int[] Statuses = [200, 204, 303, 400, 401, 404, 405, 413, 503];

    [Fact]
    public async Task Every_answer_of_every_address_is_protected_whatever_its_status()
    {
        var seen = new SortedDictionary<int, int>();
        foreach (var path in AllRoutes.Of(app).Select(route => route.Path).Distinct().Append("/nothing-here").Append("/staff/nothing-here"))
            foreach (var request in Requests(path))
            {
                var answer = await app.Browser().SendAsync(request);
                IsProtected($"{request.Method} {path}", answer);
                seen[(int)answer.StatusCode] = seen.GetValueOrDefault((int)answer.StatusCode) + 1;
            }

        output.WriteLine($"{seen.Values.Sum()} answers, all protected: {string.Join(", ", seen.Select(status => $"{status.Key}: {status.Value}"))}");
        Assert.Equal(Statuses, seen.Keys);
    }

    [Fact]
    public async Task So_is_the_answer_while_the_database_does_not_work()
    {
        var failing = new FailingDatabase();
        await using var broken = new WegoBotApp { With = services => services.AddSingleton<IInterceptor>(failing) };
        _ = broken.Services;
        failing.Begin();
        foreach (var path in (string[])["/", "/staff", "/readyz"])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Add("Cookie", $"desk={new string('A', 43)}.bg");
            var answer = await broken.Browser().SendAsync(asked);
            Assert.Equal((path, 503), (path, (int)answer.StatusCode));
            IsProtected(path, answer);
        }
    }

    private static IEnumerable<HttpRequestMessage> Requests(string path)
    {
        foreach (var method in Methods)
            yield return new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var type in Types)
            yield return Post(path, type, "x=1");
        yield return Post(path, Types[0], "x=" + new string('1', 17 * 1024));
        yield return Post(path, Types[0], "x=%FF&x=%");
        var inAdvance = new HttpRequestMessage(HttpMethod.Get, path);
        inAdvance.Headers.Add("Sec-Purpose", "prefetch");
        yield return inAdvance;
        var fromElsewhere = Post(path, Types[0], "x=1");
        fromElsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        yield return fromElsewhere;
    }

    private static HttpRequestMessage Post(string path, string type, string body)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    private static void IsProtected(string what, HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : $"{what} has no {name}";
        var policy = Header("Content-Security-Policy");
        foreach (var rule in (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"), $"{what} says what it runs on");
        // An answer with words has a type, so that no browser guesses one.
        Assert.True(answer.Content.Headers.ContentLength is null or 0 || answer.Content.Headers.ContentType is not null, $"{what} has no type");
    }

    private sealed class FailingDatabase : DbConnectionInterceptor
    {
        private volatile bool _fails;

        public void Begin() => _fails = true;

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            _fails ? throw new InvalidOperationException("it fails") : ValueTask.FromResult(result);
    }
}
