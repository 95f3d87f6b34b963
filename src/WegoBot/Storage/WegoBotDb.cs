using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Storage;

/// <summary>Everything that is kept, whatever the engine: no name, no account, and nothing a person wrote in the clear.</summary>
public abstract class WegoBotDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ReferralRow> Referrals => Set<ReferralRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<StaffInvitationRow> StaffInvitations => Set<StaffInvitationRow>();

    public DbSet<StaffSessionRow> StaffSessions => Set<StaffSessionRow>();

    public DbSet<StaffGroupRow> StaffGroups => Set<StaffGroupRow>();

    public DbSet<CursorRow> Cursors => Set<CursorRow>();

    public DbSet<ProcessedMessageRow> ProcessedMessages => Set<ProcessedMessageRow>();

    public DbSet<KeyCheckRow> KeyChecks => Set<KeyCheckRow>();

    /// <summary>How many rows one statement best writes.</summary>
    internal abstract int RowsPerStatement { get; }

    /// <summary>Commits. Where the answer can be lost on its way, the database is asked what came of it before the commit counts as failed.</summary>
    public abstract Task Commit(IDbContextTransaction transaction);

    /// <summary>Takes a notification for one attempt, in a statement of its own. When its worker dies on the way, the next attempt is due at the given time.</summary>
    /// <returns>False when another worker was faster, or staff have opened the referral meanwhile.</returns>
    public abstract Task<bool> Claim(NotificationRow row, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken);

    /// <summary>Takes deleted words off the disk too, as far as the engine can.</summary>
    /// <returns>False when readers stand in the way and it has to be tried again.</returns>
    public async Task<bool> EraseDeleted(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await EraseDeletedCore(cancellationToken);
        }
        finally
        {
            // Else whoever gets this context next has a connection that never closes, and a transaction left there never ends for SqliteWriteLock.
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>The same on one open connection.</summary>
    protected abstract Task<bool> EraseDeletedCore(CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixSeconds>();
        configurationBuilder.Properties<ConversationId>().HaveConversion<SixteenBytes>();
        configurationBuilder.Properties<ChannelKind>().HaveConversion<string>();
        configurationBuilder.Properties<Language>().HaveConversion<LanguageCode>();
        configurationBuilder.Properties<ReferralStatus>().HaveConversion<string>();
        configurationBuilder.Properties<NotificationState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConversationRow>().HasIndex(row => row.ForgetAt);
        modelBuilder.Entity<ConversationRow>().HasIndex(row => row.SentMessagesUntil);
        // Only the few whose screen is on its way stand in it.
        modelBuilder.Entity<ConversationRow>().HasIndex(row => new { row.Channel, row.LastTurnAt }).HasFilter("NOT \"IsShown\"");
        var referral = modelBuilder.Entity<ReferralRow>();
        referral.HasIndex(row => row.CodeHash).IsUnique();
        referral.HasIndex(row => new { row.Centre, row.SentAt });
        referral.HasIndex(row => new { row.Centre, row.Status });
        referral.HasIndex(row => new { row.Status, row.ChangedAt });
        var notification = modelBuilder.Entity<NotificationRow>();
        notification.HasIndex(row => new { row.State, row.NextAttemptAt });
        notification.HasIndex(row => new { row.Centre, row.State, row.Delivery });
        notification.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        modelBuilder.Entity<StaffInvitationRow>().HasKey(row => row.TokenHash);
        modelBuilder.Entity<StaffSessionRow>().HasKey(row => row.TokenHash);
        modelBuilder.Entity<StaffGroupRow>().HasKey(row => row.Centre);
        modelBuilder.Entity<CursorRow>().HasKey(row => row.Channel);
        modelBuilder.Entity<ProcessedMessageRow>().HasIndex(row => row.ProcessedAt);
        modelBuilder.Entity<KeyCheckRow>().Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ReferralRow>().Property(row => row.Id).ValueGeneratedNever();
        notification.Property(row => row.Id).ValueGeneratedNever();
    }

    private sealed class UnixSeconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeSeconds(), seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));

    private sealed class LanguageCode() : ValueConverter<Language, string>(
        language => language.ToString(), code => new Language(code));

    private sealed class SixteenBytes() : ValueConverter<ConversationId, byte[]>(
        id => id.ToBytes(), bytes => ConversationId.Of(bytes));
}
