using System.Text;
using System.Text.Json;
using WegoBot.Dialogue;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Conversations;

/// <summary>Serialises conversations and addresses, and encrypts them under the key of their row. A conversation that cannot be read starts again from the greeting.</summary>
public sealed class ConversationSerializer(ColumnEncryption encryption, ILogger<ConversationSerializer> log)
{
    private const string Key = "Conversations.DataKey";
    private const string State = "Conversations.State";
    private const string Address = "Conversations.Address";
    private const string SentMessages = "Conversations.SentMessages";

    private long _unreadable;

    /// <summary>The number of stored conversations that could not be read since startup.</summary>
    public long Unreadable => Interlocked.Read(ref _unreadable);

    /// <summary>A key for a conversation that begins, or that forgets something.</summary>
    public DataKey NewKey(ConversationId id) => encryption.NewKey(Key, id.ToBytes());

    /// <summary>The key of a stored conversation; null when it cannot be read.</summary>
    public DataKey? OpenKey(ConversationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return encryption.OpenKey(row.DataKey, Key, row.Id.ToBytes());
    }

    public static byte[] Write(DataKey key, ConversationId id, Conversation conversation) =>
        key.Encrypt(JsonSerializer.SerializeToUtf8Bytes(StoredState.Of(conversation), StoredStateJson.Default.StoredState), State, id.ToBytes());

    /// <summary>Reads a conversation; null when it cannot be decrypted, or its stage does not exist in this version.</summary>
    public Conversation? Read(DataKey? key, ConversationId id, byte[] state)
    {
        try
        {
            if (key?.Decrypt(state, State, id.ToBytes()) is { } plain
                && JsonSerializer.Deserialize(plain, StoredStateJson.Default.StoredState)?.ToConversation() is { Stage: not Stage.Anywhere } conversation)
                return conversation;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            // Falls through to the greeting.
        }

        Interlocked.Increment(ref _unreadable);
        log.ConversationUnreadable();
        return null;
    }

    public static byte[] WriteAddress(DataKey key, ConversationId id, string address) => key.Encrypt(Encoding.UTF8.GetBytes(address), Address, id.ToBytes());

    /// <summary>Null when there is no address, or it cannot be decrypted.</summary>
    public static string? ReadAddress(DataKey? key, ConversationId id, byte[]? address) =>
        address is not null && key?.Decrypt(address, Address, id.ToBytes()) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Puts a conversation in the place of a stored one, under a new key: what the row said before can be read by nobody any more.</summary>
    public void Replace(ConversationRow row, DataKey? before, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(row);
        var key = NewKey(row.Id);
        row.State = Write(key, row.Id, conversation);
        row.Address = ReadAddress(before, row.Id, row.Address) is { } address ? WriteAddress(key, row.Id, address) : null;
        row.SentMessages = WriteSentMessages(key, row.Id, ReadSentMessages(before, row.Id, row.SentMessages));
        row.DataKey = key.Wrapped;
    }

    /// <summary>Null for an empty list. Each message's number is followed by its Unix time in seconds.</summary>
    public static byte[]? WriteSentMessages(DataKey key, ConversationId id, IReadOnlyList<SentMessage> sentMessages) => sentMessages.Count == 0
        ? null
        : key.Encrypt(
            JsonSerializer.SerializeToUtf8Bytes([.. sentMessages.SelectMany(sentMessage => new[] { sentMessage.Message, sentMessage.At.ToUnixTimeSeconds() })], StoredStateJson.Default.Int64Array),
            SentMessages, id.ToBytes());

    /// <summary>Empty when there are none, or they cannot be decrypted.</summary>
    public static IReadOnlyList<SentMessage> ReadSentMessages(DataKey? key, ConversationId id, byte[]? sentMessages)
    {
        if (sentMessages is null || key?.Decrypt(sentMessages, SentMessages, id.ToBytes()) is not { } plain)
            return [];
        var numbers = JsonSerializer.Deserialize(plain, StoredStateJson.Default.Int64Array) ?? [];
        return [.. numbers.Chunk(2).Select(pair => new SentMessage(pair[0], DateTimeOffset.FromUnixTimeSeconds(pair[1])))];
    }
}
