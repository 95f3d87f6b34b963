using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>A conversation while a commit works on it: read once, changed by any number of turns, written once.</summary>
internal sealed class LoadedConversation(ConversationId id, SentMessages sentMessages)
{
    private bool _changed;
    private string? _storedAddress;

    public ConversationId Id => id;

    /// <summary>What is stored; null when nothing is.</summary>
    public ConversationRow? Row { get; private init; }

    /// <summary>Null before the first turn, and after it was forgotten.</summary>
    public Conversation? Conversation { get; private set; }

    public string? Address { get; private set; }

    /// <summary>The address as it is stored; null when that is another, or none.</summary>
    public byte[]? EncryptedAddress => Address is not null && Address == _storedAddress ? Row?.Address : null;

    /// <summary>The messages that can be removed as they are stored; null when those are others, or none.</summary>
    public byte[]? EncryptedSentMessages => !sentMessages.Changed && sentMessages.Until == Row?.SentMessagesUntil ? Row?.SentMessages : null;

    /// <summary>Nothing is new but what each turn changes, of what is stored already.</summary>
    public bool ChangedByTurnOnly => Row is { } row && Epoch == row.Epoch && Address == _storedAddress && !sentMessages.Changed;

    public bool IsShown { get; private set; }

    /// <summary>0 before the first turn.</summary>
    public int Epoch { get; private set; }

    public ChannelKind Channel { get; private set; }

    public DateTimeOffset LastTurnAt { get; private set; }

    public DateTimeOffset ForgetAt { get; private set; }

    /// <summary>The messages of her chat that can still be removed there.</summary>
    public SentMessages SentMessages => sentMessages;

    /// <summary>What binds button ids to this conversation.</summary>
    public string ButtonScope => $"{id}/{Epoch}";

    /// <summary>Whether there is anything to write.</summary>
    public bool Changed => _changed;

    /// <summary>A stored conversation as it is to be remembered now: an idle one without its answers, or not at all.</summary>
    public static LoadedConversation From(ConversationRow row, Conversation? conversation, string? address, SentMessages sentMessages, DateTimeOffset now)
    {
        var idle = now - row.LastTurnAt;
        if (conversation is null || (idle >= RetentionPeriods.Everything && sentMessages.Until is null))
            return new LoadedConversation(row.Id, sentMessages) { Row = row };
        var ends = idle >= RetentionPeriods.Everything && conversation.Stage != Stage.Left;
        if (ends)
            conversation = RetentionPeriods.WithNothing(conversation) with { Screen = conversation.Screen + 1 };
        var forgetsAnswers = idle >= RetentionPeriods.Answers && conversation.Stage != Stage.Left && !RetentionPeriods.IsWithoutAnswers(row);
        return new LoadedConversation(row.Id, sentMessages)
        {
            Row = row,
            Conversation = forgetsAnswers ? conversation.Anew() : conversation,
            Address = address,
            _storedAddress = address,
            IsShown = row.IsShown && !(forgetsAnswers && RetentionPeriods.IsDrawnAnew(row.Channel)) && !ends,
            Epoch = row.Epoch,
            Channel = row.Channel,
            LastTurnAt = row.LastTurnAt,
            ForgetAt = forgetsAnswers ? row.LastTurnAt + RetentionPeriods.Everything : row.ForgetAt,
        };
    }

    /// <summary>Remembers what a turn led to.</summary>
    public void Keep(Conversation after, IncomingMessage message, bool toBeShown, int newEpoch, DateTimeOffset now)
    {
        if (Conversation is null)
            (Epoch, Channel) = (newEpoch, message.Channel);
        (Conversation, LastTurnAt, ForgetAt, _changed) = (after, now, now + RetentionPeriods.Answers, true);
        Address ??= message.Address;
        if (message.SentMessage is { } sentMessage)
            sentMessages.Add(sentMessage);
        IsShown = Address is null || (IsShown && !toBeShown);
    }

    /// <summary>A screen reached her. Once the last line after leaving has, nothing is kept. An older screen that came after a newer one is what she looks at: the newer counts as not shown.</summary>
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
            IsShown = true;
        else if (receipt.Screen < Conversation.Screen && (ForgetAt - LastTurnAt <= RetentionPeriods.Answers || RetentionPeriods.IsDrawnAnew(Channel)))
            IsShown = false;
        if (IsShown && Conversation.Stage == Stage.Left)
            Forget();
    }

    public void Forget()
    {
        (Conversation, Address, IsShown, Epoch, _changed) = (null, null, false, 0, true);
        sentMessages.Clear();
    }
}
