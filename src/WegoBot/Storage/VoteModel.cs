using Microsoft.EntityFrameworkCore;

namespace WegoBot.Storage;

/// <summary>The tables of votes and pilots.</summary>
internal static class VoteModel
{
    public static void Configure(ModelBuilder model)
    {
        var vote = model.Entity<VoteRow>();
        vote.Property(row => row.Id).ValueGeneratedNever();
        vote.HasIndex(row => row.ClosesAt);
        var ballot = model.Entity<BallotRow>();
        ballot.HasKey(row => row.Hash);
        ballot.HasIndex(row => row.Vote);
        ballot.HasOne<VoteRow>().WithMany().HasForeignKey(row => row.Vote).OnDelete(DeleteBehavior.Cascade);
        var pilot = model.Entity<PilotRow>();
        pilot.Property(row => row.Id).ValueGeneratedNever();
        pilot.HasIndex(row => new { row.Region, row.Measure });
    }
}
