using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Registers the webhook, retries until Telegram confirms it, and checks from time to time that it is still set.</summary>
public sealed class TelegramRegistration(
    ITelegramBotClient bot, TelegramWebhookEndpoint endpoint, IHostApplicationLifetime lifetime, TelegramRetryPolicy retries, BotStatus status, ILogger<TelegramRegistration> log) : BackgroundService
{
    /// <summary>The most connections that Telegram opens (https://core.telegram.org/bots/api#setwebhook): concurrent updates share one commit.</summary>
    private const int MostConnections = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the service listens, Telegram's first delivery would fail and wait for its retry.
        await lifetime.WaitForStart(stoppingToken);
        var known = await RetryUntilDone(() => Register(stoppingToken), stoppingToken);
        log.TelegramAnswers();
        while (!stoppingToken.IsCancellationRequested)
        {
            await retries.Wait(BetweenLooks, stoppingToken);
            var now = await RetryUntilDone(() => Look(stoppingToken), stoppingToken);
            if (now.LastErrorDate > (known.LastErrorDate ?? DateTime.MinValue))
                log.TelegramCannotDeliver(now.PendingUpdateCount);
            known = now;
        }
    }

    /// <summary>Another copy of the service may have deleted the webhook, because it polls.</summary>
    private async Task<WebhookInfo> Look(CancellationToken cancellationToken)
    {
        var now = await bot.GetWebhookInfo(cancellationToken: cancellationToken);
        return IsOurs(now) ? now : await Register(cancellationToken);
    }

    private async Task<WebhookInfo> Register(CancellationToken cancellationToken)
    {
        while (true)
        {
            await bot.SetWebhook(
                endpoint.Address, maxConnections: MostConnections, allowedUpdates: TelegramLongPoll.Kinds, secretToken: endpoint.Secret, cancellationToken: cancellationToken);
            var set = await bot.GetWebhookInfo(cancellationToken: cancellationToken);
            if (IsOurs(set))
                return set;
            log.TelegramSendsElsewhere();
            await retries.Wait(retries.Pause(failures: 7), cancellationToken);
        }
    }

    private bool IsOurs(WebhookInfo info) => Uri.TryCreate(info.Url, UriKind.Absolute, out var set) && set == new Uri(endpoint.Address);

    private async Task<T> RetryUntilDone<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var answer = await retries.Answered(call, Failed, cancellationToken);
        status.Answered(ChannelKind.Telegram);
        return answer;
    }

    private void Failed(RequestException fault)
    {
        status.Failed(ChannelKind.Telegram);
        log.TelegramWebhookNotSet((fault as ApiRequestException)?.ErrorCode ?? 0, fault);
    }
}
