using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Everything that is stored, for either engine: no name, no account, and nothing that a person wrote in plaintext.</summary>
public abstract class WegoBotDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ReferralRow> Referrals => Set<ReferralRow>();

    public DbSet<CaseMessageRow> CaseMessages => Set<CaseMessageRow>();

    public DbSet<CaseNoteRow> CaseNotes => Set<CaseNoteRow>();

    public DbSet<SummaryRow> Summaries => Set<SummaryRow>();

    public DbSet<HandOverRow> HandOvers => Set<HandOverRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<DeliveryStatusRow> DeliveryStatuses => Set<DeliveryStatusRow>();

    public DbSet<StaffAccountRow> StaffAccounts => Set<StaffAccountRow>();

    public DbSet<StaffPasskeyRow> StaffPasskeys => Set<StaffPasskeyRow>();

    public DbSet<StaffMembershipRow> StaffMemberships => Set<StaffMembershipRow>();

    public DbSet<StaffInvitationRow> StaffInvitations => Set<StaffInvitationRow>();

    public DbSet<StaffSessionRow> StaffSessions => Set<StaffSessionRow>();

    public DbSet<StaffGroupRow> StaffGroups => Set<StaffGroupRow>();

    public DbSet<RotaShiftRow> RotaShifts => Set<RotaShiftRow>();

    public DbSet<RotaDayRow> RotaDays => Set<RotaDayRow>();

    public DbSet<NoticePreferencesRow> NoticePreferences => Set<NoticePreferencesRow>();

    public DbSet<CentreSettingsRow> CentreSettings => Set<CentreSettingsRow>();

    public DbSet<VoteRow> Votes => Set<VoteRow>();

    public DbSet<BallotRow> Ballots => Set<BallotRow>();

    public DbSet<PilotRow> Pilots => Set<PilotRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<AuditStartRow> AuditStarts => Set<AuditStartRow>();

    public DbSet<FigureCountRow> FigureCounts => Set<FigureCountRow>();

    public DbSet<FigureReleaseRow> FigureReleases => Set<FigureReleaseRow>();

    public DbSet<ForgottenRow> ForgottenRows => Set<ForgottenRow>();

    public DbSet<CursorRow> Cursors => Set<CursorRow>();

    public DbSet<ProcessedMessageRow> ProcessedMessages => Set<ProcessedMessageRow>();

    public DbSet<KeyCheckRow> KeyChecks => Set<KeyCheckRow>();

    public DbSet<KeyHolderRow> KeyHolders => Set<KeyHolderRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The number of rows that <see cref="BulkWriter"/> writes with one statement.</summary>
    internal abstract int RowsPerStatement { get; }

    /// <summary>Commits. When the reply of a server is lost, the state of the transaction is queried before the commit counts as failed.</summary>
    public abstract Task Commit(IDbContextTransaction transaction);

    /// <summary>Claims a notification for one attempt, in a separate statement. If the worker dies, the next attempt is due at the given time.</summary>
    /// <returns>False when another worker has claimed it, or staff have opened the referral.</returns>
    public abstract Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken);

    /// <summary>Lets one transaction at a time append to the audit log, until it ends. Call it after everything else in the transaction.</summary>
    public abstract Task LockAuditLog(CancellationToken cancellationToken);

    /// <summary>Erases the bytes of deleted rows from the disk, as far as the engine can.</summary>
    /// <returns>False when readers prevented it and it must be retried.</returns>
    public async Task<bool> EraseDeleted(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await EraseDeletedCore(cancellationToken);
        }
        finally
        {
            // The context is pooled. An open connection would stay open for its next user, and SqliteWriteLock would not see an abandoned transaction end.
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Erases on one open connection.</summary>
    protected abstract Task<bool> EraseDeletedCore(CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixSeconds>();
        configurationBuilder.Properties<ConversationId>().HaveConversion<SixteenBytes>();
        configurationBuilder.Properties<ChannelKind>().HaveConversion<string>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageCode>();
        configurationBuilder.Properties<ReferralStatus>().HaveConversion<string>();
        configurationBuilder.Properties<FirstLook>().HaveConversion<string>();
        configurationBuilder.Properties<SummaryStatus>().HaveConversion<string>();
        configurationBuilder.Properties<HandOverStatus>().HaveConversion<string>();
        configurationBuilder.Properties<MessageAuthor>().HaveConversion<string>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
        configurationBuilder.Properties<NotificationState>().HaveConversion<string>();
        configurationBuilder.Properties<DeliveryFailure>().HaveConversion<string>();
        configurationBuilder.Properties<EscalationStep>().HaveConversion<string>();
        configurationBuilder.Properties<NoticeReason>().HaveConversion<string>();
        configurationBuilder.Properties<DayOfWeek>().HaveConversion<string>();
        configurationBuilder.Properties<StaffRole>().HaveConversion<string>();
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>().HasIndex(row => row.ForgetAt);
        modelBuilder.Entity<ConversationRow>().HasIndex(row => row.SentMessagesUntil);
        // The index contains only the few conversations whose screen is not delivered yet.
        modelBuilder.Entity<ConversationRow>().HasIndex(row => new { row.Channel, row.LastTurnAt }).HasFilter("NOT \"IsShown\"");
        var referral = modelBuilder.Entity<ReferralRow>();
        referral.HasIndex(row => row.CodeHash).IsUnique();
        referral.HasIndex(row => new { row.Centre, row.SentAt });
        referral.HasIndex(row => new { row.Centre, row.Status });
        referral.HasIndex(row => new { row.Status, row.ChangedAt });
        referral.HasIndex(row => new { row.Status, row.NextStepAt });
        referral.HasIndex(row => row.AlertAt);
        referral.HasIndex(row => row.AlertChat);
        referral.HasIndex(row => row.NumberChat);
        referral.HasIndex(row => new { row.Centre, row.Owner });
        referral.HasIndex(row => row.RemindAt);
        var message = modelBuilder.Entity<CaseMessageRow>();
        // Of two messages that take the same place, written at once, one is refused.
        message.HasIndex(row => new { row.Referral, row.Number }).IsUnique();
        message.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        message.Property(row => row.Id).ValueGeneratedNever();
        var note = modelBuilder.Entity<CaseNoteRow>();
        note.HasIndex(row => new { row.Referral, row.Number }).IsUnique();
        note.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        note.Property(row => row.Id).ValueGeneratedNever();
        var notification = modelBuilder.Entity<NotificationRow>();
        notification.HasIndex(row => new { row.State, row.NextAttemptAt });
        notification.HasIndex(row => new { row.Centre, row.State, row.Delivery });
        notification.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        OnwardModel.Configure(modelBuilder);
        StaffModel.Configure(modelBuilder);
        RotaModel.Configure(modelBuilder);
        VoteModel.Configure(modelBuilder);
        AuditModel.Configure(modelBuilder);
        KeyModel.Configure(modelBuilder);
        modelBuilder.Entity<StaffGroupRow>().HasKey(row => row.Centre);
        modelBuilder.Entity<CentreSettingsRow>().HasKey(row => row.Centre);
        modelBuilder.Entity<CentreSettingsRow>().Property(row => row.Version).IsConcurrencyToken();
        modelBuilder.Entity<FigureCountRow>().HasIndex(row => row.Quarter);
        modelBuilder.Entity<FigureCountRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<FigureReleaseRow>().HasKey(row => row.Quarter);
        modelBuilder.Entity<FigureReleaseRow>().Property(row => row.Quarter).ValueGeneratedNever();
        modelBuilder.Entity<CursorRow>().HasKey(row => row.Channel);
        modelBuilder.Entity<ProcessedMessageRow>().HasIndex(row => row.ProcessedAt);
        modelBuilder.Entity<ForgottenRow>().HasIndex(row => row.At);
        modelBuilder.Entity<ReferralRow>().Property(row => row.Id).ValueGeneratedNever();
        notification.Ignore(row => row.IsReminder);
        notification.Property(row => row.Id).ValueGeneratedNever();
    }

    private sealed class UnixSeconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeSeconds(), seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));

    private sealed class DayNumber() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    private sealed class LanguageCode() : ValueConverter<Language, string>(
        language => language.ToString(), code => new Language(code));

    private sealed class SixteenBytes() : ValueConverter<ConversationId, byte[]>(
        id => id.ToBytes(), bytes => ConversationId.FromBytes(bytes));
}
