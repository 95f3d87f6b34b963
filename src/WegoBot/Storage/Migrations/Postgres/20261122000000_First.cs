using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WegoBot.Storage.Migrations.Postgres;

/// <summary>The first tables.</summary>
[DbContext(typeof(PostgresDb))]
[Migration("20261122000000_First")]
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
            Id = table.Column<byte[]>("bytea"),
            Channel = table.Column<string>("text"),
            State = table.Column<byte[]>("bytea"),
            Address = table.Column<byte[]>("bytea", nullable: true),
            Traces = table.Column<byte[]>("bytea", nullable: true),
            TracesUntil = table.Column<long>("bigint", nullable: true),
            Mark = table.Column<int>("integer"),
            LastTurnAt = table.Column<long>("bigint"),
            ForgetAt = table.Column<long>("bigint"),
            Shown = table.Column<bool>("boolean"),
        }, constraints: table => table.PrimaryKey("PK_Conversations", row => row.Id));
        to.CreateIndex("IX_Conversations_ForgetAt", "Conversations", "ForgetAt");
        to.CreateIndex("IX_Conversations_TracesUntil", "Conversations", "TracesUntil");
        to.CreateIndex("IX_Conversations_Channel_LastTurnAt", "Conversations", ["Channel", "LastTurnAt"], filter: "NOT \"Shown\"");
    }

    private static void Referrals(MigrationBuilder to)
    {
        to.CreateTable("Referrals", table => new
        {
            Id = table.Column<Guid>("uuid"),
            Centre = table.Column<string>("text"),
            Status = table.Column<string>("text"),
            SentAt = table.Column<long>("bigint"),
            ChangedAt = table.Column<long>("bigint"),
            CodeHash = table.Column<byte[]>("bytea"),
            Payload = table.Column<byte[]>("bytea", nullable: true),
            Digest = table.Column<byte[]>("bytea", nullable: true),
            ConsentVersion = table.Column<string>("text"),
            Answer = table.Column<string>("text", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_Referrals", row => row.Id));
        to.CreateIndex("IX_Referrals_CodeHash", "Referrals", "CodeHash", unique: true);
        to.CreateIndex("IX_Referrals_Centre_SentAt", "Referrals", ["Centre", "SentAt"]);
        to.CreateIndex("IX_Referrals_Centre_Status", "Referrals", ["Centre", "Status"]);
        to.CreateIndex("IX_Referrals_Status_ChangedAt", "Referrals", ["Status", "ChangedAt"]);
    }

    private static void Notifications(MigrationBuilder to)
    {
        to.CreateTable("Notifications", table => new
        {
            Id = table.Column<Guid>("uuid"),
            Referral = table.Column<Guid>("uuid"),
            Centre = table.Column<string>("text"),
            Delivery = table.Column<string>("text"),
            State = table.Column<string>("text"),
            Attempts = table.Column<int>("integer"),
            NextAttemptAt = table.Column<long>("bigint"),
            DeliveredAt = table.Column<long>("bigint", nullable: true),
            ReadAt = table.Column<long>("bigint", nullable: true),
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
            TokenHash = table.Column<byte[]>("bytea"),
            Centre = table.Column<string>("text"),
            MadeAt = table.Column<long>("bigint"),
            UsedAt = table.Column<long>("bigint", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffInvitations", row => row.TokenHash));
        to.CreateTable("StaffSessions", table => new
        {
            TokenHash = table.Column<byte[]>("bytea"),
            Centre = table.Column<string>("text"),
            StartedAt = table.Column<long>("bigint"),
            LastSeenAt = table.Column<long>("bigint"),
            EndedAt = table.Column<long>("bigint", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffSessions", row => row.TokenHash));
        to.CreateTable("StaffGroups", table => new
        {
            Centre = table.Column<string>("text"),
            Chat = table.Column<byte[]>("bytea"),
            Language = table.Column<string>("text"),
            TiedAt = table.Column<long>("bigint"),
            EndedAt = table.Column<long>("bigint", nullable: true),
        }, constraints: table => table.PrimaryKey("PK_StaffGroups", row => row.Centre));
    }

    private static void Bookkeeping(MigrationBuilder to)
    {
        to.CreateTable("Cursors", table => new
        {
            Channel = table.Column<string>("text"),
            Position = table.Column<long>("bigint"),
        }, constraints: table => table.PrimaryKey("PK_Cursors", row => row.Channel));
        to.CreateTable("Receipts", table => new
        {
            Id = table.Column<byte[]>("bytea"),
            At = table.Column<long>("bigint"),
        }, constraints: table => table.PrimaryKey("PK_Receipts", row => row.Id));
        to.CreateIndex("IX_Receipts_At", "Receipts", "At");
        to.CreateTable("KeyChecks", table => new
        {
            Id = table.Column<int>("integer"),
            Check = table.Column<byte[]>("bytea"),
        }, constraints: table => table.PrimaryKey("PK_KeyChecks", row => row.Id));
    }
}
