using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Sqlite;

/// <summary>Finds the screens that are not shown, and counts a centre's unread referrals, without reading all that is stored.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261122010000_Growth")]
public sealed class Growth : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateIndex("IX_Conversations_Channel_LastTurnAt", "Conversations", ["Channel", "LastTurnAt"], filter: "NOT \"Shown\"");
        migrationBuilder.CreateIndex("IX_Referrals_Centre_Status", "Referrals", ["Centre", "Status"]);
    }
}
