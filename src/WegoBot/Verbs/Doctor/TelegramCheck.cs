using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using WegoBot.Channels.Telegram;

namespace WegoBot.Verbs;

/// <summary>Whether Telegram knows the bot, and brings its updates to where the service waits for them.</summary>
internal sealed class TelegramCheck(IServiceProvider services) : IDoctorCheck
{
    private const int Unauthorized = 401;
    private const int NotFound = 404;

    public string Name => "Telegram";

    public async IAsyncEnumerable<DoctorFinding> Look([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return services.GetService<ITelegramBotClient>() is { } bot
            ? await Ask(bot, services.GetRequiredService<IOptions<TelegramOptions>>().Value, cancellationToken)
            : new DoctorFinding(Name, DoctorResult.Ok, "it is off, because Telegram:Token is not set.");
    }

    private async Task<DoctorFinding> Ask(ITelegramBotClient bot, TelegramOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await bot.GetMe(cancellationToken);
            var hook = await bot.GetWebhookInfo(cancellationToken);
            if (options.HasWebhook != hook.Url.Length > 0)
                return new DoctorFinding(Name, DoctorResult.Attention, options.HasWebhook
                    ? "no webhook is set: the service sets it when it starts. If it runs, another copy of it polls: stop that one."
                    : "a webhook is set, and Telegram:Mode is Polling: the service takes it away when it starts. If it runs, another copy of it has a webhook: stop that one.");
            return hook.LastErrorDate is { } failed && services.GetRequiredService<TimeProvider>().GetUtcNow() - failed < TimeSpan.FromHours(1)
                ? new DoctorFinding(Name, DoctorResult.Attention, "Telegram could not bring an update within the last hour: look at the proxy and its certificate, and at PublicUrl.")
                : new DoctorFinding(Name, DoctorResult.Ok, "it knows the bot, and updates reach the service.");
        }
        catch (ApiRequestException refused) when (refused.ErrorCode is Unauthorized or NotFound)
        {
            return new DoctorFinding(Name, DoctorResult.Broken, "it does not know the token: take the one that @BotFather shows, and set Telegram:Token.");
        }
        catch (RequestException)
        {
            return new DoctorFinding(Name, DoctorResult.Broken, "its server cannot be reached, or does not answer as it should: look at the network, at Telegram:BaseUrl, and at a firewall.");
        }
    }
}
