using Microsoft.AspNetCore.Identity;

namespace WegoBot.Storage;

/// <summary>A passkey of an account. What would tell which device made it is not stored.</summary>
public sealed class StaffPasskeyRow : IdentityUserPasskey<Guid>;
