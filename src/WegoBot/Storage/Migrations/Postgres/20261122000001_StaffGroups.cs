using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Postgres;

/// <summary>The groups in which staff hear of referrals.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261122000001_StaffGroups")]
public sealed class StaffGroups : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable("StaffGroups", table => new
        {
            Centre = table.Column<string>("text"),
            Chat = table.Column<byte[]>("bytea"),
            Language = table.Column<string>("text"),
            TiedAt = table.Column<long>("bigint"),
            EndedAt = table.Column<long>("bigint", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffGroups", row => row.Centre));
    }
}
