using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Dialogue;
using WegoBot.Pilots;
using WegoBot.Privacy;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Storage;

namespace WegoBot.Tests.Votes;

/// <summary>One coordinator proposes, another approves, and the chat tells it while it runs and not a day longer.</summary>
public sealed class PilotTests
{
    [Fact]
    public async Task The_chat_tells_a_pilot_from_its_first_day_to_its_last_on_every_replica()
    {
        await using var one = new WegoBotApp { OnPostgres = true };
        await using var other = ReplicasTests.Replica(one);
        await Proposes(await one.StaffOf(null, StaffRole.Coordinator), "2026-12-01");
        Assert.Equal(HttpStatusCode.SeeOther, (await Steps(await other.StaffOf(null, StaffRole.Coordinator), "approve")).StatusCode);
        // The first and the last minute of its days in Sofia, in winter and in summer.
        foreach (var (time, runs) in new[] { ("2026-11-23T08:00Z", false), ("2026-11-30T21:59Z", false), ("2026-11-30T22:00Z", true), ("2027-08-31T20:59Z", true), ("2027-08-31T21:00Z", false) })
        {
            one.Clock.Passes(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) - one.Clock.GetUtcNow());
            foreach (var replica in new[] { one, other })
            {
                await replica.Services.GetRequiredService<CurrentPilots>().Refresh(default);
                Assert.Equal((time, runs), (time, await Tells(replica)));
            }
        }
    }

    [Fact]
    public async Task Nobody_approves_what_they_proposed_and_any_coordinator_withdraws_it()
    {
        await using var app = new WegoBotApp();
        var (first, second) = (await app.StaffOf(null, StaffRole.Coordinator), await app.StaffOf(null, StaffRole.Coordinator));
        await Proposes(first, "2026-11-23");
        Assert.DoesNotContain("/approve\"", await first.GetStringAsync("/staff/pilots"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Steps(first, "approve", from: second)).StatusCode);
        Assert.False(await Tells(app));
        Assert.Equal(HttpStatusCode.Conflict, (await Proposes(second, "2027-03-01", HttpStatusCode.Conflict)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Proposes(second, "2026-11-22", HttpStatusCode.BadRequest)).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await Steps(second, "approve")).StatusCode);
        Assert.True(await Tells(app));
        Assert.Equal(HttpStatusCode.SeeOther, (await Steps(first, "withdraw")).StatusCode);
        Assert.False(await Tells(app));
        await using var db = app.NewDb();
        var pilot = await db.Pilots.SingleAsync();
        Assert.Equal([AuditAction.PilotProposed, AuditAction.PilotApproved, AuditAction.PilotWithdrawn],
            await db.AuditEntries.Where(entry => entry.Record == pilot.Id).OrderBy(entry => entry.Number).Select(entry => entry.Action).ToListAsync());
        Assert.Equal(2, await db.AuditEntries.Where(entry => entry.Record == pilot.Id).Select(entry => entry.Account).Distinct().CountAsync());

        app.Clock.Passes(TimeSpan.FromDays(272) + RetentionSchedule.Pilots.Length);
        await app.AppliesRetention();
        Assert.Equal(1, await db.Pilots.CountAsync());
        app.Clock.Passes(TimeSpan.FromDays(2));
        await app.AppliesRetention();
        Assert.Equal(0, await db.Pilots.CountAsync());
    }

    private static async Task<HttpResponseMessage> Proposes(HttpClient coordinator, string first, HttpStatusCode expected = HttpStatusCode.SeeOther)
    {
        var answer = await coordinator.PostAsync("/staff/pilots", await Meeting.Form(coordinator, "/staff/pilots", ("region", "ruse"), ("measure", "training"), ("first", first)));
        Assert.Equal(expected, answer.StatusCode);
        return answer;
    }

    /// <summary>Presses a button on the page of the pilots; on that of another coordinator when it is not on one's own.</summary>
    private static async Task<HttpResponseMessage> Steps(HttpClient coordinator, string step, HttpClient? from = null)
    {
        var path = System.Text.RegularExpressions.Regex.Match(await (from ?? coordinator).GetStringAsync("/staff/pilots"), $"action=\"(/staff/pilots/[0-9a-f]+/{step})\"").Groups[1].Value;
        return await coordinator.PostAsync(path, await Meeting.Form(coordinator, "/staff/pilots"));
    }

    /// <summary>What somebody reads who opens the measure now.</summary>
    private static async Task<bool> Tells(WegoBotApp app)
    {
        var person = app.Person($"{Guid.NewGuid()}");
        await person.ReachesHome();
        await person.Presses(Trigger.Measures);
        var lines = (await person.Presses(Trigger.Measure, "training")).Screen.Lines.Where(line => line.Key.StartsWith("status_in.", StringComparison.Ordinal)).ToList();
        Assert.Equal(lines.Exists(line => line.Key == "status_in.pilot"), lines.Exists(line => line.Text.StartsWith("Русе: изпробва се там от ", StringComparison.Ordinal)));
        return lines.Exists(line => line.Key == "status_in.pilot");
    }
}
