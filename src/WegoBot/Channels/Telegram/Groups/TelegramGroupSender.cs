using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using WegoBot.Dialogue;
using WegoBot.Notifications;

namespace WegoBot.Channels.Telegram;

/// <summary>
/// Sends sentences to a group of a centre's staff: in its topic, or in the General topic when that one takes no messages. What is in the way
/// is kept for the staff page.
/// </summary>
public sealed class TelegramGroupSender(ITelegramBotClient bot, StaffGroups groups, Texts texts)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>The language in which a group is told, by the app of whoever wrote there.</summary>
    public Language LanguageOf(string? hint) => texts.Languages.Guess(hint);

    /// <param name="group">Where to.</param>
    /// <param name="sentence">The key of the sentence.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <param name="page">The target of a button below the sentence; null for none.</param>
    /// <exception cref="RequestException">It did not arrive.</exception>
    public async Task Send(StaffGroup group, string sentence, CancellationToken cancellationToken, string? page = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        GroupObstacle obstacle;
        try
        {
            obstacle = await SendWhereItCan(group, sentence, page, cancellationToken);
        }
        catch (ApiRequestException refusal) when (TelegramGroupRefusal.Obstacle(refusal) is not GroupObstacle.None and var reason)
        {
            await groups.Note(group, reason == GroupObstacle.TopicClosed ? GroupObstacle.GeneralClosed : reason, CancellationToken.None);
            throw;
        }

        await groups.Note(group, obstacle, CancellationToken.None);
    }

    /// <returns>Why it stands in the General topic instead of the group's own.</returns>
    private async Task<GroupObstacle> SendWhereItCan(StaffGroup group, string sentence, string? page, CancellationToken cancellationToken)
    {
        try
        {
            await Send(group, group.Topic, sentence, page, cancellationToken);
            return GroupObstacle.None;
        }
        catch (ApiRequestException refusal) when (group.Topic is not null && TelegramGroupRefusal.Obstacle(refusal) is GroupObstacle.TopicClosed or GroupObstacle.TopicGone)
        {
            await Send(group, topic: null, sentence, page, cancellationToken);
            return TelegramGroupRefusal.Obstacle(refusal);
        }
    }

    private async Task Send(StaffGroup group, int? topic, string sentence, string? page, CancellationToken cancellationToken)
    {
        var words = texts.Say(group.Language, sentence);
        var button = page is null ? null : new InlineKeyboardMarkup([[InlineKeyboardButton.WithUrl(texts.Say(group.Language, "staff.group.button"), page)]]);
        try
        {
            await bot.SendMessage(group.Chat, words, replyMarkup: button, linkPreviewOptions: NoPreview, messageThreadId: topic, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException refusal) when (button is not null && refusal.ErrorCode == 400 && refusal.Message.Contains("url", StringComparison.OrdinalIgnoreCase))
        {
            // Staff must be notified even if Telegram refuses the button's address.
            await bot.SendMessage(group.Chat, words, linkPreviewOptions: NoPreview, messageThreadId: topic, cancellationToken: cancellationToken);
        }
    }
}
