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
    private async Task Draw(TelegramChatQueue queue, TelegramOutgoingScreen outgoing, int count)
    {
        // A message that she deleted does not come back by itself.
        var edits = queue.Live is { } live && (!outgoing.Anew || outgoing.Leaves) && await Edit(queue.Chat, live, outgoing.Screen);
        if (!edits && (!outgoing.Quiet || (queue.Live is null && !outgoing.Leaves) || (outgoing.Anew && !outgoing.Leaves)))
            await Send(queue, outgoing);
        lock (_gate)
        {
            queue.Done(count);
            queue.Leaving = null;
            if (outgoing.Leaves && _receipts.Has(outgoing.Conversation, out var receipt))
                queue.Sent.AddRange(receipt.Sent);
            queue.Remove(outgoing);
            if (!outgoing.Leaves)
                AddReceipt(queue, outgoing);
        }
    }

    private async Task Send(TelegramChatQueue queue, TelegramOutgoingScreen outgoing)
    {
        using var limit = retries.Limit(LongestCall);
        var sent = await bot.SendMessage(
            queue.Chat,
            TelegramRenderer.Text(outgoing.Screen, MessageText.Opening(texts, outgoing.Screen.Language)),
            parseMode: ParseMode.Html,
            replyMarkup: TelegramRenderer.Buttons(outgoing.Screen),
            linkPreviewOptions: NoPreview,
            disableNotification: outgoing.Quiet || outgoing.Leaves,
            protectContent: outgoing.HasCode,
            cancellationToken: limit.Token);
        lock (_gate)
        {
            queue.NowLive(sent.Id, outgoing.Screen.Language);
            queue.Sent.Add(TelegramUpdateReader.TraceOf(sent));
        }
    }

    /// <summary>One call's worth of removing. What cannot be removed any more is passed over by the server.</summary>
    private async Task Remove(TelegramChatQueue queue, int[] messages)
    {
        using var limit = retries.Limit(LongestCall);
        try
        {
            await bot.DeleteMessages(queue.Chat, messages, cancellationToken: limit.Token);
            lock (_gate)
                queue.Removals.Done();
        }
        catch (ApiRequestException refusal) when (refusal is { ErrorCode: 400 })
        {
            lock (_gate)
                queue.Removals.Refused();
        }
        catch (Exception fault) when (fault is not ApiRequestException { ErrorCode: 403 })
        {
            lock (_gate)
                queue.Removals.Later();
            throw;
        }
    }

    /// <returns>False when the message cannot be edited any more.</returns>
    private async Task<bool> Edit(long chat, int message, Screen screen) =>
        await Edit(chat, message, TelegramRenderer.Text(screen), screen);

    private async Task<bool> Edit(long chat, int message, string text, Screen? screen)
    {
        using var limit = retries.Limit(LongestCall);
        try
        {
            await bot.EditMessageText(
                chat,
                message,
                text,
                parseMode: ParseMode.Html,
                replyMarkup: screen is null ? null : TelegramRenderer.Buttons(screen),
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
    private async Task Neutralise(TelegramChatQueue queue, (int Message, Language Language) leftover)
    {
        var neutral = TelegramRenderer.Escape(texts.Say(leftover.Language, MessageText.Neutral));
        await Edit(queue.Chat, leftover.Message, neutral, screen: null);
        lock (_gate)
            queue.Leftovers.Dequeue();
    }

    private async Task<bool> Waited(TelegramChatQueue queue, TimeSpan pause)
    {
        try
        {
            queue.IsWaiting = true;
            await retries.Wait(pause, _closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            queue.IsWaiting = false;
        }
    }

    private void GiveUp(ConversationId conversation, TelegramChatQueue queue, Exception fault)
    {
        var code = (fault as ApiRequestException)?.ErrorCode ?? 0;
        lock (_gate)
        {
            _queues.Remove(conversation);
            // She blocked the bot, or the chat is gone: it would be refused again, so nothing waits for it, and who blocked it is forgotten.
            if (code is 400 or 403 && (queue.Take()?.Wish ?? queue.Leaving) is { } refused)
                AddReceipt(queue, refused, unreachable: code == 403);
        }

        if (code != 403)
            log.TelegramScreenNotSent(code, fault);
    }

    private void AddReceipt(TelegramChatQueue queue, TelegramOutgoingScreen outgoing, bool unreachable = false)
    {
        var before = !outgoing.Leaves && _receipts.Has(outgoing.Conversation, out var receipt) ? receipt.Sent : [];
        var address = new TelegramAddress(queue.Chat, queue.Live).ToString();
        var shown = new DeliveryReceipt(outgoing.Conversation, outgoing.Screen.Serial, address) { Sent = [.. before.Union(queue.Sent)], Unreachable = unreachable };
        // What is stored nowhere yet, and what would be sent a second time, is stored at once.
        var tellsMore = shown.Sent.Count > 0 || unreachable || outgoing.Leaves || outgoing.HasCode || outgoing.Live != queue.Live;
        _receipts.Add(shown, tellsMore ? () => true : retries.After(LongestReceiptDelay));
    }
}
