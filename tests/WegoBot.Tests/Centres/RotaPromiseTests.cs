using Microsoft.Extensions.DependencyInjection;
using WegoBot.Centres;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Tests.Centres;

/// <summary>The chat promises only what the rota can keep. It is Monday, ten o'clock in Sofia.</summary>
public sealed class RotaPromiseTests
{
    private static readonly CancellationToken Wait = CancellationToken.None;

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Fact]
    public async Task She_is_told_when_somebody_on_duty_reads_next_and_nothing_when_nobody_will_be()
    {
        await using var app = new WegoBotApp();
        var (rota, account) = (app.Services.GetRequiredService<RotaEditor>(), await app.Services.NewAccount("ruse"));
        Assert.Null((await Availability(app)).ReadsNext);

        await rota.Add("ruse", account, [DayOfWeek.Tuesday], 13, 17, isSecond: false, Wait);
        Assert.Equal(new DateTime(2026, 11, 24, 13, 0, 0), (await Availability(app)).ReadsNext);
        await rota.SetDay("ruse", new DateOnly(2026, 11, 24), isWorking: false, Wait);
        Assert.Equal(new DateTime(2026, 12, 1, 13, 0, 0), (await Availability(app)).ReadsNext);
        await rota.Add("ruse", account, [DayOfWeek.Monday], 9, 17, isSecond: false, Wait);
        Assert.Equal((true, null), ((await Availability(app)).HasHours, (await Availability(app)).ReadsNext));

        foreach (var shift in (await rota.Week("ruse", Wait)).Shifts)
            await rota.Remove("ruse", shift.Id, Wait);
        await rota.Add("ruse", account, [DayOfWeek.Tuesday], 20, 22, isSecond: false, Wait);
        Assert.Equal((false, null), ((await Availability(app)).HasHours, (await Availability(app)).ReadsNext));
    }

    /// <summary>With confirmed hours from nine to five.</summary>
    private static async Task<CentreAvailability> Availability(WegoBotApp app)
    {
        var current = app.Services.GetRequiredService<CurrentCentres>();
        await current.Refresh(Wait);
        var (catalogue, settings) = (app.Services.GetRequiredService<Catalogue>(), current.Of("ruse") with { Hours = WeeklyHours.Of(new OpeningHours(false, Weekdays, new TimeOnly(9, 0), new TimeOnly(17, 0))) });
        return CentreAvailabilities.Of(
            catalogue.FindCentre("ruse")!, settings, app.Services.GetRequiredService<WegoBot.Calendar.CentreCalendars>().Of("ruse"), hasReaders: true, app.Clock.GetUtcNow(), current.RotaOf("ruse"));
    }
}
