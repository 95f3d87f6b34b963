using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>A database file with the tables that the service has. Tests that are not about its first start begin with a copy.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<byte[]> Contents = new(Make);

    /// <summary>Puts a copy and a key of its own where the service looks for them, unless something is there.</summary>
    public static void CopyTo(string file, string key)
    {
        if (File.Exists(file) || File.Exists(key))
            return;
        KeyFile.Create(key, RandomNumberGenerator.Create());
        using var copy = KeyFile.CreatePrivateFile(file);
        copy.Write(Contents.Value);
    }

    private static byte[] Make()
    {
        var folder = Directory.CreateTempSubdirectory("template-").FullName;
        var file = Path.Combine(folder, "wegobot.db");
        using (var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            db.Database.Migrate();
            SqliteAuditGuard.Ensure(db, CancellationToken.None).GetAwaiter().GetResult();
            ForgottenTriggers.Ensure(db, CancellationToken.None).GetAwaiter().GetResult();
        }

        var contents = File.ReadAllBytes(file);
        Directory.Delete(folder, recursive: true);
        return contents;
    }
}
