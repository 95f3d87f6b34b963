using System.Globalization;
using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Staff;

/// <summary>Reads the form with which a vote is opened.</summary>
public sealed class VoteForm(Catalogue catalogue, IConfiguration settings, SofiaClock clock)
{
    /// <summary>How many ballots one sheet can have.</summary>
    public const int MostAtOnce = 200;

    public const int UsualChoices = 3;

    /// <summary>A field for each measure, because no field may be posted twice.</summary>
    public static string MeasureField(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return $"measure-{measure.Id}";
    }

    /// <summary>What is to be voted on; null when something does not fit.</summary>
    /// <returns>The time is that of today at which it closes by itself, or null without one.</returns>
    public (string Region, IReadOnlyList<string> Measures, int Choices, DateTimeOffset? ClosesAt)? Read(PostedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var measures = catalogue.Measures.Where(measure => form[MeasureField(measure)] is not null).Select(measure => measure.Id).ToList();
        return catalogue.FindRegion(form["region"]) is { } region
            && measures.Count > 1
            && int.TryParse(form["choices"], NumberStyles.None, CultureInfo.InvariantCulture, out var choices) && choices >= 1 && choices < measures.Count
            && ClosingTime(form["closes"]) is (true, var closesAt)
                ? (region.Id, measures, choices, closesAt)
                : null;
    }

    /// <summary>The start of the address on a ballot.</summary>
    public string Site(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return settings["PublicUrl"]?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
    }

    /// <summary>A time of today in Bulgaria that is still to come.</summary>
    private (bool Fits, DateTimeOffset? At) ClosingTime(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return (true, null);
        if (!TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return (false, null);
        var now = clock.Now;
        return (time > TimeOnly.FromDateTime(now), clock.Instant + (time.ToTimeSpan() - now.TimeOfDay));
    }
}
