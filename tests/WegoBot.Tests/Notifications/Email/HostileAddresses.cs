namespace WegoBot.Tests.Notifications;

/// <summary>What would add a header or a recipient to a message that is written carelessly.</summary>
internal static class HostileAddresses
{
    public const string Attacker = "evil@example.org";

    /// <summary>What a header could be made to hold.</summary>
    public static readonly string[] Texts =
    [
        $"Notice\r\nBcc: {Attacker}", $"Notice\nBcc: {Attacker}", $"Notice\rBcc: {Attacker}", $"Notice\r\n\r\nBcc: {Attacker}", $"Notice\u2028Bcc: {Attacker}", $"Notice\u2029Bcc: {Attacker}",
        $"Notice\u0085Bcc: {Attacker}", $"Notice\u000B\u000CBcc: {Attacker}", $"=?utf-8?Q?Notice=0D=0ABcc:_{Attacker}?=", "=?utf-8?B?Tm90aWNlDQpCY2M6IGV2aWxAZXhhbXBsZS5vcmc=?=", $"Notice\r\n Bcc: {Attacker}",
        $"Известие\r\nBcc: {Attacker}", $"Notice\r\n.\r\nMAIL FROM:<{Attacker}>",
    ];

    /// <summary>None is an address.</summary>
    public static readonly string[] Addresses =
    [
        .. Texts, .. Texts.Select(text => $"{text}@example.org"),
        $"team@example.org\r\nBcc: {Attacker}", $"team@example.org\n{Attacker}", $"team@example.org\u2028{Attacker}", $"team@example.org\u0085{Attacker}", "team@example.org\r\n", "team@example.org\0",
        $"team@example.org,{Attacker}", $"team@example.org;{Attacker}", $"team@example.org {Attacker}", $"team@example.org ({Attacker})", $"{Attacker} <team@example.org>", "<team@example.org>",
        $"group: team@example.org, {Attacker};", $"<@evil.example,@b.example:team@example.org>", $"\"a\r\nBcc: {Attacker}\"@example.org", $"\"a\\\r\nBcc: {Attacker}\"@example.org",
        $"\"a> RCPT TO:<{Attacker}\"@example.org", $"team@example.org> RCPT TO:<{Attacker}", $"=?utf-8?Q?{Attacker.Replace("@", "=40", StringComparison.Ordinal)}=2C?=@example.org", "te\tam@example.org", "te\u2028am@example.org",
        "te\u202Eam@example.org", "team@exa\u2028mple.org", "team@exa\u200Bmple.org", "team@[127.0.0.1\r\n]",
    ];
}
