namespace WegoBot.Dialogue;

/// <summary>A part of the day. The names are stored: add, never rename.</summary>
public enum DayPart
{
    Morning,
    Midday,
    Afternoon,
    Evening,
}

/// <summary>The hours of each part of the day. The night has none.</summary>
public static class DayParts
{
    public static int From(this DayPart part) => part switch
    {
        DayPart.Morning => 8,
        DayPart.Midday => 12,
        DayPart.Afternoon => 14,
        _ => 18,
    };

    /// <summary>The hour at which it is over.</summary>
    public static int Until(this DayPart part) => part switch
    {
        DayPart.Morning => 12,
        DayPart.Midday => 14,
        DayPart.Afternoon => 18,
        _ => 21,
    };
}
