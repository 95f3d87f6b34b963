using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Notifications;

/// <summary>What people chose about their notices. An address is used only after its owner has typed the code that was sent there; until then the former one stays.</summary>
public sealed class NoticePreferences(
    IDbContextFactory<WegoBotDb> databases, KeyedHashes hashes, RandomNumberGenerator random, TimeProvider clock, OwnEmail? email = null)
{
    /// <summary>How long a code can be typed.</summary>
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(30);

    /// <summary>The pause between two codes, so that nobody is flooded.</summary>
    public static readonly TimeSpan CodePause = TimeSpan.FromMinutes(1);

    /// <summary>How often a code can be tried: guessing six digits is hopeless with it.</summary>
    public const int CodeAttempts = 5;

    private const int LongestAddress = 254;
    private const int Codes = 1_000_000;

    /// <summary>Whether the operator has set a mail server.</summary>
    public bool HasEmail => email is not null;

    public async Task<NoticeChoice> Of(Guid account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.NoticePreferences.AsNoTracking().SingleOrDefaultAsync(row => row.Account == account, cancellationToken) is not { } row
            ? NoticeChoice.None
            : new NoticeChoice(Read(account, row.Email), IsWaiting(row) ? Read(account, row.NewEmail) : null, QuietHours.Of(row.QuietFrom, row.QuietTo), row.IsDigest);
    }

    /// <summary>Keeps quiet hours and whether several notices come as one.</summary>
    public Task Save(Guid account, QuietHours? quiet, bool isDigest, Language language, CancellationToken cancellationToken) => Change(account, language, row =>
    {
        (row.QuietFrom, row.QuietTo, row.IsDigest) = (quiet?.From, quiet?.To, isDigest);
        return true;
    }, cancellationToken);

    /// <summary>Sends a code to an address.</summary>
    /// <returns>The key of the sentence that says why not; null when the code is on its way.</returns>
    /// <exception cref="DeliveryFailedException">The mail server did not take it. Nothing has changed.</exception>
    public async Task<string?> SendCode(Guid account, string? address, Language language, CancellationToken cancellationToken)
    {
        var to = address?.Trim() ?? "";
        if (email is null || to.Length > LongestAddress || !EmailAddresses.IsAddress(to))
            return "staff.notify.address_wrong";
        var code = RandomNumber().ToString("D6", CultureInfo.InvariantCulture);
        var began = false;
        await Change(account, language, row =>
        {
            began = row.CodeSentAt is not { } last || last > clock.GetUtcNow() || last + CodePause <= clock.GetUtcNow();
            if (began)
                (row.NewEmail, row.CodeHash, row.CodeSentAt, row.CodeAttempts) = (email.Encrypt(account, to), hashes.OfConfirmation(account, code), clock.GetUtcNow(), 0);
            return began;
        }, cancellationToken);
        if (!began)
            return "staff.notify.wait";
        try
        {
            await email.SendCode(to, code, language, cancellationToken);
            return null;
        }
        catch (Exception)
        {
            // The code never left, so neither does it wait, nor the next one.
            await Change(account, language, row =>
            {
                (row.NewEmail, row.CodeHash, row.CodeSentAt) = (null, null, null);
                return true;
            }, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Takes the code that was sent: from now on notices go to that address.</summary>
    /// <returns>False when it is another code, too late, or tried too often.</returns>
    public async Task<bool> Confirm(Guid account, string? typed, CancellationToken cancellationToken)
    {
        var isRight = false;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.NoticePreferences.Where(row => row.Account == account).ForUpdate().SingleOrDefaultAsync(cancellationToken) is { } row && IsWaiting(row) && row.CodeAttempts < CodeAttempts)
        {
            var code = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
            row.CodeAttempts++;
            isRight = CryptographicOperations.FixedTimeEquals(hashes.OfConfirmation(account, code), row.CodeHash);
            if (isRight)
                (row.Email, row.NewEmail, row.CodeHash) = (row.NewEmail, null, null);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return isRight;
    }

    /// <summary>Forgets the address.</summary>
    public async Task RemoveEmail(Guid account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.NoticePreferences.Where(row => row.Account == account).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Email, (byte[]?)null)
            .SetProperty(row => row.NewEmail, (byte[]?)null)
            .SetProperty(row => row.CodeHash, (byte[]?)null), cancellationToken);
    }

    private async Task Change(Guid account, Language language, Func<NoticePreferencesRow, bool> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        // The account is locked, so that two forms at once make one row.
        if (!await db.StaffAccounts.Where(row => row.Id == account).ForUpdate().AsNoTracking().AnyAsync(cancellationToken))
            return;
        var row = await db.NoticePreferences.SingleOrDefaultAsync(one => one.Account == account, cancellationToken);
        if (row is null)
            db.NoticePreferences.Add(row = new NoticePreferencesRow { Account = account, Language = language });
        row.Language = language;
        if (!change(row))
            return;
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
    }

    private bool IsWaiting(NoticePreferencesRow row) =>
        row is { NewEmail: not null, CodeHash: not null, CodeSentAt: { } sent } && sent <= clock.GetUtcNow() && sent + CodeLifetime > clock.GetUtcNow();

    private string? Read(Guid account, byte[]? address) => address is null ? null : email?.Decrypt(account, address);

    private int RandomNumber()
    {
        // Whole multiples only, so that no code is more likely than another.
        Span<byte> bytes = stackalloc byte[4];
        uint number;
        do
        {
            random.GetBytes(bytes);
            number = BitConverter.ToUInt32(bytes);
        }
        while (number >= uint.MaxValue - (uint.MaxValue % Codes));
        return (int)(number % Codes);
    }
}
