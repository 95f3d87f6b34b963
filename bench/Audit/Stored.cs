namespace WegoBot.Bench.Audit;

/// <summary>What a bot keeps.</summary>
/// <param name="Applied">How many updates each chat's conversation has gone through.</param>
/// <param name="Referrals">How many referrals each chat has sent.</param>
/// <param name="All">All referrals that are stored, whoever's they are.</param>
/// <param name="Told">Of how many of them the centre was told; null where there is no such thing.</param>
/// <param name="Integrity">What the engine says of its own files: <c>ok</c>, or what is wrong.</param>
internal sealed record Stored(
    IReadOnlyDictionary<long, int> Applied, IReadOnlyDictionary<long, int> Referrals, int All, int? Told, string Integrity);
