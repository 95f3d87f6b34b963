using System.Security.Cryptography;
using System.Text;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>What is encrypted opens in its own place, with its own key, and nowhere else.</summary>
public sealed class ColumnEncryptionTests
{
    private static readonly byte[] Row = [1, 2, 3];
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("her words");

    private readonly ColumnEncryption _encryption = NewVault(1);

    [Fact]
    public void What_was_sealed_opens_in_its_place() =>
        Assert.Equal(Plain, _encryption.Decrypt(_encryption.Encrypt(Plain, "A.B", Row), "A.B", Row));

    [Fact]
    public void What_was_sealed_for_one_place_opens_in_no_other()
    {
        var hidden = _encryption.Encrypt(Plain, "A.B", Row);
        Assert.Null(_encryption.Decrypt(hidden, "A.C", Row));
        Assert.Null(_encryption.Decrypt(hidden, "A.B", [1, 2, 4]));
        Assert.Null(NewVault(2).Decrypt(hidden, "A.B", Row));
    }

    [Fact]
    public void One_changed_bit_anywhere_is_noticed()
    {
        var hidden = _encryption.Encrypt(Plain, "A.B", Row);
        for (var i = 0; i < hidden.Length; i++)
        {
            hidden[i] ^= 1;
            Assert.Null(_encryption.Decrypt(hidden, "A.B", Row));
            hidden[i] ^= 1;
        }

        Assert.Null(_encryption.Decrypt(hidden.AsSpan(0, 20), "A.B", Row));
    }

    [Fact]
    public void The_same_words_never_look_the_same() =>
        Assert.NotEqual(_encryption.Encrypt(Plain, "A.B", Row), _encryption.Encrypt(Plain, "A.B", Row));

    [Fact]
    public void Pseudonyms_differ_by_account_channel_and_key_and_stay_the_same_otherwise()
    {
        var pseudonymousIds = new PseudonymousIds(NewKeys(1));
        var hers = pseudonymousIds.Of(ChannelKind.Telegram, "7");
        Assert.Equal(hers, new PseudonymousIds(NewKeys(1)).Of(ChannelKind.Telegram, "7"));
        Assert.NotEqual(hers, pseudonymousIds.Of(ChannelKind.Telegram, "8"));
        Assert.NotEqual(hers, pseudonymousIds.Of(ChannelKind.Viber, "7"));
        Assert.NotEqual(hers, new PseudonymousIds(NewKeys(2)).Of(ChannelKind.Telegram, "7"));
    }

    private static Keys NewKeys(byte secret) => new(Enumerable.Repeat(secret, KeyFile.SizeInBytes).ToArray());

    private static ColumnEncryption NewVault(byte secret) => new(NewKeys(secret), RandomNumberGenerator.Create());
}
