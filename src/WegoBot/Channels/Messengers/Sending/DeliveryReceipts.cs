using System.Diagnostics.CodeAnalysis;
using WegoBot.Conversations;
using WegoBot.Privacy;

namespace WegoBot.Channels.Messengers;

/// <summary>The delivery receipts that are not stored yet, the newest of each conversation. Its owner keeps threads apart.</summary>
internal sealed class DeliveryReceipts
{
    private readonly Dictionary<ConversationId, (DeliveryReceipt Receipt, Func<bool> IsDue)> _newest = [];

    public bool Any => _newest.Count > 0;

    public IReadOnlyList<DeliveryReceipt> All => [.. _newest.Values.Select(one => one.Receipt)];

    /// <summary>The receipts of these persons, and all others that are due.</summary>
    public IReadOnlyList<DeliveryReceipt> Due(IReadOnlySet<ConversationId> persons) =>
        [.. _newest.Where(one => persons.Contains(one.Key) || one.Value.IsDue()).Select(one => one.Value.Receipt)];

    public bool Has(ConversationId conversation, [MaybeNullWhen(false)] out DeliveryReceipt receipt)
    {
        var found = _newest.TryGetValue(conversation, out var one);
        receipt = one.Receipt;
        return found;
    }

    public void Add(DeliveryReceipt receipt) => Add(receipt, () => true);

    /// <summary>Adds one that may wait for the next message of its person until it is due.</summary>
    public void Add(DeliveryReceipt receipt, Func<bool> isDue) => _newest[receipt.Conversation] = (receipt, isDue);

    public void Drop(ConversationId conversation) => _newest.Remove(conversation);

    /// <summary>Removes these; one that was replaced by a newer receipt meanwhile stays.</summary>
    public void Stored(IReadOnlyList<DeliveryReceipt> receipts)
    {
        foreach (var receipt in receipts)
            if (Has(receipt.Conversation, out var kept) && kept == receipt)
                _newest.Remove(receipt.Conversation);
    }
}
