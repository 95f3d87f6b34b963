using System.Globalization;
using System.Security.Cryptography;
using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>Goes along the audit log from its beginning and notes where it is not what the service wrote.</summary>
internal sealed class AuditWalk
{
    private readonly AuditChain _chain;
    private readonly ILookup<long, AuditAnchor> _anchors;
    private readonly int _compared;
    private readonly long _start;
    private readonly List<string> _findings = [];
    private AuditHead _last;
    private long _entries;

    public AuditWalk(AuditChain chain, AuditStartRow? start, IReadOnlyList<AuditAnchor> anchors)
    {
        _chain = chain;
        (_anchors, _compared) = (anchors.ToLookup(anchor => anchor.Head.Number), anchors.Count);
        _start = start?.Number ?? 0;
        _last = start is null ? new AuditHead(0, AuditChain.Beginning) : new AuditHead(start.Number, start.Hash);
        if (start is not null && !CryptographicOperations.FixedTimeEquals(start.Seal, chain.SealOf(start.Number, start.Hash)))
            Find($"The mark after which the log begins (entry {start.Number}) was not made by the service: the beginning of the log was cut off or replaced.");
        if (start is not null)
            Compare(_last);
    }

    /// <summary>The number of the entry that was read last; before the first one, less than any.</summary>
    public long Read { get; private set; } = long.MinValue;

    public void Take(AuditEntryRow row)
    {
        if (Continues(row.Number) && !CryptographicOperations.FixedTimeEquals(row.Hash, _chain.HashOf(_last.Hash, row)))
            Find($"Entry {row.Number} is not what the service wrote there: it was changed, moved or inserted.");
        GoOn(row.Number, row.Hash);
    }

    /// <summary>An entry with a value that the service never writes.</summary>
    public void TakeUnreadable(long number, byte[] hash)
    {
        Continues(number);
        Find($"Entry {number} cannot be read: it was changed or inserted.");
        GoOn(number, hash);
    }

    public AuditReport End()
    {
        var furthest = _anchors.Select(anchors => anchors.Key).DefaultIfEmpty().Max();
        if (furthest > _last.Number)
            Find($"The log ends with entry {_last.Number}, but entry {furthest} was there ({Place(_anchors[furthest].First())}): its end was cut off.");
        return new AuditReport(_entries, _last, _compared, _findings);
    }

    /// <summary>Whether this entry follows the one before, so that its hash can be judged.</summary>
    private bool Continues(long number)
    {
        if (number == _last.Number + 1)
            return true;
        if (number <= _start)
            Find($"Entry {number} lies before the beginning of the log, which follows entry {_start}: it was inserted.");
        else if (_last.Number == _start)
            Find($"The log begins with entry {number} in place of {_start + 1}: its beginning was cut off.");
        else if (number == _last.Number + 2)
            Find($"Entry {_last.Number + 1} is missing.");
        else
            Find($"Entries {_last.Number + 1} to {number - 1} are missing.");
        return false;
    }

    private void GoOn(long number, byte[] hash)
    {
        (Read, _entries) = (number, _entries + 1);
        if (number <= _start)
            return;
        _last = new AuditHead(number, hash);
        Compare(_last);
    }

    private void Compare(AuditHead head)
    {
        foreach (var anchor in _anchors[head.Number].Where(anchor => !CryptographicOperations.FixedTimeEquals(anchor.Head.Hash, head.Hash)))
            Find($"Entry {head.Number} is another than the one that was there ({Place(anchor)}): the log was replaced from there or before.");
    }

    private static string Place(AuditAnchor anchor) => string.Create(CultureInfo.InvariantCulture, $"{anchor.File}, line {anchor.Line}");

    private void Find(FormattableString sentence) => _findings.Add(sentence.ToString(CultureInfo.InvariantCulture));
}
