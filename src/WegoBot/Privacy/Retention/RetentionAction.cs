using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Deletes or empties a batch of expired rows, or marks them as deleted in <paramref name="db"/>. The caller saves and commits.</summary>
/// <param name="db">The context that the rows are deleted in.</param>
/// <param name="batchSize">The most rows of each kind, so that no turn waits long for the transaction.</param>
/// <param name="cancellationToken">Cancels the queries.</param>
/// <returns>The number of rows that were changed or deleted. The action is called again until it returns 0.</returns>
public delegate Task<int> RetentionAction(WegoBotDb db, int batchSize, CancellationToken cancellationToken);
