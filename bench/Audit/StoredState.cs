namespace WegoBot.Bench.Audit;

/// <summary>What a bot stored.</summary>
/// <param name="Applied">How many updates each chat's conversation contains.</param>
/// <param name="Referrals">How many referrals each chat has sent.</param>
/// <param name="All">All stored referrals, of any chat.</param>
/// <param name="Told">For how many of them every notification was delivered; null for a bot without notifications.</param>
/// <param name="Integrity">The engine's integrity check: <c>ok</c>, or the first defect.</param>
internal sealed record StoredState(
    IReadOnlyDictionary<long, int> Applied, IReadOnlyDictionary<long, int> Referrals, int All, int? Told, string Integrity);
