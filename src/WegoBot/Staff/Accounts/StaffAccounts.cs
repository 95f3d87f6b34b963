using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Makes accounts. An account and the invitation that it came from are one commit: an invitation makes one account, or none.</summary>
public sealed class StaffAccounts(
    UserManager<StaffAccountRow> accounts,
    WegoBotDb db,
    Invitations invitations,
    RecoveryCodes recovery,
    TotpSecrets secrets,
    ColumnEncryption encryption,
    AuditLog audit,
    TimeProvider clock)
{
    /// <summary>Makes the account that an invitation is for.</summary>
    /// <returns>The account and the codes of its recovery sheet, which nobody can read again; or the key of the sentence that says why there is none.</returns>
    public async Task<(StaffAccountRow? Account, IReadOnlyList<string> Codes, string? Problem)> Create(string token, Enrolment enrolment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enrolment);
        var (codes, hashes) = recovery.Create(enrolment.Account);
        // Hashing takes a moment, so it comes before the transaction.
        var password = enrolment.Password is { } typed ? accounts.PasswordHasher.HashPassword(null!, typed) : null;
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await invitations.Use(db, token, cancellationToken) is not { Role: { } role } invitation)
            return (null, [], "staff.enter.invalid");
        var account = new StaffAccountRow
        {
            Id = enrolment.Account,
            UserName = enrolment.Name,
            Name = StaffAccountStore.EncryptName(encryption, enrolment.Account, enrolment.Name),
            IsCoordinator = role == StaffRole.Coordinator,
            PasswordHash = password,
            TotpKey = enrolment.App is { } app ? secrets.Encrypt(enrolment.Account, app.Key) : null,
            LastTotpStep = enrolment.App?.Step ?? 0,
            RecoveryCodes = hashes,
            CreatedAt = clock.GetUtcNow(),
        };
        if (!(await accounts.CreateAsync(account)).Succeeded)
            return (null, [], "staff.enter.name_taken");
        if (enrolment.Passkey is { } passkey && !(await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
            return (null, [], "staff.enter.passkey_failed");
        if (invitation.Centre is { } centre)
            db.StaffMemberships.Add(new StaffMembershipRow { Account = account.Id, Centre = centre, Role = role });
        await audit.Add(db, new AuditEvent(AuditAction.AccountMade, account.Id, invitation.Centre, account.Id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return (account, codes, null);
    }

    /// <summary>Adds the centre of an invitation to an account that exists.</summary>
    /// <param name="token">The invitation.</param>
    /// <param name="account">The account that is signed in.</param>
    /// <param name="audit">What it is noted as, in the same commit.</param>
    /// <param name="cancellationToken">Cancels the commit.</param>
    /// <returns>The centre; null when the invitation cannot be used, or not by this account.</returns>
    public async Task<string?> Join(string token, Guid account, AuditStamp audit, CancellationToken cancellationToken)
    {
        await using var commit = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await invitations.Use(db, token, cancellationToken) is not { Centre: { } centre, Role: { } role }
            || await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account, cancellationToken) is not { IsCoordinator: false })
            return null;
        if (await db.StaffMemberships.SingleOrDefaultAsync(row => row.Account == account && row.Centre == centre, cancellationToken) is { } membership)
            membership.Role = role == StaffRole.Head ? role : membership.Role;
        else
            db.StaffMemberships.Add(new StaffMembershipRow { Account = account, Centre = centre, Role = role });
        await audit.At(centre).Add(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Commit(commit);
        return centre;
    }

    /// <summary>Whether anybody has an account.</summary>
    public Task<bool> Any(CancellationToken cancellationToken) => db.StaffAccounts.AnyAsync(cancellationToken);

    /// <summary>Whether a centre has a head.</summary>
    public Task<bool> HasHead(string centre, CancellationToken cancellationToken) =>
        db.StaffMemberships.AnyAsync(row => row.Centre == centre && row.Role == StaffRole.Head, cancellationToken);
}
