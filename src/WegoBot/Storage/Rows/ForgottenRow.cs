namespace WegoBot.Storage;

/// <summary>That something was deleted by somebody's wish. Triggers write it in the same commit, so that a backup that still has it does not bring it back.</summary>
public sealed class ForgottenRow
{
    /// <summary>A random number, which tells two entries about the same thing apart.</summary>
    public required byte[] Id { get; init; }

    /// <summary>The name of the <see cref="ForgottenRule"/>.</summary>
    public required string What { get; init; }

    /// <summary>The primary key of the row that it was a part of, as text. It is a random id or the id of a centre, never that of a conversation.</summary>
    public required string Key { get; init; }

    /// <summary>When, by the clock of the database.</summary>
    public required DateTimeOffset At { get; init; }
}
