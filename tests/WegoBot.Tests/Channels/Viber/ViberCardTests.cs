namespace WegoBot.Tests.Channels.Viber;

/// <summary>S6: what she is told in Viber before anything sensitive.</summary>
public sealed class ViberCardTests
{
    [Theory]
    [InlineData("https://chat.example.org")]
    [InlineData("https://chat.example.org/")]
    public async Task The_card_says_that_nothing_can_be_deleted_and_names_the_web_chat(string publicUrl)
    {
        var card = await Card(publicUrl);
        Assert.Contains("Оттук не можем да изтрием нищо.", card, StringComparison.Ordinal);
        Assert.EndsWith(": https://chat.example.org", Assert.Single(card.Split('\n'), line => line.Contains("://", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_that_she_can_open_the_card_names_none()
    {
        var card = await Card(null);
        Assert.Contains("Оттук не можем да изтрием нищо.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("://", card, StringComparison.Ordinal);
    }

    private static async Task<string> Card(string? publicUrl)
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber, publicUrl: null, webChat: publicUrl);
        await app.Presses(await app.Starts(), "Да, може");
        return (string)app.Last["text"]!;
    }
}
