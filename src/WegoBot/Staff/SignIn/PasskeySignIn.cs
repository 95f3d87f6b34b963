using Microsoft.AspNetCore.Identity;
using WegoBot.Storage;

namespace WegoBot.Staff;

/// <summary>Passkeys, through <see cref="SignInManager{TUser}"/> alone: it keeps what it asked for in a protected cookie, and checks the answer against it.</summary>
public sealed class PasskeySignIn(SignInManager<StaffAccountRow> signIn, UserManager<StaffAccountRow> accounts)
{
    /// <summary>What the browser needs to make a passkey, as JSON.</summary>
    public Task<string> CreationOptions(Guid account, string name) =>
        signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = account.ToString("N"), Name = name, DisplayName = name });

    /// <summary>What the browser needs to ask for a passkey, as JSON. It is the same for everybody.</summary>
    public Task<string> RequestOptions() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>The passkey that was made, with the account and name that it was made for; null when it is not what was asked for.</summary>
    public async Task<(UserPasskeyInfo Passkey, Guid Account, string Name)?> Made(string credential) =>
        credential.Length > 0 && await Attest(credential) is { Succeeded: true } result ? (result.Passkey, Guid.Parse(result.UserEntity.Id), result.UserEntity.Name) : null;

    /// <summary>The account whose passkey answered; null when it is none.</summary>
    public async Task<StaffAccountRow?> Verify(string credential)
    {
        try
        {
            var result = await signIn.PerformPasskeyAssertionAsync(credential);
            return result.Succeeded && (await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey)).Succeeded ? result.User : null;
        }
        catch (InvalidOperationException)
        {
            // Nobody was asked for a passkey in this browser, or too long ago.
            return null;
        }
    }

    private async Task<PasskeyAttestationResult?> Attest(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
