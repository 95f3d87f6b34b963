using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Service;
using WegoBot.Storage;

namespace WegoBot.Bench.Flood;

/// <summary>How many rows each table of the service's database has.</summary>
internal static class StoredRows
{
    /// <summary>The table of conversations, and all others together.</summary>
    public static async Task<(long Conversations, long Others)> Count(IEnumerable<string> settings)
    {
        var builder = ServiceSetup.NewBuilder([.. settings]);
        builder.Services.AddService().AddPrivacy().AddStorage();
        await using var service = builder.Build();
        await using var db = await service.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        var (conversations, others) = (db.Model.FindEntityType(typeof(ConversationRow))!.GetTableName(), 0L);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Where(table => table != conversations))
            others += await Rows(db, table);
        return (await Rows(db, conversations!), others);
    }

    private static Task<long> Rows(WegoBotDb db, string table)
    {
        // The table's name is the model's own.
        var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"";
        return db.Database.SqlQueryRaw<long>(count).SingleAsync();
    }
}
