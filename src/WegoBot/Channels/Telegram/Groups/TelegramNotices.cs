using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Notifies a centre's staff in their group, always with the same sentence, which does not say who, what, where or when.</summary>
public sealed class TelegramNotices(
    ITelegramBotClient bot, StaffGroups groups, TelegramRateLimiter limiter, Texts texts, IOptions<TelegramNoticeOptions> options)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>This way of notifying staff.</summary>
    public Delivery Delivery => new("telegram", (notice, cancellationToken) => Tell(notice.Centre, "staff.group.notice", cancellationToken))
    {
        IsFor = groups.Has,
        Turn = Turn,
        Test = (centre, cancellationToken) => Tell(centre, "staff.group.test", cancellationToken),
    };

    private async Task<IDisposable> Turn(string centre, CancellationToken cancellationToken) =>
        await limiter.Turn((await groups.Find(centre, cancellationToken))?.Chat, cancellationToken);

    private async Task Tell(string centre, string sentence, CancellationToken cancellationToken)
    {
        var group = await groups.Find(centre, cancellationToken) ?? throw new InvalidOperationException("The centre has no group any more.");
        try
        {
            await Send(group.Chat, sentence, group.Language, cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.MigrateToChatId is { } moved)
        {
            await groups.Moved(group.Chat, moved, cancellationToken);
            await Send(moved, sentence, group.Language, cancellationToken);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.RetryAfter is { } seconds)
        {
            throw new RetryAfterException(TimeSpan.FromSeconds(seconds), refusal);
        }
    }

    private async Task Send(long chat, string sentence, Language language, CancellationToken cancellationToken)
    {
        var words = texts.Say(language, sentence);
        var button = options.Value.StaffPage is { } page
            ? new InlineKeyboardMarkup([[InlineKeyboardButton.WithUrl(texts.Say(language, "staff.group.button"), page)]])
            : null;
        try
        {
            await bot.SendMessage(chat, words, replyMarkup: button, linkPreviewOptions: NoPreview, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (button is not null && refusal.ErrorCode == 400 && refusal.Message.Contains("url", StringComparison.OrdinalIgnoreCase))
        {
            // Staff must be notified even if Telegram refuses the button's address.
            await bot.SendMessage(chat, words, linkPreviewOptions: NoPreview, cancellationToken: cancellationToken);
        }
    }
}
