using Microsoft.AspNetCore.Identity;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Changes how an account signs in. An account always keeps a way.</summary>
public sealed class MySignIn(UserManager<StaffAccountRow> accounts, PasskeySignIn passkeys, TotpSecrets secrets, RecoveryCodes recovery)
{
    public async Task<SignInWays> Of(Guid account)
    {
        var row = await Find(account);
        return new SignInWays(
            [.. (await accounts.GetPasskeysAsync(row)).OrderBy(passkey => passkey.CreatedAt).Select(passkey => (passkey.CredentialId, SofiaClock.In(passkey.CreatedAt)))],
            row.PasswordHash is not null,
            RecoveryCodes.Left(row.RecoveryCodes));
    }

    public Task<string> PasskeyOptions(Guid account, string name) => passkeys.CreationOptions(account, name);

    /// <summary>Adds the passkey that was made for this account.</summary>
    public async Task<bool> AddPasskey(Guid account, string credential) => await passkeys.Made(credential) is { } made && made.Account == account
        && (await accounts.AddOrUpdatePasskeyAsync(await Find(account), made.Passkey)).Succeeded;

    /// <summary>Removes a passkey.</summary>
    /// <returns>False when it is the last way to sign in.</returns>
    public async Task<bool> RemovePasskey(Guid account, byte[] id)
    {
        var row = await Find(account);
        var others = (await accounts.GetPasskeysAsync(row)).Count(passkey => !passkey.CredentialId.AsSpan().SequenceEqual(id));
        return (others > 0 || row.PasswordHash is not null) && (await accounts.RemovePasskeyAsync(row, id)).Succeeded;
    }

    public byte[] NewSecret() => secrets.Create();

    /// <summary>Sets password and app.</summary>
    /// <returns>The key of the sentence that says why not; null when they are set.</returns>
    public async Task<string?> SetPassword(Guid account, string password, byte[] secret, string code)
    {
        if (!Enrolment.IsPassword(password))
            return "staff.app.password_short";
        if (secrets.Match(secret, code) is not { } step)
            return "staff.app.code_wrong";
        var row = await Find(account);
        (row.PasswordHash, row.TotpKey, row.LastTotpStep) = (accounts.PasswordHasher.HashPassword(row, password), secrets.Encrypt(account, secret), step);
        return (await accounts.UpdateAsync(row)).Succeeded ? null : "staff.app.code_wrong";
    }

    /// <summary>New recovery codes. The old ones are no longer valid.</summary>
    public async Task<IReadOnlyList<string>> NewSheet(Guid account)
    {
        var row = await Find(account);
        var (codes, hashes) = recovery.Create(account);
        row.RecoveryCodes = hashes;
        return (await accounts.UpdateAsync(row)).Succeeded ? codes : [];
    }

    private async Task<StaffAccountRow> Find(Guid account) =>
        await accounts.FindByIdAsync(account.ToString("N")) ?? throw new InvalidOperationException("The account was removed in the meantime.");
}
