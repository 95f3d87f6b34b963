namespace WegoBot.Storage;

/// <summary>A line of the list of what was forgotten.</summary>
/// <param name="Id">The random number of the <see cref="ForgottenRow"/>, 32 hexadecimal digits.</param>
/// <param name="Hash">The keyed hash of what was forgotten.</param>
/// <param name="At">When.</param>
internal sealed record ForgottenEntry(string Id, byte[] Hash, DateTimeOffset At);
