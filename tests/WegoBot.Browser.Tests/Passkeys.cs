namespace WegoBot.Browser.Tests;

/// <summary>Chromium's virtual authenticator.</summary>
internal static class Passkeys
{
    /// <summary>A security key in the browser, which knows its owner and needs no touch: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn.</summary>
    public static async Task Add(Visitor staff)
    {
        var devtools = await staff.Context.NewCDPSessionAsync(staff.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
