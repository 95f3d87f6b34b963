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
}
