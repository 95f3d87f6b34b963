using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WegoBot.Bench.Stub;

/// <summary>Where a bot wants its updates posted, as it registered (https://core.telegram.org/bots/api#setwebhook).</summary>
/// <param name="Address">Only its path is used: the replicas stand behind its host.</param>
/// <param name="Secret">The secret that each update carries.</param>
/// <param name="Connections">How many updates may be in flight at the same time, to all replicas together.</param>
internal sealed record WebhookRegistration(Uri Address, string Secret, int Connections)
{
    private const int DefaultConnections = 40;

    private static readonly string[] Methods = ["setWebhook", "deleteWebhook", "getWebhookInfo"];

    public static bool IsAbout(ReadOnlySpan<byte> method)
    {
        foreach (var name in Methods)
            if (Ascii.EqualsIgnoreCase(method, name))
                return true;
        return false;
    }

    /// <returns>Null for an empty address, which removes the webhook.</returns>
    public static WebhookRegistration? Read(ReadOnlySpan<byte> body)
    {
        using var said = JsonDocument.Parse(body.ToArray());
        var all = said.RootElement;
        return all.TryGetProperty("url", out var url) && url.GetString() is { Length: > 0 } address
            ? new WebhookRegistration(
                new Uri(address),
                all.TryGetProperty("secret_token", out var secret) ? secret.GetString() ?? "" : "",
                all.TryGetProperty("max_connections", out var most) && most.ValueKind == JsonValueKind.Number ? most.GetInt32() : DefaultConnections)
            : null;
    }

    /// <summary>What getWebhookInfo says.</summary>
    public static byte[] Describe(WebhookRegistration? webhook) => Encoding.UTF8.GetBytes(
        $$$"""{"ok":true,"result":{"url":"{{{webhook?.Address.OriginalString}}}","has_custom_certificate":false,"pending_update_count":0}}""");

    /// <summary>The request that posts an update.</summary>
    public byte[] Request(Update update, ArrayBufferWriter<byte> scratch, DateTimeOffset now)
    {
        scratch.ResetWrittenCount();
        update.Write(scratch, now);
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {Address.AbsolutePath} HTTP/1.1\r\nHost: {Address.Host}\r\nX-Telegram-Bot-Api-Secret-Token: {Secret}\r\nContent-Type: application/json\r\nContent-Length: {scratch.WrittenCount}\r\n\r\n");
        var whole = new byte[head.Length + scratch.WrittenCount];
        Encoding.ASCII.GetBytes(head, whole);
        scratch.WrittenSpan.CopyTo(whole.AsSpan(head.Length));
        return whole;
    }
}
