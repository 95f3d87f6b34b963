using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Privacy;

/// <summary>HMACs of case codes, tokens and names under keys outside the database, so that a stolen database gives access to nothing.</summary>
public sealed class KeyedHashes(Keys keys)
{
    /// <summary>HMAC-SHA256 of a case code's sixteen digits.</summary>
    public byte[] OfCode(string digits) => HMACSHA256.HashData(keys.Code, Encoding.ASCII.GetBytes(digits));

    /// <summary>HMAC-SHA256 of the number of a summary for an institution. No case code has its form, so neither can be used as the other.</summary>
    public byte[] OfReference(string digits) => HMACSHA256.HashData(keys.Code, Encoding.ASCII.GetBytes($"reference/{digits}"));

    /// <summary>HMAC-SHA256 of the code with which an institution answers. Neither a case code nor a reference number has its form.</summary>
    public byte[] OfOfficeCode(string code) => HMACSHA256.HashData(keys.Code, Encoding.ASCII.GetBytes($"office/{code}"));

    /// <summary>HMAC-SHA256 of the token of an institution's browser. No token of the staff has a slash, so neither can be used as the other.</summary>
    public byte[] OfOfficeSession(string token) => HMACSHA256.HashData(keys.Token, Encoding.UTF8.GetBytes($"office/{token}"));

    /// <summary>HMAC-SHA256 of a token.</summary>
    public byte[] OfToken(string token) => HMACSHA256.HashData(keys.Token, Encoding.UTF8.GetBytes(token));

    /// <summary>HMAC-SHA256 of a code that links a group. The key is separate from that of sign-in tokens, so neither can be used as the other.</summary>
    public byte[] OfGroupCode(string code) => HMACSHA256.HashData(keys.Group, Encoding.UTF8.GetBytes(code));

    /// <summary>HMAC-SHA256 of the name of an account, so that an account is found by its name and nobody reads who has one.</summary>
    public byte[] OfName(string name) => HMACSHA256.HashData(keys.Name, Encoding.UTF8.GetBytes(name));

    /// <summary>HMAC-SHA256 of a recovery code, bound to its account.</summary>
    public byte[] OfRecoveryCode(Guid account, string code) => HMACSHA256.HashData(keys.Recovery, Encoding.UTF8.GetBytes($"{account:N}/{code}"));

    /// <summary>HMAC-SHA256 of a conversation's id: it ties what she chose for a case to her chat, and nobody can tie it to her conversation.</summary>
    public byte[] OfChat(ConversationId conversation) => HMACSHA256.HashData(keys.Chat, conversation.ToBytes());

    /// <summary>HMAC-SHA256 of the code of a ballot.</summary>
    public byte[] OfBallot(string digits) => HMACSHA256.HashData(keys.Ballot, Encoding.ASCII.GetBytes(digits));

    /// <summary>HMAC-SHA256 of a code that confirms an address, bound to its account.</summary>
    public byte[] OfConfirmation(Guid account, string code) => HMACSHA256.HashData(keys.Confirmation, Encoding.UTF8.GetBytes($"{account:N}/{code}"));
}
