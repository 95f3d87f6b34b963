using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The tables of the audit log. Triggers make them append-only.</summary>
internal static class AuditModel
{
    public static void Configure(ModelBuilder model)
    {
        var entry = model.Entity<AuditEntryRow>();
        entry.HasKey(row => row.Number);
        entry.Property(row => row.Number).ValueGeneratedNever();
        // Who of a centre looked, and who looked at a case.
        entry.HasIndex(row => new { row.Centre, row.Number });
        entry.HasIndex(row => new { row.Record, row.Number });
        model.Entity<AuditStartRow>().Property(row => row.Id).ValueGeneratedNever();
    }
}
