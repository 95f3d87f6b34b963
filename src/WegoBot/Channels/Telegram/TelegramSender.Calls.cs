using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;
using WegoBot.Channels.Messengers;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Channels.Telegram;

// The calls to Telegram: each is made for one chat, and holds up no other.
public sealed partial class TelegramSender
{
    private async Task Draw(TelegramLane lane, TelegramWish wish, int count)
    {
        // A message that she deleted does not come back by itself.
        var edits = lane.Live is { } live && (!wish.Anew || wish.Leaves) && await Edit(lane.Chat, live, wish.Screen);
        if (!edits && (!wish.Quiet || (lane.Live is null && !wish.Leaves) || (wish.Anew && !wish.Leaves)))
            await Send(lane, wish);
        lock (_gate)
        {
            lane.Done(count);
            lane.Leaving = null;
            if (wish.Leaves && _marks.Has(wish.Conversation, out var mark))
                lane.Sent.AddRange(mark.Sent);
            lane.Remove(wish);
            if (!wish.Leaves)
                Mark(lane, wish);
        }
    }

    private async Task Send(TelegramLane lane, TelegramWish wish)
    {
        using var limit = patience.Limit(LongestCall);
        var sent = await bot.SendMessage(
            lane.Chat,
            TelegramDrawing.Text(wish.Screen, MessageText.Opening(texts, wish.Screen.Language)),
            parseMode: ParseMode.Html,
            replyMarkup: TelegramDrawing.Buttons(wish.Screen),
            linkPreviewOptions: NoPreview,
            disableNotification: wish.Quiet || wish.Leaves,
            protectContent: wish.HasCode,
            cancellationToken: limit.Token);
        lock (_gate)
        {
            lane.NowLive(sent.Id, wish.Screen.Language);
            lane.Sent.Add(TelegramInbox.TraceOf(sent));
        }
    }

    /// <summary>One call's worth of removing. What cannot be removed any more is passed over by the server.</summary>
    private async Task Remove(TelegramLane lane, int[] messages)
    {
        using var limit = patience.Limit(LongestCall);
        try
        {
            await bot.DeleteMessages(lane.Chat, messages, cancellationToken: limit.Token);
            lock (_gate)
                lane.Removals.Done();
        }
        catch (ApiRequestException refusal) when (refusal is { ErrorCode: 400 })
        {
            lock (_gate)
                lane.Removals.Refused();
        }
        catch (Exception fault) when (fault is not ApiRequestException { ErrorCode: 403 })
        {
            lock (_gate)
                lane.Removals.Later();
            throw;
        }
    }

    /// <returns>False when the message cannot be edited any more.</returns>
    private async Task<bool> Edit(long chat, int message, Screen screen) =>
        await Edit(chat, message, TelegramDrawing.Text(screen), screen);

    private async Task<bool> Edit(long chat, int message, string text, Screen? screen)
    {
        using var limit = patience.Limit(LongestCall);
        try
        {
            await bot.EditMessageText(
                chat,
                message,
                text,
                parseMode: ParseMode.Html,
                replyMarkup: screen is null ? null : TelegramDrawing.Buttons(screen),
                linkPreviewOptions: NoPreview,
                cancellationToken: limit.Token);
            return true;
        }
        catch (ApiRequestException refusal) when (refusal.ErrorCode == 400)
        {
            return refusal.Message.Contains("message is not modified", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Leaves nothing of an older message but the neutral line. One that cannot be edited stays as it is.</summary>
    private async Task Neutralise(TelegramLane lane, (int Message, Language Language) leftover)
    {
        var neutral = TelegramDrawing.Escape(texts.Say(leftover.Language, MessageText.Neutral));
        await Edit(lane.Chat, leftover.Message, neutral, screen: null);
        lock (_gate)
            lane.Leftovers.Dequeue();
    }

    private async Task<bool> Waited(TelegramLane lane, TimeSpan pause)
    {
        try
        {
            lane.IsWaiting = true;
            await patience.Wait(pause, _closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            lane.IsWaiting = false;
        }
    }

    private void GiveUp(ConversationId conversation, TelegramLane lane, Exception fault)
    {
        var code = (fault as ApiRequestException)?.ErrorCode ?? 0;
        lock (_gate)
        {
            _lanes.Remove(conversation);
            // She blocked the bot, or the chat is gone: it would be refused again, so nothing waits for it, and who blocked it is forgotten.
            if (code is 400 or 403 && (lane.Take()?.Wish ?? lane.Leaving) is { } refused)
                Mark(lane, refused, unreachable: code == 403);
        }

        if (code != 403)
            log.TelegramScreenNotSent(code, fault);
    }

    private void Mark(TelegramLane lane, TelegramWish wish, bool unreachable = false)
    {
        var before = !wish.Leaves && _marks.Has(wish.Conversation, out var mark) ? mark.Sent : [];
        var address = new TelegramAddress(lane.Chat, lane.Live).ToString();
        var shown = new Shown(wish.Conversation, wish.Screen.Serial, address) { Sent = [.. before.Union(lane.Sent)], Unreachable = unreachable };
        // What is stored nowhere yet, and what would be sent a second time, is stored at once.
        var tellsMore = shown.Sent.Count > 0 || unreachable || wish.Leaves || wish.HasCode || wish.Live != lane.Live;
        _marks.Add(shown, tellsMore ? () => true : patience.After(LongestMark));
    }
}
