using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Whether the audit log still has the entry that was written down last outside the database.</summary>
internal sealed class AuditCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "audit log";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!services.GetRequiredService<IDatabaseInitializer>().IsInUse())
            yield break;
        var path = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.FullAuditPath;
        await using var db = await services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync(cancellationToken);
        var head = await AuditLog.Head(db, cancellationToken);
        var last = AuditAnchorFile.Read(path).MaxBy(anchor => anchor.Head.Number)?.Head;
        if (last is null)
            yield return new DoctorFinding(Name, head.Number == 0 ? DoctorResult.Ok : DoctorResult.Attention, head.Number == 0
                ? "it has no entry yet." : $"nothing outside the database says how far it went: {path} is missing or empty. After a restore the service begins a new one.");
        else if (last.Number > head.Number || await Hash(db, last.Number, cancellationToken) is { } hash && !CryptographicOperations.FixedTimeEquals(hash, last.Hash))
            yield return new DoctorFinding(Name, DoctorResult.Broken, $"it ends before, or is another than, the place that was written down in {path}: run 'audit verify'. After a restore move that file aside.");
        else
            yield return new DoctorFinding(Name, DoctorResult.Ok, string.Create(CultureInfo.InvariantCulture, $"it goes up to entry {head.Number}, and has what was written down outside the database. 'audit verify' reads all of it."));
    }

    /// <summary>Null when the entry was deleted after its time.</summary>
    private static Task<byte[]?> Hash(WegoBotDb db, long number, CancellationToken cancellationToken) =>
        db.AuditEntries.Where(row => row.Number == number).Select(row => row.Hash).SingleOrDefaultAsync(cancellationToken);
}
