namespace WegoBot.Bench.Audit;

/// <summary>How far a person came by the stub's ledger.</summary>
/// <param name="Chat">Her chat.</param>
/// <param name="Step">The step that she waits for, or the last when she is done.</param>
/// <param name="Confirmed">How many of her updates the bot confirmed.</param>
/// <param name="Done">She saw that her referral is sent.</param>
internal sealed record Walk(long Chat, int Step, int Confirmed, bool Done);
