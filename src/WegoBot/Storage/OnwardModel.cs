using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The tables of what a centre asks a person in her case. Their rows go with the referral.</summary>
internal static class OnwardModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var summary = modelBuilder.Entity<SummaryRow>();
        summary.HasIndex(row => new { row.Referral, row.Number }).IsUnique();
        summary.HasIndex(row => row.ReferenceHash).IsUnique();
        summary.HasIndex(row => row.OfficeCodeHash).IsUnique();
        summary.HasIndex(row => row.OfficeSessionHash).IsUnique();
        summary.HasIndex(row => row.OfficeCodeUntil);
        summary.HasIndex(row => row.OfficeSessionUntil);
        summary.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        summary.Property(row => row.Id).ValueGeneratedNever();
        var handOver = modelBuilder.Entity<HandOverRow>();
        handOver.HasIndex(row => new { row.Referral, row.Number }).IsUnique();
        handOver.HasOne<ReferralRow>().WithMany().HasForeignKey(row => row.Referral).OnDelete(DeleteBehavior.Cascade);
        handOver.Property(row => row.Id).ValueGeneratedNever();
    }
}
