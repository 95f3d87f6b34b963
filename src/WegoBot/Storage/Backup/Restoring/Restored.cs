namespace WegoBot.Storage;

/// <summary>The rows of a backup on their way into the database.</summary>
internal sealed class Restored(BackupFile file, BackupKey key, IReadOnlyList<BackupTable> tables, RestoreFilter filter, Func<string, int, Task> progress)
{
    private readonly List<object?[]> _waiting = [];
    private BackupTable? _table;
    private int _ofTable;

    public RestoreFilter Filter => filter;

    /// <summary>The number of rows that were inserted.</summary>
    public int Rows { get; private set; }

    public async Task Insert(WegoBotDb db, int batchSize, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await file.Read(key, tables, _ => Task.CompletedTask, async (table, row) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!filter.Take(table, row))
                return;
            RestoredTimes.Apply(table, row, now);
            if (table != _table || _waiting.Count >= batchSize)
                await InsertWaiting(db, cancellationToken);
            (_ofTable, _table) = (table == _table ? _ofTable + 1 : 1, table);
            _waiting.Add(row);
            if (_ofTable % BackupContent.ProgressInterval == 0)
                await progress(table.Name, _ofTable);
        });
        await InsertWaiting(db, cancellationToken);
    }

    private async Task InsertWaiting(WegoBotDb db, CancellationToken cancellationToken)
    {
        if (_table is not null)
            await _table.Insert(db, _waiting, cancellationToken);
        Rows += _waiting.Count;
        _waiting.Clear();
    }
}
