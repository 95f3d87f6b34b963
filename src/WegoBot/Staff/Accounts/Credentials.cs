using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Checks what somebody types to sign in. It answers yes or no, and works as long for a name that does not exist.</summary>
public sealed class Credentials(
    UserManager<StaffAccountRow> accounts,
    WegoBotDb db,
    AttemptLimiter attempts,
    RecoveryCodes recovery,
    TotpSecrets secrets)
{
    // PBKDF2 takes a core for a moment. However many try, the chat keeps most of the machine.
    private static readonly SemaphoreSlim Turns = new(2);

    private static readonly StaffAccountRow Nobody = new() { Name = [], RecoveryCodes = [], CreatedAt = default };

    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<StaffAccountRow>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>The account with this name, password and code of its app; null when any of them is wrong, or the account pauses.</summary>
    public async Task<StaffAccountRow?> ByPassword(string name, string password, string code, CancellationToken cancellationToken)
    {
        await Turns.WaitAsync(cancellationToken);
        try
        {
            var account = await accounts.FindByNameAsync(name);
            var mayTry = await attempts.Begin(account?.Id ?? Guid.Empty, cancellationToken);
            var right = accounts.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysPassword.Value, password) != PasswordVerificationResult.Failed;
            var step = secrets.Match(account ?? Nobody, code);
            return account is { PasswordHash: not null } && mayTry && right && step is { } used && await attempts.Succeed(account.Id, used, cancellationToken)
                ? account
                : null;
        }
        finally
        {
            Turns.Release();
        }
    }

    /// <summary>Whether this is a current code of the account's app that was not used before.</summary>
    public async Task<bool> IsAppCode(Guid account, string code, CancellationToken cancellationToken)
    {
        var row = await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == account, cancellationToken);
        return row is not null && await attempts.Begin(account, cancellationToken) && secrets.Match(row, code) is { } step && await attempts.Succeed(account, step, cancellationToken);
    }

    /// <summary>The account with this name and a code of its recovery sheet, which is used up; null when either is wrong.</summary>
    public async Task<StaffAccountRow?> ByRecoveryCode(string name, string code, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByNameAsync(name);
        var left = recovery.Without((account ?? Nobody).Id, account?.RecoveryCodes ?? [], code);
        if (account is null || left is null)
            return null;
        account.RecoveryCodes = left;
        // Fails when another request used a code of the account in the meantime.
        return (await accounts.UpdateAsync(account)).Succeeded ? account : null;
    }
}
