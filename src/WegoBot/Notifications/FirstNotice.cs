using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>Who is told at once of something new, and what follows when nobody looks.</summary>
/// <param name="Deliveries">The names of the deliveries that get a notice.</param>
/// <param name="Step">The step that this is.</param>
/// <param name="NextStepAt">When the next step is decided, if nobody has looked.</param>
public sealed record FirstNotice(IReadOnlyList<string> Deliveries, EscalationStep Step, DateTimeOffset NextStepAt);
