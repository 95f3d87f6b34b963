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
        for (var i = ColumnEncryption.VersionBytes; i < hidden.Length; i++)
        {
            hidden[i] ^= 1;
            Assert.Null(_encryption.Decrypt(hidden, "A.B", Row));
            hidden[i] ^= 1;
        }

        Assert.Null(_encryption.Decrypt(hidden.AsSpan(0, 20), "A.B", Row));
        Assert.Null(_encryption.Decrypt(hidden.AsSpan(0, 1), "A.B", Row));
    }

    [Fact]
    public void A_value_of_a_destroyed_key_cannot_be_read_and_one_of_a_newer_key_is_not_taken_for_lost()
    {
        var hidden = _encryption.Encrypt(Plain, "A.B", Row);
        hidden[1] = 0;
        Assert.Null(_encryption.Decrypt(hidden, "A.B", Row));
        hidden[1] = 2;
        Assert.Throws<KeyNotHeldException>(() => _encryption.Decrypt(hidden, "A.B", Row));
    }

    [Fact]
    public void What_a_key_of_its_own_encrypted_opens_with_that_key_in_its_place_and_with_no_other()
    {
        var key = _encryption.NewKey("A.Key", Row);
        var hidden = key.Encrypt(Plain, "A.B", Row);
        Assert.Equal(Plain, _encryption.OpenKey(key.Wrapped, "A.Key", Row)!.Decrypt(hidden, "A.B", Row));
        Assert.Null(key.Decrypt(hidden, "A.C", Row));
        Assert.Null(_encryption.NewKey("A.Key", Row).Decrypt(hidden, "A.B", Row));
        Assert.Null(_encryption.OpenKey(key.Wrapped, "A.Key", [1, 2, 4]));
        Assert.Null(NewVault(2).OpenKey(key.Wrapped, "A.Key", Row));
        Assert.Null(_encryption.OpenKey(null, "A.Key", Row));
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
