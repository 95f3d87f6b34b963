using System.Security.Cryptography;
using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Privacy;

/// <summary>Turns accounts into pseudonyms. Without the key nobody can reverse them, or compute the pseudonym of a known account.</summary>
public sealed class PseudonymousIds(Keys keys)
{
    /// <summary>The conversation of an account on a channel. The same account always gives the same id.</summary>
    public ConversationId Of(ChannelKind channel, string account) => ConversationId.FromBytes(Hash($"{channel}/{account}"));

    /// <summary>The stored id of a message that was processed. It does not reveal the message.</summary>
    public byte[] OfIdempotencyKey(ConversationId conversation, string idempotencyKey) => Hash($"receipt/{conversation}/{idempotencyKey}");

    private byte[] Hash(string value) => HMACSHA256.HashData(keys.Pseudonym, Encoding.UTF8.GetBytes(value))[..16];
}
