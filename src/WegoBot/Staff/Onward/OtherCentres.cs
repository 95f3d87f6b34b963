using WegoBot.Centres;
using WegoBot.Dialogue;

namespace WegoBot.Staff;

/// <summary>The centres that can go on with a case of another: those that the chat offers to everybody just now.</summary>
public sealed class OtherCentres(CentreAvailabilities availabilities, Catalogue catalogue, SofiaClock clock)
{
    public IReadOnlyList<Centre> Than(string centre)
    {
        var (now, today) = (availabilities.At(clock.Instant), DateOnly.FromDateTime(clock.Now));
        return [.. catalogue.Centres.Where(one => one.Id != centre && now[one.Id].IsOffered(today))];
    }
}
