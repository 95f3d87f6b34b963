using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The tables of who is on duty, and of how each person is told. Whoever leaves a centre leaves its rota with the same statement.</summary>
internal static class RotaModel
{
    public static void Configure(ModelBuilder model)
    {
        var shift = model.Entity<RotaShiftRow>();
        shift.Property(row => row.Id).ValueGeneratedNever();
        shift.HasIndex(row => row.Centre);
        shift.HasOne<StaffMembershipRow>().WithMany().HasForeignKey(row => new { row.Account, row.Centre }).OnDelete(DeleteBehavior.Cascade);
        var day = model.Entity<RotaDayRow>();
        day.HasKey(row => new { row.Centre, row.Day });
        day.HasIndex(row => row.Day);
        var preferences = model.Entity<NoticePreferencesRow>();
        preferences.HasKey(row => row.Account);
        preferences.HasOne<StaffAccountRow>().WithOne().HasForeignKey<NoticePreferencesRow>(row => row.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
