using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Staff;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Staff;

/// <summary>An open page of the staff hears that something changed, and nothing else, as long as its session may see the centre.</summary>
public sealed partial class LiveTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_page_hears_of_a_new_case_and_of_each_change_of_its_own_centre_and_never_what_it_is()
    {
        await using var app = new WegoBotApp();
        await using var ruse = await Listens(await app.StaffOf("ruse"));
        await using var plovdiv = await Listens(await app.StaffOf("plovdiv"));
        var (before, elsewhere) = (await ruse.Next(), await plovdiv.Next());
        await app.Person("A").SendsReferral();
        var sent = await ruse.Next();
        Assert.NotEqual(before, sent);
        await using var db = app.NewDb();
        await app.Desk.Open("ruse", await db.Referrals.Select(row => row.Id).SingleAsync(), default);
        Assert.NotEqual(sent, await ruse.Next());
        Assert.All(ruse.Heard, version => Assert.Matches(Version(), version!));
        Assert.Equal([elsewhere], plovdiv.Heard);
    }

    [Fact]
    public async Task A_page_at_one_replica_hears_of_what_came_to_another()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        await using var page = await Listens(await one.StaffOf("ruse"));
        var before = await page.Next();
        await other.Person("A").SendsReferral();
        Assert.NotEqual(before, await page.Next());
    }

    [Fact]
    public async Task Listening_ends_when_the_session_is_signed_out_locks_or_its_owner_is_removed_and_keeps_none_open()
    {
        await using var app = new WegoBotApp();
        var accounts = new List<Guid>();
        var streams = new List<Stream>();
        for (var i = 0; i < 4; i++)
        {
            accounts.Add(await app.Services.NewAccount("ruse"));
            streams.Add(await Listens(app.BrowserSignedIn(await app.Services.NewSession(accounts[i], "ruse"))));
            await streams[i].Next();
        }

        await app.Services.GetRequiredService<SessionList>().EndAll(accounts[0], "ruse", default);
        await app.People.Remove("ruse", accounts[1], default);
        Assert.Null(await streams[0].Next());
        Assert.Null(await streams[1].Next());
        // The page that listens is not somebody who is there.
        app.Clock.Passes(StaffSessions.LockAfter);
        Assert.Null(await streams[2].Next());
        Assert.Null(await streams[3].Next());
        await Eventually.Holds(() => app.Services.GetRequiredService<LiveConnections>().Count == 0);
        foreach (var stream in streams)
            await stream.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_else_listens_and_one_session_does_not_listen_without_end()
    {
        await using var app = new WegoBotApp();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Asks(app.Browser())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Asks(await app.StaffOf(null, WegoBot.Storage.StaffRole.Coordinator))).StatusCode);
        var staff = await app.StaffOf("ruse");
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < LiveConnections.MostOfSession; i++)
            open.Add(await Asks(staff));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Asks(staff)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Asks(await app.StaffOf("ruse"))).StatusCode);
        open[0].Dispose();
        await Eventually.Holds(async () => (await Asks(staff)).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_page_reads_by_itself_is_not_marked_as_read_and_keeps_no_session_open()
    {
        await using var app = new WegoBotApp();
        var code = await app.Person("A").SendsReferral();
        var staff = await app.StaffOf("ruse");
        var path = (await staff.Finds(code)).Headers.Location!.ToString();
        app.Clock.Passes(StaffSessions.LockAfter - TimeSpan.FromMinutes(1));
        using var byItself = new HttpRequestMessage(HttpMethod.Get, path);
        byItself.Headers.Add(StaffVisits.RefreshHeader, "1");
        Assert.Equal(HttpStatusCode.OK, (await staff.SendAsync(byItself)).StatusCode);
        await using var db = app.NewDb();
        Assert.Equal(ReferralStatus.Sent, (await db.Referrals.AsNoTracking().SingleAsync()).Status);
        app.Clock.Passes(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await staff.GetAsync(path)).StatusCode);
        Assert.Equal(ReferralStatus.Sent, (await db.Referrals.AsNoTracking().SingleAsync()).Status);
    }

    private static async Task<Stream> Listens(HttpClient staff) => new(await (await Asks(staff)).Content.ReadAsStreamAsync());

    private static async Task<HttpResponseMessage> Asks(HttpClient staff)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, LiveChanges.Path);
        asked.Headers.Add("Accept", "text/event-stream");
        return await staff.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("^[0-9]+\\.[0-9]+$")]
    private static partial Regex Version();

    /// <summary>What a page hears.</summary>
    private sealed class Stream(System.IO.Stream body) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<SseItem<string>> _events = SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator();

        public List<string?> Heard { get; } = [];

        /// <summary>The next version; null when there is none any more.</summary>
        public async Task<string?> Next()
        {
            if (!await _events.MoveNextAsync().AsTask().WaitAsync(Patience))
                return null;
            Assert.Equal("version", _events.Current.EventType);
            Heard.Add(_events.Current.Data);
            return _events.Current.Data;
        }

        public ValueTask DisposeAsync() => body.DisposeAsync();
    }
}
