namespace WegoBot.Storage;

/// <summary>Where the database is, a file or a server, and what has to be done there before the service starts.</summary>
public interface IDatabaseInitializer
{
    /// <summary>As an operator knows it, without a password.</summary>
    string Name { get; }

    /// <summary>Whether something is stored there already: then its key must be there too, and none may be made.</summary>
    bool IsInUse();

    /// <summary>Makes the database ready, and refuses one whose key is missing or another.</summary>
    /// <exception cref="InvalidSettingException">The key does not belong to the database, or it cannot be used.</exception>
    Task Prepare(CancellationToken cancellationToken);
}
