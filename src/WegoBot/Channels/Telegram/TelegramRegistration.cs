using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace WegoBot.Channels.Telegram;

/// <summary>Tells Telegram where to bring updates, goes on telling it until that holds, and looks from time to time whether it still does.</summary>
public sealed class TelegramRegistration(
    ITelegramBotClient bot, TelegramDoor door, IHostApplicationLifetime lifetime, Patience patience, ILogger<TelegramRegistration> log) : BackgroundService
{
    /// <summary>The most that Telegram opens (https://core.telegram.org/bots/api#setwebhook): what comes at once shares one commit.</summary>
    private const int MostConnections = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What Telegram could not bring at the first try would wait for the second.
        await lifetime.Begun(stoppingToken);
        var known = await Insist(() => Register(stoppingToken), stoppingToken);
        log.TelegramAnswers();
        while (!stoppingToken.IsCancellationRequested)
        {
            await patience.Wait(BetweenLooks, stoppingToken);
            var now = await Insist(() => Look(stoppingToken), stoppingToken);
            if (now.LastErrorDate > (known.LastErrorDate ?? DateTime.MinValue))
                log.TelegramCannotBring(now.PendingUpdateCount);
            known = now;
        }
    }

    /// <summary>Another copy of the service may have taken the address away, by asking for updates instead.</summary>
    private async Task<WebhookInfo> Look(CancellationToken stop)
    {
        var now = await bot.GetWebhookInfo(cancellationToken: stop);
        return IsOurs(now) ? now : await Register(stop);
    }

    private async Task<WebhookInfo> Register(CancellationToken stop)
    {
        while (true)
        {
            await bot.SetWebhook(
                door.Address, maxConnections: MostConnections, allowedUpdates: TelegramPoll.Kinds, secretToken: door.Secret, cancellationToken: stop);
            var set = await bot.GetWebhookInfo(cancellationToken: stop);
            if (IsOurs(set))
                return set;
            log.TelegramBringsElsewhere();
            await patience.Wait(patience.Pause(failures: 7), stop);
        }
    }

    private bool IsOurs(WebhookInfo info) => Uri.TryCreate(info.Url, UriKind.Absolute, out var set) && set == new Uri(door.Address);

    private Task<T> Insist<T>(Func<Task<T>> call, CancellationToken stop) =>
        patience.Answered(call, fault => log.TelegramNotTold((fault as ApiRequestException)?.ErrorCode ?? 0, fault), stop);
}
