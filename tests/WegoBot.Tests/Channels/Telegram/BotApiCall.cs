using System.Text.Json.Nodes;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A call of the Bot API as Telegram understands it, however the client spells it (https://core.telegram.org/bots/api#making-requests).</summary>
/// <param name="Method">For instance <c>sendMessage</c>.</param>
/// <param name="Arguments">Empty for a call without any.</param>
internal sealed record BotApiCall(string Method, JsonObject Arguments)
{
    public static async Task<BotApiCall> Read(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var arguments = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        // Telegram reads the parse mode in either case.
        if ((string?)arguments["parse_mode"] is { } mode)
            arguments["parse_mode"] = mode.ToUpperInvariant();
        return new BotApiCall(request.RequestUri!.AbsolutePath.Split('/')[^1], arguments);
    }
}
