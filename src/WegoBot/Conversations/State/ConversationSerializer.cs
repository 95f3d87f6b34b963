using System.Text;
using System.Text.Json;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Conversations;

/// <summary>Serialises and encrypts conversations and addresses. A conversation that cannot be read starts again from the greeting.</summary>
public sealed class ConversationSerializer(ColumnEncryption encryption, ILogger<ConversationSerializer> log)
{
    private const string State = "Conversations.State";
    private const string Address = "Conversations.Address";
    private const string SentMessages = "Conversations.SentMessages";

    private long _unreadable;

    /// <summary>The number of stored conversations that could not be read since startup.</summary>
    public long Unreadable => Interlocked.Read(ref _unreadable);

    public byte[] Write(ConversationId id, Conversation conversation) =>
        encryption.Encrypt(JsonSerializer.SerializeToUtf8Bytes(StoredState.Of(conversation), StoredStateJson.Default.StoredState), State, id.ToBytes());

    /// <summary>Reads a conversation; null when it cannot be decrypted, or its stage does not exist in this version.</summary>
    public Conversation? Read(ConversationId id, byte[] state)
    {
        try
        {
            if (encryption.Decrypt(state, State, id.ToBytes()) is { } plain
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

    public byte[] WriteAddress(ConversationId id, string address) => encryption.Encrypt(Encoding.UTF8.GetBytes(address), Address, id.ToBytes());

    /// <summary>Null when there is no address, or it cannot be decrypted.</summary>
    public string? ReadAddress(ConversationId id, byte[]? address) =>
        address is not null && encryption.Decrypt(address, Address, id.ToBytes()) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    /// <summary>Null for an empty list. Each message's number is followed by its Unix time in seconds.</summary>
    public byte[]? WriteSentMessages(ConversationId id, IReadOnlyList<SentMessage> sentMessages) => sentMessages.Count == 0
        ? null
        : encryption.Encrypt(
            JsonSerializer.SerializeToUtf8Bytes([.. sentMessages.SelectMany(sentMessage => new[] { sentMessage.Message, sentMessage.At.ToUnixTimeSeconds() })], StoredStateJson.Default.Int64Array),
            SentMessages, id.ToBytes());

    /// <summary>Empty when there are none, or they cannot be decrypted.</summary>
    public IReadOnlyList<SentMessage> ReadSentMessages(ConversationId id, byte[]? sentMessages)
    {
        if (sentMessages is null || encryption.Decrypt(sentMessages, SentMessages, id.ToBytes()) is not { } plain)
            return [];
        var numbers = JsonSerializer.Deserialize(plain, StoredStateJson.Default.Int64Array) ?? [];
        return [.. numbers.Chunk(2).Select(pair => new SentMessage(pair[0], DateTimeOffset.FromUnixTimeSeconds(pair[1])))];
    }
}
