namespace WegoBot.Dialogue;

/// <summary>How she hears that there is an answer: one neutral line, at times that she chose.</summary>
/// <param name="Channel">The messenger in which she chose it, and in which the line arrives.</param>
/// <param name="Times">When.</param>
public sealed record ChosenAlert(ChannelKind Channel, AlertTimes Times);
