using WegoBot.Channels.Telegram;

namespace WegoBot.Tests.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    [Theory]
    [InlineData("123456:AAb_c-9", true)]
    [InlineData("123456", false)]
    [InlineData(":secret", false)]
    [InlineData("123456:", false)]
    [InlineData("12a:secret", false)]
    [InlineData("1:2:3", false)]
    [InlineData("1:se cret", false)]
    [InlineData("1:../x", false)]
    public void A_token_is_a_number_a_colon_and_a_secret(string token, bool fits) => Assert.Equal(fits, new TelegramOptions { Token = token }.HasToken());

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://127.0.0.1:8081", true)]
    [InlineData("https://bot-api.example.org/", true)]
    [InlineData("https://bot-api.example.org/path", false)]
    [InlineData("https://bot-api.example.org/?a=b", false)]
    [InlineData("ftp://bot-api.example.org", false)]
    [InlineData("bot-api.example.org", false)]
    [InlineData("", false)]
    public void A_server_is_http_or_https_and_a_host(string? server, bool fits) => Assert.Equal(fits, new TelegramOptions { BaseUrl = server }.HasServer());

    [Theory]
    [InlineData("Polling", true)]
    [InlineData("webhook", true)]
    [InlineData("", false)]
    [InlineData("1", false)]
    public void A_mode_is_polling_or_webhook(string mode, bool fits) => Assert.Equal(fits, new TelegramOptions { Mode = mode }.HasMode());

    [Theory]
    [InlineData("https://chat.example.org", true)]
    [InlineData("https://chat.example.org/", true)]
    [InlineData("https://chat.example.org:8443", true)]
    [InlineData("https://chat.example.org:88", true)]
    [InlineData("https://chat.example.org:80", true)]
    [InlineData("https://chat.example.org:5080", false)]
    [InlineData("http://chat.example.org", false)]
    [InlineData("https://chat.example.org/deep", false)]
    [InlineData("https://person@chat.example.org", false)]
    [InlineData("chat.example.org", false)]
    public void Telegram_brings_updates_over_https_to_four_ports(string address, bool fits) =>
        Assert.Equal(fits, new TelegramOptions { Mode = "Webhook", PublicUrl = address }.HasPublicUrl());

    [Fact]
    public void A_server_of_ones_own_may_bring_updates_anywhere_and_polling_asks_for_no_address()
    {
        Assert.True(new TelegramOptions { Mode = "Webhook", PublicUrl = "http://127.0.0.1:5080", BaseUrl = "http://127.0.0.1:8081" }.HasPublicUrl());
        Assert.True(new TelegramOptions { PublicUrl = "http://127.0.0.1:5080" }.HasPublicUrl());
        Assert.True(new TelegramOptions().HasSomeAddress());
        Assert.False(new TelegramOptions { Mode = "Webhook" }.HasSomeAddress());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("aZ09_-", true)]
    [InlineData("a b", false)]
    [InlineData("тайна", false)]
    [InlineData("a:b", false)]
    public void A_secret_has_letters_digits_and_two_signs(string? secret, bool fits) => Assert.Equal(fits, new TelegramOptions { WebhookSecret = secret }.HasWebhookSecret());

    [Fact]
    public void A_secret_has_256_characters_at_most()
    {
        Assert.True(new TelegramOptions { WebhookSecret = new string('a', 256) }.HasWebhookSecret());
        Assert.False(new TelegramOptions { WebhookSecret = new string('a', 257) }.HasWebhookSecret());
    }
}
