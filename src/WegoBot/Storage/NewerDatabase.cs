using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>Finds a database that a newer version has migrated. An older one would read and write it wrongly, so it must not start.</summary>
internal static class NewerDatabase
{
    /// <summary>Throws when the database has a migration that this version does not know. <paramref name="name"/> is what the operator calls it.</summary>
    /// <exception cref="InvalidSettingException">A newer version has used the database.</exception>
    public static async Task Refuse(WegoBotDb db, string name, CancellationToken cancellationToken)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).Any();
        if (unknown)
            throw new InvalidSettingException($"The database {name} was used by a newer version of the service: start that version again, or put back the backup that was made before the upgrade.");
    }
}
