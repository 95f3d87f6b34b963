namespace WegoBot.Bench.Stub;

/// <summary>How far a person came, as written to the ledger file.</summary>
/// <param name="Chat">Her chat.</param>
/// <param name="Step">The step that she waits for, or the last one when she is done; steps before a new start count as well.</param>
/// <param name="Confirmed">How many of her updates were confirmed.</param>
/// <param name="Done">She saw that her referral was sent.</param>
internal sealed record PersonProgress(long Chat, int Step, int Confirmed, bool Done);
