using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WegoBot.Tests.Storage;

/// <summary>How every connection keeps data.</summary>
public sealed class PragmaTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "2000")]
    public async Task Every_connection_keeps_data_safely(string pragma, string value)
    {
        await using var app = new WegoBotApp();
        for (var connection = 0; connection < 3; connection++)
        {
            await using var db = app.NewDb();
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
        }
    }
}
