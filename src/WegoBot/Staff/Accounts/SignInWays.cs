namespace WegoBot.Staff;

/// <summary>The ways in which an account can sign in.</summary>
/// <param name="Passkeys">Its passkeys: the id, and when each was made, in Sofia.</param>
/// <param name="HasPassword">Whether it has a password and an app.</param>
/// <param name="CodesLeft">How many codes of the recovery sheet are left.</param>
public sealed record SignInWays(IReadOnlyList<(byte[] Id, DateTime MadeAt)> Passkeys, bool HasPassword, int CodesLeft);
