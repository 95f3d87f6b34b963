using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Votes;
using Xunit.Abstractions;

namespace WegoBot.Tests.Votes;

/// <summary>A vote as the project held it, played from the opening to the result over HTTP.</summary>
public sealed class SixtyPeopleTests(ITestOutputHelper output)
{
    private const int Training = 6;
    private const int Housing = 1;
    private const int InKind = 5;

    /// <summary>How many speak for each kind, in the order of the ballot: two of them are too few to be shown by themselves.</summary>
    private static readonly int[] Kinds = [14, 4, 9, 18, 12, 3];

    [Fact]
    public async Task Sixty_people_vote_and_the_room_sees_training_first()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(62);
        Assert.Equal(62, ballots.Distinct().Count());
        var kinds = Kinds.SelectMany((count, kind) => Enumerable.Repeat(kind, count)).ToList();
        for (var person = 0; person < kinds.Count; person++)
            Assert.Equal("Гласът Ви е преброен", await meeting.Votes(ballots[person], kinds[person], Choices(person), grade: 1 + person % 5));
        Assert.Equal(HttpStatusCode.SeeOther, (await meeting.Closes()).StatusCode);

        var chosen = await meeting.Chosen();
        Assert.Equal(["Обучение и нова професия: 45", "Общинско жилище: 30", "Храна, дрехи и други стоки: 20"], [.. chosen.Take(3).Select(one => $"{one.Key}: {one.Value}")]);
        var page = await meeting.Result();
        Assert.Contains("Гласували: 60 от 62", page, StringComparison.Ordinal);
        // The four of the labour office and the three others are counted together.
        Assert.Contains("<h2>Бюро по труда, Друга организация: 7</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Бюро по труда: 4</h2>", page, StringComparison.Ordinal);
        Assert.Equal([(2026, 4, 1, 60)], await app.Services.GetRequiredService<HeldVotes>().ByQuarter(default));
        output.WriteLine($"turnout: 60 of 62 ballots\n{string.Join('\n', (await meeting.File()).Select(row => string.Join(" | ", row)))}");
    }

    private static int[] Choices(int person) => (person % 4) switch
    {
        0 => [Training, Housing],
        1 => [Training],
        2 => [Training, InKind],
        _ => [Housing, person % 3 == 0 ? InKind : 0],
    };
}
