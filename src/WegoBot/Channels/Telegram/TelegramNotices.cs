using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>Tells a centre's staff in their group: always the same sentence, which says nothing of who, what, where or when.</summary>
public sealed class TelegramNotices(
    ITelegramBotClient bot, StaffGroups groups, TelegramLimiter limiter, Texts texts, IOptions<TelegramNoticeOptions> options)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>This way of telling staff.</summary>
    public Delivery Delivery => new("telegram", (notice, stop) => Tell(notice.Centre, "staff.group.notice", stop))
    {
        IsFor = groups.Has,
        Turn = Turn,
        Test = (centre, stop) => Tell(centre, "staff.group.test", stop),
    };

    private async Task<IDisposable> Turn(string centre, CancellationToken stop) =>
        await limiter.Turn((await groups.Find(centre, stop))?.Chat, stop);

    private async Task Tell(string centre, string sentence, CancellationToken stop)
    {
        var group = await groups.Find(centre, stop) ?? throw new InvalidOperationException("The centre has no group any more.");
        try
        {
            await Send(group.Chat, sentence, group.Language, stop);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.MigrateToChatId is { } moved)
        {
            await groups.Moved(group.Chat, moved, stop);
            await Send(moved, sentence, group.Language, stop);
        }
        catch (ApiRequestException refusal) when (refusal.Parameters?.RetryAfter is { } seconds)
        {
            throw new NotYetException(TimeSpan.FromSeconds(seconds), refusal);
        }
    }

    private async Task Send(long chat, string sentence, Language language, CancellationToken stop)
    {
        var words = texts.Say(language, sentence);
        var button = options.Value.StaffPage is { } page
            ? new InlineKeyboardMarkup([[InlineKeyboardButton.WithUrl(texts.Say(language, "staff.group.button"), page)]])
            : null;
        try
        {
            await bot.SendMessage(chat, words, replyMarkup: button, linkPreviewOptions: NoPreview, cancellationToken: stop);
        }
        catch (ApiRequestException refusal) when (button is not null && refusal.ErrorCode == 400 && refusal.Message.Contains("url", StringComparison.OrdinalIgnoreCase))
        {
            // An address that Telegram does not like must not keep staff from hearing.
            await bot.SendMessage(chat, words, linkPreviewOptions: NoPreview, cancellationToken: stop);
        }
    }
}
