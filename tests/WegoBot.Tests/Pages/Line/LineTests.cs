using System.Net;
using Xunit.Abstractions;

namespace WegoBot.Tests.Pages;

/// <summary>What whoever watches the line can count of her chat, byte by byte, without script and with it. TLS adds the same to each answer.</summary>
[Trait("Engine", "Sqlite")] // the line does not know where anything is stored
public sealed class LineTests(ITestOutputHelper output)
{
    private const int MostSizes = 4;

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task Her_whole_way_is_answers_of_at_most_4_sizes(string version)
    {
        await using var line = new WatchedLine(Version.Parse(version));
        var sizes = new List<(string What, int Size)>();
        using var person = line.Browser();
        await Walks(line, person, sizes);
        await GoesWrong(line, person, sizes);
        await Forgets(line, sizes);
        await Floods(line, sizes);

        foreach (var size in sizes.GroupBy(one => one.Size).OrderBy(group => group.Key))
            output.WriteLine($"HTTP/{version}: {size.Key} bytes: {size.Count()} answers ({string.Join(", ", size.Select(one => one.What).Distinct())})");
        Assert.InRange(sizes.Select(one => one.Size).Distinct().Count(), 1, MostSizes);
        Assert.Single(sizes.Where(one => one.What == "screen").Select(one => one.Size).Distinct());
        Assert.Single(sizes.Where(one => one.What == "redirect").Select(one => one.Size).Distinct());
        Assert.Single(sizes.Where(one => one.What is "screen" or "expired" or "too long" or "busy" or "not so").Select(one => one.Size).Distinct());
    }

    /// <summary>To a sent message and to the other language, first without script, then with it.</summary>
    private static async Task Walks(WatchedLine line, HttpClient person, List<(string, int)> sizes)
    {
        // Under HTTP/2 the first answer of a kind on a connection names its headers, and the others refer to them.
        var page = await Asks(line, person, [], "first", Get());
        await Asks(line, person, [], "first", Post(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen"))));
        foreach (var label in Way.ToRuse)
        {
            await Asks(line, person, sizes, "redirect", Press(page, label));
            page = await Asks(line, person, sizes, "screen", Get());
        }

        foreach (var label in (string[])["Записах си го", "Пропуснете", "Назад", "English", "Български"])
            if (page.Contains($">{label}<", StringComparison.Ordinal))
                page = await Asks(line, person, sizes, "screen", Press(page, label, inPlace: true));
    }

    /// <summary>Everything that is refused or answered beside the way.</summary>
    private static async Task GoesWrong(WatchedLine line, HttpClient person, List<(string, int)> sizes)
    {
        var page = await Asks(line, person, sizes, "screen", Get());
        var (token, screen) = (Forms.Field(page, "token"), Forms.Field(page, "screen"));
        await Asks(line, person, sizes, "expired", Post(("token", "x"), ("screen", screen), ("button", "x")));
        await Asks(line, person, sizes, "unreadable", Post(("token", token), ("screen", screen), ("words", "a"), ("words", "b")));
        foreach (var named in (List<(string, int)>[])[[], sizes])
            await Asks(line, person, named, "too long", Post(("token", token), ("screen", screen), ("words", new string('а', 2001))));
        await Asks(line, person, sizes, "words kept", Post(("token", token), ("screen", "000000"), ("words", "детска градина")));
        await Asks(line, person, sizes, "help", Post(("token", "x"), ("screen", screen), ("button", "help")));
        using var nobody = line.Browser(keepsCookies: false);
        await nobody.GetStringAsync("/");
        await Asks(line, nobody, sizes, "no cookie", Post(("token", "x"), ("screen", "000000"), ("button", "x")));
    }

    private static async Task Forgets(WatchedLine line, List<(string, int)> sizes)
    {
        using var person = line.Browser();
        var page = await person.Walks([.. Way.Home, "Да забравим всичко"]);
        await Asks(line, person, sizes, "forgotten", Post(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("stay", "1"),
            ("button", Forms.Button(page, "Да, забравете всичко"))));
    }

    /// <summary>More pages than the limits admit, and a method that there is not.</summary>
    private static async Task Floods(WatchedLine line, List<(string, int)> sizes)
    {
        using var flooder = line.Browser(keepsCookies: false);
        while ((await flooder.GetAsync("/")).StatusCode != HttpStatusCode.TooManyRequests)
        {
            // Each page of somebody without a session counts.
        }

        // The first of them has been named to the connection.
        await Asks(line, flooder, sizes, "busy", Get());
        await Asks(line, flooder, [], "first", new(HttpMethod.Put, "/"));
        await Asks(line, flooder, sizes, "not so", new(HttpMethod.Put, "/"));
    }

    private static async Task<string> Asks(WatchedLine line, HttpClient person, List<(string, int)> sizes, string what, HttpRequestMessage request)
    {
        line.Length();
        (request.Version, request.VersionPolicy) = (person.DefaultRequestVersion, person.DefaultVersionPolicy);
        using var answer = await person.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        sizes.Add((what, line.Length()));
        request.Dispose();
        return page;
    }

    private static HttpRequestMessage Get() => new(HttpMethod.Get, "/");

    private static HttpRequestMessage Post(params (string, string)[] fields) => new(HttpMethod.Post, "/") { Content = Forms.Of(fields) };

    private static HttpRequestMessage Press(string page, string label, bool inPlace = false)
    {
        var request = Post(("token", Forms.Field(page, "token")), ("screen", Forms.Field(page, "screen")), ("button", Forms.Button(page, label)));
        if (inPlace)
            request.Headers.Add("X-In-Place", "1");
        return request;
    }
}
