using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Dialogue;

/// <summary>The safe word and the duress word that a person chose, as slow hashes under one salt. Neither word can be read from them.</summary>
/// <param name="Salt">The salt of both hashes.</param>
/// <param name="Safe">The hash of the word that opens the chat.</param>
/// <param name="Duress">The hash of the word that turns the chat into the decoy; empty while she has not chosen it yet.</param>
public sealed record SecretWords(string Salt, string Safe, string Duress = "")
{
    public bool IsSafe(TypedWord? typed) => Fits(Safe, typed);

    public bool IsDuress(TypedWord? typed) => Fits(Duress, typed);

    private bool Fits(string hash, TypedWord? typed) => typed is not null && typed.Salt == Salt
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(hash), Encoding.UTF8.GetBytes(typed.Hash));
}
