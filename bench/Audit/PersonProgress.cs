namespace WegoBot.Bench.Audit;

/// <summary>How far a person came, from the stub's ledger file.</summary>
/// <param name="Chat">Her chat.</param>
/// <param name="Step">The step that she waits for, or the last one when she is done.</param>
/// <param name="Confirmed">How many of her updates the bot confirmed.</param>
/// <param name="Done">She saw that her referral is sent.</param>
internal sealed record PersonProgress(long Chat, int Step, int Confirmed, bool Done);
