namespace WegoBot.Storage;

/// <summary>Locates the database, a file or a server, and prepares it before the service starts.</summary>
public interface IDatabaseInitializer
{
    /// <summary>The file, or the database and server, as shown to an operator. Contains no password.</summary>
    string Name { get; }

    /// <summary>Whether the database already exists. Then its key must exist too, and no new key may be created.</summary>
    bool IsInUse();

    /// <summary>Creates or migrates the database. Refuses one whose key is missing or different.</summary>
    /// <exception cref="InvalidSettingException">The key belongs to another database, or the database cannot be used.</exception>
    Task Prepare(CancellationToken cancellationToken);

    /// <summary>Makes a database that was just prepared and is still empty one that is not in use: a restore into it failed.</summary>
    Task Discard();
}
