namespace WegoBot.Dialogue;

/// <summary>What a person wants according to her free text.</summary>
/// <param name="Trigger">Leave, HelpNow, Home, SwitchLanguage, MyReferral, Measure, or any other trigger that a person can express in words.</param>
/// <param name="Value">A measure's id for <see cref="Trigger.Measure"/>, else empty.</param>
public sealed record Intent(Trigger Trigger, string Value = "")
{
    /// <summary>One text, <c>Measure:housing</c>, for the stored conversation.</summary>
    public string Written => Value is "" ? $"{Trigger}" : $"{Trigger}:{Value}";

    /// <summary>What was <see cref="Written"/>; null for null, and for a trigger that this version does not have.</summary>
    public static Intent? Read(string? written)
    {
        var parts = (written ?? "").Split(':', 2);
        return Enum.TryParse<Trigger>(parts[0], out var trigger) && Enum.IsDefined(trigger) ? new Intent(trigger, parts.Length == 2 ? parts[1] : "") : null;
    }
}
