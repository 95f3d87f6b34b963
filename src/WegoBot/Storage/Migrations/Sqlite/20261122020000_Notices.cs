using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Sqlite;

/// <summary>Counts a centre's notices without reading each of them.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261122020000_Notices")]
public sealed class Notices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropIndex("IX_Notifications_Centre", "Notifications");
        migrationBuilder.CreateIndex("IX_Notifications_Centre_State_Delivery", "Notifications", ["Centre", "State", "Delivery"]);
    }
}
