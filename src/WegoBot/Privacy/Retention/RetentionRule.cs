using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>One folder's rule for what has been kept long enough: deletes it in <paramref name="db"/> or marks it there as deleted. The caller saves and commits.</summary>
/// <param name="db">Where it is kept.</param>
/// <param name="most">At most so many rows of a kind, so that nobody has to wait for it.</param>
/// <param name="cancellationToken">Gives up.</param>
/// <returns>How many rows it changed or deleted; the rule is asked again until that is 0.</returns>
public delegate Task<int> RetentionRule(WegoBotDb db, int most, CancellationToken cancellationToken);
