namespace WegoBot.Dialogue;

/// <summary>The catalogue as it is, and as a coordinator can change it.</summary>
internal static class CatalogueSamples
{
    /// <summary>Centres that are full, closed or have a phone, facts that are confirmed or not, and every status of a measure. This last is said alike in every channel and stands on no screen about a case.</summary>
    public static IEnumerable<(Catalogue Variant, bool IsOfMeasures)> Of(Catalogue catalogue, DateTime noon)
    {
        yield return (catalogue, false);
        var weekdays = new OpeningHours(false, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(17, 0));
        foreach (var (state, hours) in new[] { (CentreState.Open, weekdays), (CentreState.Full, weekdays with { Days = [] }), (CentreState.Closed, weekdays with { Always = true }) })
        {
            yield return (catalogue with
            {
                Centres = [.. catalogue.Centres.Select(centre => centre with
                {
                    State = state, Hours = hours, Phone = catalogue.Lines[0].Number, Address = centre.Name,
                })],
                Lines = [.. catalogue.Lines.Select(line => line with { Hours = hours })],
            }, false);
        }

        yield return (catalogue with { Centres = [.. catalogue.Centres.Select(centre => centre with { State = CentreState.Full, FullUntil = DateOnly.FromDateTime(noon) })] }, false);
        yield return (catalogue with
        {
            About = catalogue.About with { Operator = catalogue.Centres[0].Name, Contact = catalogue.Centres[0].Email ?? ScreenSamples.WebChat },
            Facts = [.. catalogue.Facts.Select(fact => fact with { Source = Confirmed(fact.Source) })],
            Measures = [.. catalogue.Measures.Select(measure => measure with { Source = Confirmed(measure.Source) })],
        }, false);
        foreach (var status in Enum.GetValues<MeasureStatus>())
        {
            var today = DateOnly.FromDateTime(noon);
            yield return (catalogue with
            {
                Measures = [.. catalogue.Measures.Select(measure => measure with
                {
                    Statuses = catalogue.Regions.ToDictionary(region => region.Id, _ => new RegionStatus(status, today, today, measure.Source)),
                })],
            }, true);
        }
    }

    private static Source Confirmed(Source source) => source with { Sure = Certainty.High, CheckedOn = source.GatheredOn, Until = null };
}
