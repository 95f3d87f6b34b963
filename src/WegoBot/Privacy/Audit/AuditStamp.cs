using WegoBot.Storage;

namespace WegoBot.Privacy;

/// <summary>What one request will be noted as. A change adds it to its own commit; what no commit took is written before the answer goes out.</summary>
public sealed class AuditStamp(AuditLog log, AuditEvent said)
{
    private AuditEvent _said = said;

    /// <summary>Whether an entry was made, or will be with the commit that it was added to.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The centre that it concerns, when that is not the one of the session.</summary>
    public AuditStamp At(string centre)
    {
        _said = _said with { Centre = centre };
        return this;
    }

    /// <summary>The record that it is about, when the address names only a part of it.</summary>
    public AuditStamp About(Guid record)
    {
        _said = _said with { Record = record };
        return this;
    }

    /// <summary>Adds the entry to a commit, as the last thing before it is saved.</summary>
    /// <param name="db">The context of the commit, in a transaction.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <param name="instead">What it is after all, when that depends on the outcome.</param>
    public async Task Add(WegoBotDb db, CancellationToken cancellationToken, AuditAction? instead = null)
    {
        await log.Add(db, _said with { Action = instead ?? _said.Action }, cancellationToken);
        IsUsed = true;
    }

    /// <summary>Makes the entry in a commit of its own.</summary>
    public async Task Write(CancellationToken cancellationToken, AuditAction? instead = null)
    {
        await log.Write(_said with { Action = instead ?? _said.Action }, cancellationToken);
        IsUsed = true;
    }
}
