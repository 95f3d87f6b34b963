using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The schema that a backup was made of. It is the same for both engines.</summary>
/// <param name="Migrations">The number of migrations.</param>
/// <param name="Fingerprint">A hash of the tables in it and their columns.</param>
internal sealed record BackupSchema(int Migrations, string Fingerprint)
{
    public static BackupSchema Of(WegoBotDb db) => new(
        db.Database.GetMigrations().Count(),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', BackupTables.Of(db.Model).Select(table => table.Describe())))))[..16]);
}
