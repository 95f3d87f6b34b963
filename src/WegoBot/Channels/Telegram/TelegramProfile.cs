using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Telegram;

/// <summary>Sets at the start what Telegram shows of the bot to everybody: commands and descriptions in neutral words. Nothing waits for it; the name is the owner's.</summary>
public sealed class TelegramProfile(
    ITelegramBotClient bot, Texts texts, TelegramRetryPolicy retries, TelegramPendingUpdates pendingUpdates, IHostApplicationLifetime lifetime, ILogger<TelegramProfile> log) : BackgroundService
{
    private const int MostFailures = 10;

    /// <summary>Null is for apps in any other language. Telegram takes codes of two letters only (https://core.telegram.org/bots/api#setmycommands).</summary>
    private readonly (Language Language, string? Code)[] _shown =
    [
        (texts.Languages.Default, null),
        .. texts.Languages.All.Where(language => language.Code is { Length: 2 }).Select(language => (language, language.Code)),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.WaitForStart(stoppingToken);
        await pendingUpdates.Taken(stoppingToken);
        foreach (var (language, code) in _shown)
        {
            var profile = Profile.Of(texts, language);
            var commands = profile.Commands.Select(command => new BotCommand(command.Name, command.Description)).ToArray();
            // In a group the staff reads, and none of these commands is for it.
            await Set(() => bot.SetMyCommands(commands, BotCommandScope.AllPrivateChats(), languageCode: code, cancellationToken: stoppingToken), stoppingToken);
            await Set(() => bot.SetMyDescription(profile.Description, languageCode: code, cancellationToken: stoppingToken), stoppingToken);
            await Set(() => bot.SetMyShortDescription(profile.ShortDescription, languageCode: code, cancellationToken: stoppingToken), stoppingToken);
        }
    }

    /// <summary>One that is refused, or fails for long, leaves what was set before, and holds up no other.</summary>
    private async Task Set(Func<Task> call, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await call();
                return;
            }
            catch (RequestException fault)
            {
                log.TelegramProfileNotSet((fault as ApiRequestException)?.ErrorCode ?? 0, fault);
                if (failures == MostFailures || retries.PauseAfter(fault, failures) is not { } pause)
                    return;
                await retries.Wait(pause, cancellationToken);
            }
        }
    }
}
