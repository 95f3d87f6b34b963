using Microsoft.AspNetCore.Identity;

namespace WegoBot.Staff;

/// <summary>The domain that passkeys belong to: that of <c>PublicUrl</c>, or the one at which the pages are asked for.</summary>
internal static class PasskeyDomain
{
    public static void Configure(IdentityPasskeyOptions passkeys, IConfiguration settings)
    {
        var published = Uri.TryCreate(settings["PublicUrl"], UriKind.Absolute, out var url) ? url : null;
        passkeys.ServerDomain = published?.Host;
        // Found without a name, so that signing in does not start with one.
        passkeys.ResidentKeyRequirement = "required";
        passkeys.UserVerificationRequirement = "required";
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin
            && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
            && IsOurs(origin, published, asked.HttpContext.Request));
    }

    /// <remarks>
    /// The default compares with the header Origin, which these pages do not send with a form: their referrer policy is no-referrer. The
    /// authenticator signs the origin, so it is compared with the address itself. Browsers make passkeys only over HTTPS and at localhost.
    /// </remarks>
    private static bool IsOurs(Uri origin, Uri? published, HttpRequest request) => published is not null
        ? Uri.Compare(origin, published, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        : string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback);
}
