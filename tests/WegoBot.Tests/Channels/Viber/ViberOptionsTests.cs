using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WegoBot.Channels.Viber;

namespace WegoBot.Tests.Channels.Viber;

public sealed class ViberOptionsTests
{
    [Theory]
    [InlineData("4453b6ac12345678-e02c5f12174805f9-daec9cbb5448c51f", true)]
    [InlineData("445 3b6", false)]
    [InlineData("445\r\nX-Other: 1", false)]
    [InlineData("щ", false)]
    public void A_token_is_what_can_stand_in_a_header(string token, bool fits) => Assert.Equal(fits, new ViberOptions { Token = token }.HasToken());

    [Theory]
    [InlineData("https://chat.example.org", true)]
    [InlineData("http://127.0.0.1:8081/", true)]
    [InlineData("https://chat.example.org/path", false)]
    [InlineData("https://a:b@chat.example.org", false)]
    [InlineData("ftp://chat.example.org", false)]
    [InlineData("chat.example.org", false)]
    [InlineData("", false)]
    public void An_address_is_http_or_https_and_a_host(string address, bool fits)
    {
        Assert.Equal(fits, new ViberOptions { BaseUrl = address }.HasServer());
        Assert.Equal(fits, new ViberOptions { PublicUrl = address }.HasPublicUrl());
    }

    [Theory]
    [InlineData("Календар", true)]
    [InlineData("1234567890123456789012345678", true)]
    [InlineData("12345678901234567890123456789", false)]
    [InlineData(" ", false)]
    [InlineData("a\nb", false)]
    public void A_name_has_28_characters_at_most(string name, bool fits) => Assert.Equal(fits, new ViberOptions { SenderName = name }.HasSenderName());

    [Theory]
    [InlineData("Viber:Token", "a b", "Viber:Token is not a bot's token: it is letters, digits and dashes, as Viber gave it.")]
    [InlineData("Viber:SenderName", "12345678901234567890123456789", "Viber:SenderName is not a name: it has 1 to 28 characters.")]
    [InlineData("Viber:PublicUrl", "nowhere", "Viber:PublicUrl is not an address: it is https and a host, without a path, for instance https://chat.example.org.")]
    [InlineData("Viber:BaseUrl", "nowhere", "Viber:BaseUrl is not a server's address: it is http or https and a host, without a path, for instance https://chatapi.viber.com.")]
    public void A_wrong_setting_stops_the_start_with_one_sentence(string setting, string value, string sentence)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Viber:Token"] = "1-x", [setting] = value }).Build();
        using var services = new ServiceCollection().AddViber(settings).BuildServiceProvider();

        Assert.Equal(sentence, Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ViberOptions>>().Value).Message);
    }

    [Fact]
    public void The_address_for_people_is_the_one_for_Viber_unless_another_is_set()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Viber:Token"] = "1-x", ["PublicUrl"] = "https://chat.example.org/" }).Build();
        using var services = new ServiceCollection().AddViber(settings).BuildServiceProvider();

        Assert.Equal("https://chat.example.org/viber", services.GetRequiredService<IOptions<ViberOptions>>().Value.Webhook);
    }
}
