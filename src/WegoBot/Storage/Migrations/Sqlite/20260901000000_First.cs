using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Sqlite;

/// <summary>The first tables.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20260901000000_First")]
public sealed class First : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        Conversations(migrationBuilder);
        Referrals(migrationBuilder);
        Notifications(migrationBuilder);
        Staff(migrationBuilder);
        Bookkeeping(migrationBuilder);
    }

    private static void Conversations(MigrationBuilder to)
    {
        to.CreateTable("Conversations", table => new
        {
            Id = table.Column<byte[]>("BLOB"),
            Channel = table.Column<string>("TEXT"),
            State = table.Column<byte[]>("BLOB"),
            Address = table.Column<byte[]>("BLOB", nullable: true),
            Traces = table.Column<byte[]>("BLOB", nullable: true),
            TracesUntil = table.Column<long>("INTEGER", nullable: true),
            Mark = table.Column<int>("INTEGER"),
            LastTurnAt = table.Column<long>("INTEGER"),
            ForgetAt = table.Column<long>("INTEGER"),
            Shown = table.Column<bool>("INTEGER"),
        }, constraints: table => table.PrimaryKey("PK_Conversations", row => row.Id));
        to.CreateIndex("IX_Conversations_ForgetAt", "Conversations", "ForgetAt");
        to.CreateIndex("IX_Conversations_TracesUntil", "Conversations", "TracesUntil");
    }

    private static void Referrals(MigrationBuilder to)
    {
        to.CreateTable("Referrals", table => new
        {
            Id = table.Column<Guid>("TEXT"),
            Centre = table.Column<string>("TEXT"),
            Status = table.Column<string>("TEXT"),
            SentAt = table.Column<long>("INTEGER"),
            ChangedAt = table.Column<long>("INTEGER"),
            CodeHash = table.Column<byte[]>("BLOB"),
            Payload = table.Column<byte[]>("BLOB", nullable: true),
            Digest = table.Column<byte[]>("BLOB", nullable: true),
            ConsentVersion = table.Column<string>("TEXT"),
            Answer = table.Column<string>("TEXT", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_Referrals", row => row.Id));
        to.CreateIndex("IX_Referrals_CodeHash", "Referrals", "CodeHash", unique: true);
        to.CreateIndex("IX_Referrals_Centre_SentAt", "Referrals", ["Centre", "SentAt"]);
        to.CreateIndex("IX_Referrals_Status_ChangedAt", "Referrals", ["Status", "ChangedAt"]);
    }

    private static void Notifications(MigrationBuilder to)
    {
        to.CreateTable("Notifications", table => new
        {
            Id = table.Column<Guid>("TEXT"),
            Referral = table.Column<Guid>("TEXT"),
            Centre = table.Column<string>("TEXT"),
            Delivery = table.Column<string>("TEXT"),
            State = table.Column<string>("TEXT"),
            Attempts = table.Column<int>("INTEGER"),
            NextAttemptAt = table.Column<long>("INTEGER"),
            DeliveredAt = table.Column<long>("INTEGER", nullable: true),
            ReadAt = table.Column<long>("INTEGER", nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_Notifications", row => row.Id);
            table.ForeignKey("FK_Notifications_Referrals_Referral", row => row.Referral, "Referrals", "Id", onDelete: ReferentialAction.Cascade);
        });
        to.CreateIndex("IX_Notifications_State_NextAttemptAt", "Notifications", ["State", "NextAttemptAt"]);
        to.CreateIndex("IX_Notifications_Centre", "Notifications", "Centre");
        to.CreateIndex("IX_Notifications_Referral", "Notifications", "Referral");
    }

    private static void Staff(MigrationBuilder to)
    {
        to.CreateTable("StaffInvitations", table => new
        {
            TokenHash = table.Column<byte[]>("BLOB"),
            Centre = table.Column<string>("TEXT"),
            MadeAt = table.Column<long>("INTEGER"),
            UsedAt = table.Column<long>("INTEGER", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffInvitations", row => row.TokenHash));
        to.CreateTable("StaffSessions", table => new
        {
            TokenHash = table.Column<byte[]>("BLOB"),
            Centre = table.Column<string>("TEXT"),
            StartedAt = table.Column<long>("INTEGER"),
            LastSeenAt = table.Column<long>("INTEGER"),
            EndedAt = table.Column<long>("INTEGER", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffSessions", row => row.TokenHash));
    }

    private static void Bookkeeping(MigrationBuilder to)
    {
        to.CreateTable("Cursors", table => new
        {
            Channel = table.Column<string>("TEXT"),
            Position = table.Column<long>("INTEGER"),
        }, constraints: table => table.PrimaryKey("PK_Cursors", row => row.Channel));
        to.CreateTable("Receipts", table => new
        {
            Id = table.Column<byte[]>("BLOB"),
            At = table.Column<long>("INTEGER"),
        }, constraints: table => table.PrimaryKey("PK_Receipts", row => row.Id));
        to.CreateIndex("IX_Receipts_At", "Receipts", "At");
        to.CreateTable("KeyChecks", table => new
        {
            Id = table.Column<int>("INTEGER"),
            Check = table.Column<byte[]>("BLOB"),
        }, constraints: table => table.PrimaryKey("PK_KeyChecks", row => row.Id));
    }
}
