using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Sqlite;

/// <summary>The groups in which staff hear of referrals.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261122000000_StaffGroups")]
public sealed class StaffGroups : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable("StaffGroups", table => new
        {
            Centre = table.Column<string>("TEXT"),
            Chat = table.Column<byte[]>("BLOB"),
            Language = table.Column<string>("TEXT"),
            TiedAt = table.Column<long>("INTEGER"),
            EndedAt = table.Column<long>("INTEGER", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffGroups", row => row.Centre));
    }
}
