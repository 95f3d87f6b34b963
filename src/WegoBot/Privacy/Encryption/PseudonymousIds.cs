using System.Security.Cryptography;
using System.Text;
using WegoBot.Dialogue;

namespace WegoBot.Privacy;

/// <summary>Turns accounts into pseudonyms that nobody without the key can turn back or even compare.</summary>
public sealed class PseudonymousIds(Keys keys)
{
    /// <summary>The conversation of an account on a channel; the same account always gives the same.</summary>
    public ConversationId Of(ChannelKind channel, string account) => ConversationId.Of(Sixteen($"{channel}/{account}"));

    /// <summary>Names a message without saying which it was.</summary>
    public byte[] OfIdempotencyKey(ConversationId conversation, string receipt) => Sixteen($"receipt/{conversation}/{receipt}");

    private byte[] Sixteen(string what) => HMACSHA256.HashData(keys.Pseudonym, Encoding.UTF8.GetBytes(what))[..16];
}
