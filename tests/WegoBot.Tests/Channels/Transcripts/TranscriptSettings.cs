using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WegoBot.Centres;
using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Transcripts;

/// <summary>Does in the real service what the lines <c>clock:</c> and <c>reads:</c> of a transcript say.</summary>
internal static class TranscriptSettings
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Whether a transcript has such lines, so that no other may be played in the same service.</summary>
    public static bool AreIn(IEnumerable<string> lines) => lines.Any(line => line.StartsWith("clock:", StringComparison.Ordinal) || line.StartsWith("reads:", StringComparison.Ordinal));

    /// <summary>From here on it is this time in Bulgaria.</summary>
    public static void SetClock(WegoBotApp app, string time)
    {
        var wall = DateTime.Parse(time, CultureInfo.InvariantCulture);
        var instant = new DateTimeOffset(wall, TimeSpan.Zero);
        app.Clock.Passes(instant - (SofiaClock.In(instant) - wall) - app.Clock.GetUtcNow());
    }

    /// <summary>From here on a centre reads so.</summary>
    public static async Task SetCentre(WegoBotApp app, string what)
    {
        switch (what.Split(' '))
        {
            case [var centre, "weekdays", var from, var to]:
                var hours = WeeklyHours.Of(new OpeningHours(false, [.. Weekdays], TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture)));
                await Save(app, centre, settings => settings with { Hours = hours });
                break;
            case [var centre, "full", var day]:
                await Save(app, centre, settings => settings with { State = CentreState.Full, FullUntil = DateOnly.Parse(day, CultureInfo.InvariantCulture) });
                break;
            case [var centre, "nobody"]:
                foreach (var other in app.Services.GetRequiredService<Catalogue>().Centres.Where(other => other.Id != centre))
                    await app.Services.NewAccount(other.Id);
                app.Services.GetRequiredService<IOptions<ReferralOptions>>().Value.OfferWithoutStaff = false;
                break;
            default:
                Assert.Fail($"not a line that the README names: reads: {what}");
                break;
        }

        await app.Services.GetRequiredService<CurrentCentres>().Refresh(CancellationToken.None);
    }

    private static async Task Save(WegoBotApp app, string id, Func<CentreSettings, CentreSettings> change)
    {
        var (store, centre) = (app.Services.GetRequiredService<CentreSettingsStore>(), app.Services.GetRequiredService<Catalogue>().FindCentre(id)!);
        Assert.True(await store.Save(centre, change(await store.Of(centre, CancellationToken.None)), audit: null, CancellationToken.None));
    }
}
