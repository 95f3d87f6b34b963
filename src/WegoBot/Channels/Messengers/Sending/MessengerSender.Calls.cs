using WegoBot.Conversations;
using WegoBot.Dialogue;

namespace WegoBot.Channels.Messengers;

// The calls: each is made for one chat, and holds up no other.
public sealed partial class MessengerSender
{
    /// <summary>Sends a message beside the screens, at once and once. It takes no screen's place, has no buttons where an older message keeps its own, and goes with the others when she leaves.</summary>
    /// <returns>False when it did not arrive.</returns>
    public async Task<bool> SendBeside(OutgoingScreen outgoing)
    {
        ArgumentNullException.ThrowIfNull(outgoing);
        var message = messenger.CanEdit ? outgoing with { Screen = outgoing.Screen with { Rows = [] } } : outgoing;
        try
        {
            if (await Call(token => messenger.Send(message, token)) is not { } sent)
                return true;
            lock (_gate)
            {
                if (_queues.TryGetValue(outgoing.Conversation, out var queue))
                    queue.Sent.Add(sent);
                else if (!_beside.TryAdd(outgoing.Conversation, [sent]))
                    _beside[outgoing.Conversation].Add(sent);
            }

            return true;
        }
        catch (Exception fault)
        {
            log.ScreenNotSent(messenger.Channel, messenger.FailureOf(fault, failures: 1).Code, fault);
            return false;
        }
    }

    /// <summary>Sends the neutral line alone, at once and once: without a button, and without a sound where the messenger can.</summary>
    public async Task<AlertResult> SendNeutralLine(DueAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (messenger.Parse(alert.Address) is not { } address)
            return new AlertResult(AlertOutcome.Unreachable);
        var line = new OutgoingScreen(alert.Conversation, MessageText.NeutralScreen(texts, alert.Language), address.Chat, Quiet: true);
        try
        {
            var sent = await Call(token => messenger.Send(line, token));
            lock (_gate)
                _unanswered.Sent(sent?.Message ?? 0);
            return new AlertResult(AlertOutcome.Sent, Message: sent);
        }
        catch (Exception fault)
        {
            var failure = messenger.FailureOf(fault, failures: 1);
            log.AlertNotSent(messenger.Channel, failure.Code, fault);
            return AlertFailures.ResultOf(failure, fault);
        }
    }

    private async Task Draw(ChatSendQueue queue, OutgoingScreen outgoing)
    {
        lock (_gate)
            outgoing = outgoing with { Anew = outgoing.Anew || _unanswered.Has(outgoing.Conversation) };
        var inPlace = !outgoing.Anew || outgoing.Leaves;
        var isEdited = inPlace && queue.Live is { } live && await Call(token => messenger.Edit(queue.Chat, live, outgoing.Screen, token));
        // A message that she deleted comes back only when she asked for something.
        if (!isEdited && (!messenger.CanEdit || !outgoing.Quiet || (!outgoing.Leaves && (outgoing.Anew || queue.Live is null))))
            await Send(queue, outgoing);
        lock (_gate)
        {
            if (!queue.Done())
                return;
            queue.Leaving = null;
            if (outgoing.Leaves && _receipts.Has(outgoing.Conversation, out var receipt))
                queue.Sent.AddRange(receipt.Sent);
            queue.Remove(outgoing);
            if (outgoing.Leaves)
                queue.Deletions.AddGuesses(_unanswered.Take(outgoing, before: null).Where(message => message != queue.Live));
            if (!outgoing.Leaves)
                AddReceipt(queue, outgoing);
        }
    }

    private async Task Send(ChatSendQueue queue, OutgoingScreen outgoing)
    {
        try
        {
            if (await Call(token => messenger.Send(outgoing, token)) is not { } sent)
                return;
            lock (_gate)
            {
                queue.NowLive(sent.Message, outgoing.Screen.Language, outgoing.Screen.Stage == Stage.Decoy);
                queue.Sent.Add(sent);
                _unanswered.Sent(sent.Message);
                queue.Deletions.AddGuesses(_unanswered.Take(outgoing, before: sent.Message));
            }
        }
        catch (Exception fault) when (messenger.CanEdit && messenger.FailureOf(fault, failures: 1).Code is 0 or >= 500)
        {
            lock (_gate)
                _unanswered.Add(outgoing, queue.Live);
            throw;
        }
    }

    /// <summary>Makes one call's worth of deletions. The messenger passes over what cannot be deleted any more.</summary>
    private async Task Delete(ChatSendQueue queue, long[] messages)
    {
        try
        {
            var areGone = await Call(token => messenger.Delete(queue.Chat, messages, token));
            lock (_gate)
                (areGone ? (Action)queue.Deletions.Done : queue.Deletions.Split)();
        }
        catch (Exception)
        {
            bool isBeforeTheScreen;
            lock (_gate)
            {
                (isBeforeTheScreen, queue.ClearsFirst) = (queue.ClearsFirst, false);
                queue.Deletions.Postpone();
            }

            // The screen takes the place of the old ones at once; the deletion is tried again after it.
            if (!isBeforeTheScreen)
                throw;
        }
    }

    /// <summary>Leaves nothing of an older message but the neutral line. One that cannot be edited stays as it is.</summary>
    private async Task Neutralise(ChatSendQueue queue, long message, Language language)
    {
        await Call(token => messenger.Edit(queue.Chat, message, MessageText.NeutralScreen(texts, language), token));
        lock (_gate)
            queue.Leftovers.Dequeue();
    }

    private async Task<T> Call<T>(Func<CancellationToken, Task<T>> call)
    {
        using var limit = backoff.Limit(LongestCall);
        return await call(limit.Token);
    }

    /// <returns>False when a stop ended the wait.</returns>
    private async Task<bool> Waited(ChatSendQueue queue, TimeSpan pause)
    {
        try
        {
            queue.IsWaiting = true;
            await backoff.Wait(pause, _closing.Token);
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

    private void GiveUp(ChatSendQueue queue, SendFailure failure, Exception fault)
    {
        lock (_gate)
        {
            var lost = queue.GiveUp();
            if (failure.Refusal is Refusal.Gone or Refusal.Blocked && lost is not null)
                _unanswered.Drop(lost.Conversation);
            // It would be refused again, so nothing waits for it.
            if (lost is not null && failure.Refusal != Refusal.None)
                AddReceipt(queue, lost, isBlocked: failure.Refusal == Refusal.Blocked);
        }

        if (failure.Refusal is Refusal.None or Refusal.Screen && !_closing.IsCancellationRequested)
            log.ScreenNotSent(messenger.Channel, failure.Code, fault);
    }

    private void AddReceipt(ChatSendQueue queue, OutgoingScreen outgoing, bool isBlocked = false)
    {
        var before = !outgoing.Leaves && _receipts.Has(outgoing.Conversation, out var receipt) ? receipt.Sent : [];
        var shown = new DeliveryReceipt(outgoing.Conversation, outgoing.Screen.Serial, messenger.Format(queue.Address))
        {
            Epoch = outgoing.Epoch,
            Sent = [.. before.Union(queue.Sent)],
            Unreachable = isBlocked,
        };
        // What is stored nowhere yet, and what would be sent a second time, is stored soon.
        var saysMore = shown.Sent.Count > 0 || isBlocked || outgoing.Leaves || outgoing.HasCode || outgoing.Live != queue.Live;
        _receipts.Add(shown, saysMore ? () => true : backoff.Passed(LongestReceiptDelay));
        if (_receiptArrived.CurrentCount == 0)
            _receiptArrived.Release();
    }
}
