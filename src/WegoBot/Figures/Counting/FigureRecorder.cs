using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Figures;

/// <summary>Adds counts to a commit: one new row, encrypted, that names a quarter and nobody.</summary>
/// <remarks>
/// Rows are only inserted, never counted up: two replicas cannot wait for each other, and no commit waits for a row that all of them change.
/// <see cref="FigureStore"/> folds them within minutes, so that a row of one conversation does not stay one.
/// </remarks>
public sealed class FigureRecorder(IDbContextFactory<WegoBotDb> databases, ColumnEncryption encryption, RandomNumberGenerator random, SofiaClock clock)
{
    internal const string Column = "FigureCounts.Counts";

    /// <summary>Adds counts to a commit; nothing when there are none.</summary>
    public void Add(WegoBotDb db, FigureCounts counts)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(counts);
        if (!counts.IsEmpty)
            db.FigureCounts.Add(Row(counts, Quarter.Of(DateOnly.FromDateTime(clock.Now))));
    }

    /// <summary>Counts one thing in somebody else's commit.</summary>
    public void Add(WegoBotDb db, Figure figure)
    {
        var counts = new FigureCounts();
        counts.Add(figure);
        Add(db, counts);
    }

    /// <summary>Counts one thing in a commit of its own.</summary>
    public async Task Count(Figure figure, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        Add(db, figure);
        await db.SaveChangesAsync(cancellationToken);
    }

    internal FigureCountRow Row(FigureCounts counts, Quarter quarter)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        var id = new Guid(bytes);
        return new FigureCountRow { Id = id, Quarter = quarter.First, Counts = encryption.Encrypt(counts.Write(), Column, bytes) };
    }

    /// <summary>What a row counts; nothing when it cannot be read.</summary>
    internal FigureCounts Read(FigureCountRow row) =>
        encryption.Decrypt(row.Counts, Column, row.Id.ToByteArray()) is { } plain ? FigureCounts.Read(plain) : new FigureCounts();
}
