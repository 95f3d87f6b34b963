using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;
using WegoBot.Votes;

namespace WegoBot.Tests.Votes;

/// <summary>Nobody can tell who voted what: not from anything that is stored, and whoever has the key file neither.</summary>
public sealed class SecretBallotTests
{
    private static readonly string[] Kinds = ["municipality", "employer", "centre", "other"];

    [Fact]
    public async Task After_sixty_votes_everything_stored_is_the_same_whichever_ballot_chose_what()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(61);
        await using var db = app.NewDb();
        var begun = (await db.Votes.AsNoTracking().SingleAsync()).Tally;
        var stored = new List<IReadOnlyList<string>>();
        // The ballot that stays over is the same each time; the others change their votes among each other.
        foreach (var order in (int[][])[[.. Enumerable.Range(0, 60)], [.. Enumerable.Range(0, 60).Reverse()], [.. Enumerable.Range(0, 60).OrderBy(place => place * 37 % 61)]])
        {
            for (var vote = 0; vote < order.Length; vote++)
                Assert.Equal(BallotState.Counted, await app.Services.GetRequiredService<Voting>().Cast(ballots[order[vote]], Choices(vote), default));
            stored.Add(await Stored(app));
            await db.Ballots.ExecuteUpdateAsync(set => set.SetProperty(ballot => ballot.IsSpent, false));
            await db.Votes.ExecuteUpdateAsync(set => set.SetProperty(vote => vote.Tally, begun).SetProperty(vote => vote.Cast, 0));
        }

        Assert.Equal(61 + 1, stored[0].Count);
        Assert.All(stored, one => Assert.Equal(stored[0], one));
        Assert.Equal(60, stored[0].Count(line => line.EndsWith("True", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_ballot_holds_no_time_and_no_number_and_nothing_in_the_log_or_the_audit_log_is_of_a_vote()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        var ballots = await meeting.Prints(6);
        await using var db = app.NewDb();
        Assert.Equal(["Hash", "IsSpent", "Vote"], db.Model.FindEntityType(typeof(BallotRow))!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        var noted = await db.AuditEntries.CountAsync();
        for (var vote = 0; vote < 5; vote++)
            await meeting.Votes(ballots[vote], kind: 0, [vote]);
        Assert.Equal(noted, await db.AuditEntries.CountAsync());
        Assert.All(ballots, code => Assert.DoesNotContain(code, app.Log.Text, StringComparison.Ordinal));
        Assert.All(Meeting.Measures, measure => Assert.DoesNotContain(measure, app.Log.Text, StringComparison.Ordinal));

        await meeting.Closes();
        Assert.Equal(0, await db.Ballots.CountAsync());
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.VoteClosed && entry.Record == meeting.Id));
    }

    [Fact]
    public async Task Of_fewer_than_five_votes_nothing_is_kept_but_how_many_they_were()
    {
        await using var app = new WegoBotApp();
        var meeting = await Meeting.Opens(app);
        foreach (var ballot in await meeting.Prints(4))
            await meeting.Votes(ballot, kind: 1, [6]);
        await meeting.Closes();
        await using var db = app.NewDb();
        var row = await db.Votes.AsNoTracking().SingleAsync();
        Assert.Equal((4, true, true), (row.Cast, row.IsCounted, row.Tally is null));
        Assert.Contains("Гласували са по-малко от 5 души.", await meeting.Result(), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", await meeting.Result(), StringComparison.Ordinal);
    }

    private static CastVote Choices(int vote) => new(
        Kinds[vote % Kinds.Length], [Meeting.Measures[vote % 7], Meeting.Measures[(vote + 3) % 7]], new Dictionary<string, int> { [Meeting.Measures[vote % 7]] = 1 + vote % 5 });

    /// <summary>What the two tables hold, with the places of the rows and, on a server, whether a transaction left its mark on a ballot of its own.</summary>
    private static async Task<IReadOnlyList<string>> Stored(WegoBotApp app)
    {
        await using var connection = app.Beside();
        await using var command = connection.CreateCommand();
        command.CommandText = app.OnPostgres
            ? """SELECT (SELECT count(DISTINCT xmin::text) FROM "Ballots"), encode("Hash", 'hex'), "IsSpent" FROM "Ballots" ORDER BY "Hash" """
            : """SELECT rowid, hex("Hash"), "IsSpent" FROM "Ballots" ORDER BY rowid""";
        var lines = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                lines.Add($"{rows.GetValue(0)} {rows.GetValue(1)} {Convert.ToBoolean(rows.GetValue(2), CultureInfo.InvariantCulture)}");
        Assert.True(!app.OnPostgres || lines.TrueForAll(line => line.StartsWith("1 ", StringComparison.Ordinal)));
        await using var db = app.NewDb();
        var vote = await db.Votes.AsNoTracking().SingleAsync();
        var tally = app.Services.GetRequiredService<TallySerializer>().Read(vote)!;
        var counts = tally.Now.Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind =>
            $"{kind.Key} {kind.Value.Cast} {string.Join(';', kind.Value.Feasible.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {string.Join(',', one.Value)}"))}");
        lines.Add($"{vote.Ballots} {vote.Cast} {vote.Tally!.Length} {string.Join(';', tally.Now.Chosen.OrderBy(one => one.Key, StringComparer.Ordinal))} {string.Join('|', counts)} {tally.Held!.Cast} {tally.Shown!.Cast}");
        return lines;
    }
}
