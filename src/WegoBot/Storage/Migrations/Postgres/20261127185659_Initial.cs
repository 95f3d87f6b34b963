using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WegoBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: true),
                    Centre = table.Column<string>(type: "text", nullable: true),
                    Action = table.Column<string>(type: "text", nullable: false),
                    Record = table.Column<Guid>(type: "uuid", nullable: true),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditStarts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditStarts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CentreSettings",
                columns: table => new
                {
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreSettings", x => x.Centre);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "bytea", nullable: false),
                    Channel = table.Column<string>(type: "text", nullable: false),
                    DataKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<byte[]>(type: "bytea", nullable: false),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    SentMessages = table.Column<byte[]>(type: "bytea", nullable: true),
                    SentMessagesUntil = table.Column<long>(type: "bigint", nullable: true),
                    Epoch = table.Column<int>(type: "integer", nullable: false),
                    LastTurnAt = table.Column<long>(type: "bigint", nullable: false),
                    ForgetAt = table.Column<long>(type: "bigint", nullable: false),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cursors",
                columns: table => new
                {
                    Channel = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cursors", x => x.Channel);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryStatuses",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    SucceededAt = table.Column<long>(type: "bigint", nullable: true),
                    FailedAt = table.Column<long>(type: "bigint", nullable: true),
                    Failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryStatuses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    Counts = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureCounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureReleases",
                columns: table => new
                {
                    Quarter = table.Column<int>(type: "integer", nullable: false),
                    PublishedOn = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureReleases", x => x.Quarter);
                });

            migrationBuilder.CreateTable(
                name: "ForgottenRows",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "bytea", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForgottenRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Check = table.Column<byte[]>(type: "bytea", nullable: false),
                    RetiredAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyHolders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Newest = table.Column<int>(type: "integer", nullable: false),
                    Check = table.Column<byte[]>(type: "bytea", nullable: false),
                    InUse = table.Column<int>(type: "integer", nullable: false),
                    InUseSince = table.Column<long>(type: "bigint", nullable: false),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyHolders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pilots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<long>(type: "bigint", nullable: false),
                    ApprovedAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pilots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProcessedMessages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "bytea", nullable: false),
                    ProcessedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcessedMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    SentAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    FirstLook = table.Column<string>(type: "text", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    DataKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    Payload = table.Column<byte[]>(type: "bytea", nullable: true),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    MayBeInDanger = table.Column<bool>(type: "boolean", nullable: false),
                    ConsentVersion = table.Column<string>(type: "text", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    RemindOn = table.Column<int>(type: "integer", nullable: true),
                    RemindAbout = table.Column<byte[]>(type: "bytea", nullable: true),
                    RemindAt = table.Column<long>(type: "bigint", nullable: true),
                    Step = table.Column<string>(type: "text", nullable: false),
                    StepAt = table.Column<long>(type: "bigint", nullable: false),
                    NextStepAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosingToldFor = table.Column<long>(type: "bigint", nullable: true),
                    ClosingTold = table.Column<int>(type: "integer", nullable: false),
                    Alert = table.Column<byte[]>(type: "bytea", nullable: true),
                    AlertChat = table.Column<byte[]>(type: "bytea", nullable: true),
                    AlertAt = table.Column<long>(type: "bigint", nullable: true),
                    IsAlerted = table.Column<bool>(type: "boolean", nullable: false),
                    AlertNotBefore = table.Column<long>(type: "bigint", nullable: true),
                    Number = table.Column<byte[]>(type: "bytea", nullable: true),
                    NumberChat = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RotaDays",
                columns: table => new
                {
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    IsWorking = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaDays", x => new { x.Centre, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "StaffAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsCoordinator = table.Column<bool>(type: "boolean", nullable: false),
                    TotpKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryCodes = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    NormalizedUserName = table.Column<string>(type: "text", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffGroups",
                columns: table => new
                {
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Chat = table.Column<byte[]>(type: "bytea", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    LinkedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffGroups", x => x.Centre);
                });

            migrationBuilder.CreateTable(
                name: "StaffInvitations",
                columns: table => new
                {
                    TokenHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: true),
                    Role = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffInvitations", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "Votes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Measures = table.Column<string>(type: "text", nullable: false),
                    Choices = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    ClosesAt = table.Column<long>(type: "bigint", nullable: false),
                    Ballots = table.Column<int>(type: "integer", nullable: false),
                    Cast = table.Column<int>(type: "integer", nullable: false),
                    Tally = table.Column<byte[]>(type: "bytea", nullable: true),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Votes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referral = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    WrittenOn = table.Column<int>(type: "integer", nullable: false),
                    ReadOn = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseMessages_Referrals_Referral",
                        column: x => x.Referral,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referral = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    WrittenOn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNotes_Referrals_Referral",
                        column: x => x.Referral,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandOvers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referral = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    ConsentVersion = table.Column<string>(type: "text", nullable: true),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    ChangedOn = table.Column<int>(type: "integer", nullable: false),
                    IsNewForHer = table.Column<bool>(type: "boolean", nullable: false),
                    IsNewForCentre = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOvers_Referrals_Referral",
                        column: x => x.Referral,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referral = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Delivery = table.Column<string>(type: "text", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "bigint", nullable: false),
                    DeliveredAt = table.Column<long>(type: "bigint", nullable: true),
                    ReadAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_Referrals_Referral",
                        column: x => x.Referral,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Summaries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Referral = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReferenceHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ConsentVersion = table.Column<string>(type: "text", nullable: true),
                    ChangedOn = table.Column<int>(type: "integer", nullable: false),
                    SentOn = table.Column<int>(type: "integer", nullable: true),
                    OfficeCodeHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    OfficeCodeUntil = table.Column<long>(type: "bigint", nullable: true),
                    OfficeSessionHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    OfficeSessionUntil = table.Column<long>(type: "bigint", nullable: true),
                    IsNewForHer = table.Column<bool>(type: "boolean", nullable: false),
                    IsNewForCentre = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Summaries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Summaries_Referrals_Referral",
                        column: x => x.Referral,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticePreferences",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<byte[]>(type: "bytea", nullable: true),
                    NewEmail = table.Column<byte[]>(type: "bytea", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    CodeSentAt = table.Column<long>(type: "bigint", nullable: true),
                    CodeAttempts = table.Column<int>(type: "integer", nullable: false),
                    QuietFrom = table.Column<int>(type: "integer", nullable: true),
                    QuietTo = table.Column<int>(type: "integer", nullable: true),
                    IsDigest = table.Column<bool>(type: "boolean", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticePreferences", x => x.Account);
                    table.ForeignKey(
                        name: "FK_NoticePreferences_StaffAccounts_Account",
                        column: x => x.Account,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffMemberships",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffMemberships", x => new { x.Account, x.Centre });
                    table.ForeignKey(
                        name: "FK_StaffMemberships_StaffAccounts_Account",
                        column: x => x.Account,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", nullable: false),
                    Data_CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Data_IsBackedUp = table.Column<bool>(type: "boolean", nullable: false),
                    Data_IsBackupEligible = table.Column<bool>(type: "boolean", nullable: false),
                    Data_IsUserVerified = table.Column<bool>(type: "boolean", nullable: false),
                    Data_PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Data_SignCount = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_StaffPasskeys_StaffAccounts_UserId",
                        column: x => x.UserId,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: true),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffSessions_StaffAccounts_Account",
                        column: x => x.Account,
                        principalTable: "StaffAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Vote = table.Column<Guid>(type: "uuid", nullable: false),
                    IsSpent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_Ballots_Votes_Vote",
                        column: x => x.Vote,
                        principalTable: "Votes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RotaShifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Centre = table.Column<string>(type: "text", nullable: false),
                    Account = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<int>(type: "integer", nullable: false),
                    IsSecond = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaShifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotaShifts_StaffMemberships_Account_Centre",
                        columns: x => new { x.Account, x.Centre },
                        principalTable: "StaffMemberships",
                        principalColumns: new[] { "Account", "Centre" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Centre_Number",
                table: "AuditEntries",
                columns: new[] { "Centre", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Record_Number",
                table: "AuditEntries",
                columns: new[] { "Record", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_Vote",
                table: "Ballots",
                column: "Vote");

            migrationBuilder.CreateIndex(
                name: "IX_CaseMessages_Referral_Number",
                table: "CaseMessages",
                columns: new[] { "Referral", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_Referral_Number",
                table: "CaseNotes",
                columns: new[] { "Referral", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_Channel_LastTurnAt",
                table: "Conversations",
                columns: new[] { "Channel", "LastTurnAt" },
                filter: "NOT \"IsShown\"");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_ForgetAt",
                table: "Conversations",
                column: "ForgetAt");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_SentMessagesUntil",
                table: "Conversations",
                column: "SentMessagesUntil");

            migrationBuilder.CreateIndex(
                name: "IX_FigureCounts_Quarter",
                table: "FigureCounts",
                column: "Quarter");

            migrationBuilder.CreateIndex(
                name: "IX_ForgottenRows_At",
                table: "ForgottenRows",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_Referral_Number",
                table: "HandOvers",
                columns: new[] { "Referral", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Centre_State_Delivery",
                table: "Notifications",
                columns: new[] { "Centre", "State", "Delivery" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_Referral",
                table: "Notifications",
                column: "Referral");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_State_NextAttemptAt",
                table: "Notifications",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Pilots_Region_Measure",
                table: "Pilots",
                columns: new[] { "Region", "Measure" });

            migrationBuilder.CreateIndex(
                name: "IX_ProcessedMessages_ProcessedAt",
                table: "ProcessedMessages",
                column: "ProcessedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AlertAt",
                table: "Referrals",
                column: "AlertAt");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AlertChat",
                table: "Referrals",
                column: "AlertChat");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Centre_Owner",
                table: "Referrals",
                columns: new[] { "Centre", "Owner" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Centre_SentAt",
                table: "Referrals",
                columns: new[] { "Centre", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Centre_Status",
                table: "Referrals",
                columns: new[] { "Centre", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CodeHash",
                table: "Referrals",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_NumberChat",
                table: "Referrals",
                column: "NumberChat");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_RemindAt",
                table: "Referrals",
                column: "RemindAt");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Status_ChangedAt",
                table: "Referrals",
                columns: new[] { "Status", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Status_NextStepAt",
                table: "Referrals",
                columns: new[] { "Status", "NextStepAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RotaDays_Day",
                table: "RotaDays",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_RotaShifts_Account_Centre",
                table: "RotaShifts",
                columns: new[] { "Account", "Centre" });

            migrationBuilder.CreateIndex(
                name: "IX_RotaShifts_Centre",
                table: "RotaShifts",
                column: "Centre");

            migrationBuilder.CreateIndex(
                name: "IX_StaffAccounts_NormalizedUserName",
                table: "StaffAccounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffMemberships_Centre",
                table: "StaffMemberships",
                column: "Centre");

            migrationBuilder.CreateIndex(
                name: "IX_StaffPasskeys_UserId",
                table: "StaffPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffSessions_Account",
                table: "StaffSessions",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_StaffSessions_TokenHash",
                table: "StaffSessions",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_OfficeCodeHash",
                table: "Summaries",
                column: "OfficeCodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_OfficeCodeUntil",
                table: "Summaries",
                column: "OfficeCodeUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_OfficeSessionHash",
                table: "Summaries",
                column: "OfficeSessionHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_OfficeSessionUntil",
                table: "Summaries",
                column: "OfficeSessionUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_ReferenceHash",
                table: "Summaries",
                column: "ReferenceHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Summaries_Referral_Number",
                table: "Summaries",
                columns: new[] { "Referral", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Votes_ClosesAt",
                table: "Votes",
                column: "ClosesAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditStarts");

            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "CaseMessages");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "CentreSettings");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "Cursors");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DeliveryStatuses");

            migrationBuilder.DropTable(
                name: "FigureCounts");

            migrationBuilder.DropTable(
                name: "FigureReleases");

            migrationBuilder.DropTable(
                name: "ForgottenRows");

            migrationBuilder.DropTable(
                name: "HandOvers");

            migrationBuilder.DropTable(
                name: "KeyChecks");

            migrationBuilder.DropTable(
                name: "KeyHolders");

            migrationBuilder.DropTable(
                name: "NoticePreferences");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "Pilots");

            migrationBuilder.DropTable(
                name: "ProcessedMessages");

            migrationBuilder.DropTable(
                name: "RotaDays");

            migrationBuilder.DropTable(
                name: "RotaShifts");

            migrationBuilder.DropTable(
                name: "StaffGroups");

            migrationBuilder.DropTable(
                name: "StaffInvitations");

            migrationBuilder.DropTable(
                name: "StaffPasskeys");

            migrationBuilder.DropTable(
                name: "StaffSessions");

            migrationBuilder.DropTable(
                name: "Summaries");

            migrationBuilder.DropTable(
                name: "Votes");

            migrationBuilder.DropTable(
                name: "StaffMemberships");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "StaffAccounts");
        }
    }
}
