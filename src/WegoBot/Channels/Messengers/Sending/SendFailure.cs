namespace WegoBot.Channels.Messengers;

/// <summary>What a failed call of a messenger means for its chat.</summary>
/// <param name="Code">The messenger's own code or that of HTTP; 0 when there was no answer.</param>
/// <param name="Pause">The wait before the next try; null when the same call would be refused again.</param>
/// <param name="Refusal">What was refused, once the screen is given up.</param>
public readonly record struct SendFailure(int Code, TimeSpan? Pause, Refusal Refusal);
