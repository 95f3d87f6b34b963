using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>A conversation in a unit of work: read once, changed by any number of turns, written once.</summary>
internal sealed class LoadedConversation(ConversationId id, SentMessages sentMessages)
{
    private bool _changed;
    private string? _storedAddress;

    public ConversationId Id => id;

    /// <summary>The stored row; null when nothing is stored.</summary>
    public ConversationRow? Row { get; private init; }

    /// <summary>The key of its row; null when it gets a new one, because it is new or forgets something.</summary>
    public DataKey? Key { get; private set; }

    /// <summary>Null before the first turn, and after the conversation was forgotten.</summary>
    public Conversation? Conversation { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The stored, encrypted address; null when the address or the key has changed or there is none.</summary>
    public byte[]? EncryptedAddress => Key is not null && Address is not null && Address == _storedAddress ? Row?.Address : null;

    /// <summary>The stored, encrypted list of sent messages; null when the list or the key has changed or it is empty.</summary>
    public byte[]? EncryptedSentMessages => Key is not null && !sentMessages.Changed && sentMessages.Until == Row?.SentMessagesUntil ? Row?.SentMessages : null;

    /// <summary>Whether a stored conversation has changed only in the columns that every turn changes.</summary>
    public bool ChangedByTurnOnly => Key is not null && Row is { } row && Epoch == row.Epoch && Address == _storedAddress && !sentMessages.Changed;

    public bool IsShown { get; private set; }

    /// <summary>Distinguishes this conversation from forgotten ones of the same person. 0 before the first turn.</summary>
    public int Epoch { get; private set; }

    public ChannelKind Channel { get; private set; }

    public DateTimeOffset LastTurnAt { get; private set; }

    public DateTimeOffset ForgetAt { get; private set; }

    /// <summary>The messages of her chat that can still be deleted there.</summary>
    public SentMessages SentMessages => sentMessages;

    /// <summary>What binds button ids to this conversation.</summary>
    public string ButtonScope => $"{id}/{Epoch}";

    /// <summary>The conversation that fell silent and is not counted as that yet; null for none.</summary>
    public Conversation? Silent { get; private init; }

    /// <summary>Whether it goes on: it neither fell silent nor was left.</summary>
    public bool GoesOn => Conversation is { Stage: not (Stage.Left or Stage.Decoy) } && Silent is null && !(Row is { } row && !_changed && RetentionPeriods.IsWithoutAnswers(row));

    /// <summary>Whether there is anything to write.</summary>
    public bool Changed => _changed;

    /// <summary>Loads a stored conversation as far as it may still be remembered: an idle one without its answers, or not at all.</summary>
    public static LoadedConversation From(ConversationRow row, DataKey? key, Conversation? conversation, string? address, SentMessages sentMessages, DateTimeOffset now)
    {
        var idle = now - row.LastTurnAt;
        var isOver = idle >= RetentionPeriods.Everything;
        var silent = conversation is not null && idle >= RetentionPeriods.Answers && RetentionPeriods.FallsSilent(row, conversation) ? conversation : null;
        if (conversation is null || (isOver && sentMessages.Until is null && !RetentionPeriods.KeepsWords(conversation, idle)))
            return new LoadedConversation(row.Id, sentMessages) { Row = row, Silent = silent };
        var ends = isOver && sentMessages.Until is not null && conversation.Stage is not (Stage.Left or Stage.Decoy);
        if (ends)
            conversation = RetentionPeriods.WithNothing(conversation) with { Screen = conversation.Screen + 1 };
        else if (isOver && conversation is { Words: not null, Stage: not Stage.Left })
            (conversation, key) = (RetentionPeriods.WithWordsOnly(conversation), null);
        var forgetsAnswers = idle >= RetentionPeriods.Answers && conversation.Stage is not (Stage.Left or Stage.Decoy) && !RetentionPeriods.IsWithoutAnswers(row);
        return new LoadedConversation(row.Id, sentMessages)
        {
            Row = row,
            Silent = silent,
            Key = forgetsAnswers || ends ? null : key,
            Conversation = forgetsAnswers ? conversation.StartOver() : conversation,
            Address = address,
            _storedAddress = address,
            IsShown = row.IsShown && !(forgetsAnswers && RetentionPeriods.IsDrawnAnew(row.Channel)) && !ends,
            Epoch = row.Epoch,
            Channel = row.Channel,
            LastTurnAt = row.LastTurnAt,
            ForgetAt = forgetsAnswers ? row.LastTurnAt + RetentionPeriods.Everything : row.ForgetAt,
        };
    }

    /// <summary>Takes over the result of a turn.</summary>
    public void Keep(Conversation after, IncomingMessage message, bool toBeShown, int newEpoch, DateTimeOffset now)
    {
        if (Conversation is null)
            (Epoch, Channel) = (newEpoch, message.Channel);
        if (Conversation is null || after.Stage is Stage.Left or Stage.Decoy)
            Key = null;
        (Conversation, LastTurnAt, ForgetAt, _changed) = (after, now, now + RetentionPeriods.Answers, true);
        Address ??= message.Address;
        if (message.SentMessage is { } sentMessage)
            sentMessages.Add(sentMessage);
        IsShown = Address is null || (IsShown && !toBeShown);
    }

    /// <summary>Remembers a message of her chat that led to no turn, so that it goes when she leaves.</summary>
    public void Note(SentMessage? sentMessage)
    {
        if (Conversation is not null && sentMessage is not null)
            _changed |= sentMessages.Add(sentMessage);
    }

    /// <summary>Takes a delivery receipt. Once the last line after leaving is delivered, nothing is kept. When an older screen was delivered after a newer one, she sees the older one, so the newer counts as not shown.</summary>
    public void Confirm(DeliveryReceipt receipt)
    {
        if (Conversation is null)
            return;
        if (receipt.Unreachable)
        {
            Forget();
            return;
        }

        (Address, _changed) = (receipt.Address, true);
        foreach (var sentMessage in receipt.Sent)
            sentMessages.Add(sentMessage);
        if (receipt.Screen == Conversation.Screen)
            (IsShown, Conversation) = (true, Conversation.Clears ? Conversation with { Clears = false } : Conversation);
        else if (receipt.Screen < Conversation.Screen && (ForgetAt - LastTurnAt <= RetentionPeriods.Answers || RetentionPeriods.IsDrawnAnew(Channel)))
            IsShown = false;
        if (IsShown && Conversation.Stage == Stage.Left)
            Forget();
    }

    /// <summary>Forgets everything but her two words. They are not kept for a browser: its session ends, and nobody could use them again.</summary>
    public void Forget()
    {
        (Key, _changed) = (null, true);
        sentMessages.Clear();
        if (Conversation is { Words: not null } conversation && Channel != ChannelKind.WebChat)
        {
            (Conversation, Address, IsShown, ForgetAt) = (RetentionPeriods.WithWordsOnly(conversation), null, true, LastTurnAt + RetentionPeriods.Words);
            return;
        }

        (Conversation, Address, IsShown, Epoch) = (null, null, false, 0);
    }
}
