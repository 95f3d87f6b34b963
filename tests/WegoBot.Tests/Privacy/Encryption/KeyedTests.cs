using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>Whoever has the database but not the key can try no code, no token and no receipt.</summary>
public sealed class KeyedTests
{
    private const string Digits = "4000123412341230";
    private static readonly Keys One = NewKeys(1);
    private static readonly Keys Other = NewKeys(2);

    [Fact]
    public void No_hash_can_be_made_without_the_key()
    {
        Assert.NotEqual(new KeyedHashes(One).OfCode(Digits), new KeyedHashes(Other).OfCode(Digits));
        Assert.NotEqual(new KeyedHashes(One).OfToken(Digits), new KeyedHashes(Other).OfToken(Digits));
        Assert.NotEqual(new PseudonymousIds(One).OfIdempotencyKey(new ConversationId(7), "1"), new PseudonymousIds(Other).OfIdempotencyKey(new ConversationId(7), "1"));
    }

    [Fact]
    public void A_code_and_a_token_of_the_same_digits_have_different_hashes() =>
        Assert.NotEqual(new KeyedHashes(One).OfCode(Digits), new KeyedHashes(One).OfToken(Digits));

    [Fact]
    public void Every_purpose_has_a_key_of_its_own()
    {
        byte[][] keys = [One.Pseudonym, One.Encryption.InUse.Check, One.Code, One.Token, One.Antiforgery, One.Check];
        Assert.Equal(keys.Length, keys.Select(Convert.ToHexString).Distinct().Count());
    }

    private static Keys NewKeys(byte secret) => new(Enumerable.Repeat(secret, KeyFile.SizeInBytes).ToArray());
}
