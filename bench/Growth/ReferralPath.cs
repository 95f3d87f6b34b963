using WegoBot.Dialogue;

namespace WegoBot.Growth;

/// <summary>The presses that lead from the greeting to a sent referral.</summary>
internal static class ReferralPath
{
    private static readonly string[] Centres = ["ruse", "plovdiv", "targovishte"];

    public static string CentreOf(int whose) => Centres[whose % Centres.Length];

    public static IEnumerable<(Trigger Trigger, string? Value)> FromGreeting { get; } = [(Trigger.Safe, null), (Trigger.Continue, null)];

    /// <summary>From the home screen.</summary>
    public static IEnumerable<(Trigger Trigger, string? Value)> ToReferral(int whose) =>
    [
        (Trigger.Refer, null), (Trigger.Wish, "training"), (Trigger.Continue, null), (Trigger.Centre, CentreOf(whose)),
        (Trigger.Contact, nameof(ContactPreference.Chat)), (Trigger.Continue, null), (Trigger.Urgency, nameof(Urgency.ThisWeek)),
        (Trigger.Continue, null), (Trigger.Agree, null),
    ];

    /// <summary>The press of a button on this screen.</summary>
    public static Message Press(Screen screen, Trigger trigger, string? value) =>
        Message.Press(screen.Rows.SelectMany(row => row).First(button => button.Choice.Trigger == trigger && (value is null || button.Choice.Value == value)).Id);
}
