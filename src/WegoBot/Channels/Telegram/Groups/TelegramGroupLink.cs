using Telegram.Bot;
using Telegram.Bot.Exceptions;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Makes the link that adds the bot to a group and links that group to a centre.</summary>
public sealed class TelegramGroupLink(ITelegramBotClient bot, StaffGroupSerializer groups, GroupLinkCodes codes, TimeProvider clock)
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>The link, or null with a sentence that says why there is none.</summary>
    public async Task<(string? Link, string? Why)> Create(string centre, CancellationToken cancellationToken)
    {
        if (groups.IsSet(centre))
            return (null, $"No link for a group in Telegram: Centres:{centre}:TelegramChatId names the group already.");
        using var limit = new CancellationTokenSource(LongestCall, clock);
        using var call = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // https://core.telegram.org/bots/features#deep-linking
            return (await bot.GetMe(call.Token)).Username is { } name
                ? ($"https://t.me/{name}?startgroup={await codes.Create(centre, cancellationToken)}", null)
                : (null, "No link for a group in Telegram: the bot has no user name there.");
        }
        catch (ApiRequestException refusal)
        {
            return (null, $"No link for a group in Telegram: Telegram refused, code {refusal.ErrorCode}; 401 and 404 mean a wrong token.");
        }
        catch (Exception fault) when (fault is RequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, "No link for a group in Telegram: Telegram cannot be reached. Try again later.");
        }
    }
}
