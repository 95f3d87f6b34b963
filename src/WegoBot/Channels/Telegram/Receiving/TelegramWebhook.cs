using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;

namespace WegoBot.Channels.Telegram;

/// <summary>Takes the updates that Telegram brings. Who does not show the secret is refused unread, and a turn is stored before Telegram is told that it was received.</summary>
public sealed class TelegramWebhook(TelegramWebhookEndpoint endpoint, TelegramUpdateProcessor updates, ILogger<TelegramWebhook> log)
{
    /// <summary>What carries the secret (https://core.telegram.org/bots/api#setwebhook).</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>More than the longest text, the one it answers and all that stands around them, with every letter as a number.</summary>
    public const int MostBytes = 256 * 1024;

    public async Task<IResult> Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Headers[Header] is not [{ } given] || !endpoint.Opens(given))
            return Refused(StatusCodes.Status403Forbidden);
        if (await PostedBody.Read(http, MostBytes) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge);
        if (Parse(body) is not { Id: not 0 } update)
            return Refused(StatusCodes.Status400BadRequest);
        return await Stored(update) ? Results.Ok() : Refused(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Null for what is not JSON. An update of an unknown kind is one that nothing follows from.</summary>
    private static Update? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(body, JsonBotAPI.Options);
        }
        // The second is what half a character, written as a number, throws.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>False when it could not be stored for now: Telegram brings it again.</summary>
    private async Task<bool> Stored(Update update)
    {
        updates.AtOnce([update]);
        try
        {
            // Not bound to the request: a turn that has begun is finished even when Telegram has hung up.
            await updates.Take([update], cursor: null, CancellationToken.None);
            return true;
        }
        catch (Exception failure)
        {
            log.TelegramBatchPaused(failure);
            return false;
        }
    }

    // With a body of its own, be it empty: nobody needs a page here.
    private static IResult Refused(int status) => Results.Text("", "text/plain", statusCode: status);
}
