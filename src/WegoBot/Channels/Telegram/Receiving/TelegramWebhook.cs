using System.Text.Json;
using Telegram.Bot.Types;
using WegoBot.Channels.Messengers;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>Receives updates that Telegram posts. A request without the secret is refused unread, and a turn is stored before Telegram gets its answer.</summary>
public sealed class TelegramWebhook(TelegramWebhookEndpoint endpoint, TelegramUpdateReader reader, TelegramUpdateProcessor updates, ChatLimit limit, ILogger<TelegramWebhook> log)
{
    /// <summary>The header with the secret (https://core.telegram.org/bots/api#setwebhook).</summary>
    public const string Header = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>More than the longest text, the text it replies to and everything around them, with every letter escaped.</summary>
    public const int MaxBytes = 256 * 1024;

    public async Task<IResult> Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Headers[Header] is not [{ } given] || !endpoint.Opens(given))
            return Refused(StatusCodes.Status403Forbidden);
        if (await PostedBody.Read(http, MaxBytes) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge);
        if (Parse(body) is not { Id: not 0 } update)
            return Refused(StatusCodes.Status400BadRequest);
        // Telegram posts again what gets no answer, so nothing is lost.
        using var place = limit.Wait(ChannelKind.Telegram, reader.Read(update)?.Incoming);
        return place is not null && await Stored(update) ? Results.Ok() : Refused(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Null when the body is not JSON.</summary>
    private static Update? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(body, TelegramClient.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>False when it could not be stored now: Telegram posts it again.</summary>
    private async Task<bool> Stored(Update update)
    {
        updates.Acknowledge([update]);
        try
        {
            // Not bound to the request: a turn that has started is finished even if Telegram disconnects.
            await updates.Take([update], cursor: null, CancellationToken.None);
            return true;
        }
        catch (Exception failure)
        {
            log.TelegramBatchPaused(failure);
            return false;
        }
    }

    // An empty body of its own keeps the error page away: only Telegram reads this.
    private static IResult Refused(int status) => Results.Text("", "text/plain", statusCode: status);
}
