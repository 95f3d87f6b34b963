using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Accounts for ASP.NET Core Identity. A name is decrypted when an account is read, and of a passkey only what verifies it is kept.</summary>
public sealed class StaffAccountStore(WegoBotDb db, ColumnEncryption encryption)
    : UserOnlyStore<StaffAccountRow, WegoBotDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, StaffPasskeyRow>(db)
{
    private const string Column = "StaffAccounts.Name";

    public override async Task<StaffAccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        // The id may come from a passkey that was made elsewhere.
        Guid.TryParse(userId, out _) ? Named(await base.FindByIdAsync(userId, cancellationToken)) : null;

    public override async Task<StaffAccountRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        Named(await base.FindByNameAsync(normalizedUserName, cancellationToken));

    protected override async Task<StaffAccountRow?> FindUserAsync(Guid userId, CancellationToken cancellationToken) =>
        Named(await base.FindUserAsync(userId, cancellationToken));

    public override Task AddOrUpdatePasskeyAsync(StaffAccountRow user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passkey);
        var kept = new UserPasskeyInfo(
            passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, passkey.SignCount, transports: null,
            passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);
        return base.AddOrUpdatePasskeyAsync(user, kept, cancellationToken);
    }

    /// <summary>Sessions are rows that end with the account, so no stamp is stored that would make them invalid.</summary>
    public override Task<string?> GetSecurityStampAsync(StaffAccountRow user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult<string?>(user.Id.ToString("N"));
    }

    /// <summary>The encrypted name of an account, as its row keeps it.</summary>
    public static byte[] EncryptName(ColumnEncryption encryption, Guid account, string name) => encryption.EncryptText(name, Column, account);

    /// <summary>The name of an account; a dash when it cannot be read.</summary>
    public static string DecryptName(ColumnEncryption encryption, Guid account, byte[] name) => encryption.DecryptText(name, Column, account) ?? "–";

    private StaffAccountRow? Named(StaffAccountRow? account)
    {
        if (account is not null)
            account.UserName = DecryptName(encryption, account.Id, account.Name);
        return account;
    }
}
