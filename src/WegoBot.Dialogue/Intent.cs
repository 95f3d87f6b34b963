namespace WegoBot.Dialogue;

/// <summary>What a person wants according to her free text.</summary>
/// <param name="Trigger">Leave, HelpNow, Home, SwitchLanguage, MyReferral, Measure, or any other trigger that a person can express in words.</param>
/// <param name="Value">A measure's id for <see cref="Trigger.Measure"/>, else empty.</param>
public sealed record Intent(Trigger Trigger, string Value = "");
