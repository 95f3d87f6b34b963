using System.Net.ServerSentEvents;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Votes;

/// <summary>The result on the wall: it moves in steps, and a page that is open hears of it.</summary>
public sealed class ResultTests
{
    [Fact]
    public async Task The_room_sees_the_first_five_votes_after_ten_and_all_of_them_only_at_the_end()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(14);
        for (var person = 0; person < 14; person++)
        {
            await meeting.Votes(ballots[person], kind: 0, [person < 5 ? 6 : 1]);
            Assert.Equal(person < 9 ? 0 : 5, (await meeting.Chosen()).GetValueOrDefault("Обучение и нова професия"));
        }

        var open = await meeting.Result();
        Assert.Contains("Гласували: 14 от 14", open, StringComparison.Ordinal);
        Assert.Contains("Това са първите 5 гласа.", open, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"plot\"", open, StringComparison.Ordinal);
        // How a kind of participant answers is shown at the end alone: between two steps it can be one person.
        Assert.DoesNotContain("Община:", open, StringComparison.Ordinal);
        Assert.Equal(0, (await meeting.Chosen())["Общинско жилище"]);
        await meeting.Closes();
        Assert.Equal((5, 9), ((await meeting.Chosen())["Обучение и нова професия"], (await meeting.Chosen())["Общинско жилище"]));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await meeting.Closes()).StatusCode);
        Assert.DoesNotContain("live.js", await meeting.Result(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_that_somebody_has_voted_and_nothing_else()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(1);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{meeting.ResultPath}/changes");
        asked.Headers.Add("Accept", "text/event-stream");
        using var page = await app.Browser().SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var heard = SseParser.Create(await page.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token).GetAsyncEnumerator(patience.Token);
        Assert.True(await heard.MoveNextAsync());
        var before = heard.Current.Data;
        await meeting.Votes(ballots[0], kind: 0, [6]);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(("0.1.True.False", "1.1.True.False"), (before, heard.Current.Data));
        await heard.DisposeAsync();
    }
}
