namespace WegoBot.Notifications;

/// <summary>How long a referral may stay unopened: setting <c>Notifications:RemindAfterMinutes</c>.</summary>
public sealed class EscalationOptions
{
    public const string Section = "Notifications";

    /// <summary>Two weeks of eight hours a day.</summary>
    private const int Most = 10 * 8 * 60;

    /// <summary>The working minutes of the centre between two steps.</summary>
    public int RemindAfterMinutes { get; set; } = 120;

    public TimeSpan Patience => TimeSpan.FromMinutes(RemindAfterMinutes);

    internal bool IsValid() => RemindAfterMinutes is >= 5 and <= Most;
}
