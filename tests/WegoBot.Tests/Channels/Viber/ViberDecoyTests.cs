using WegoBot.Dialogue.Tests;

namespace WegoBot.Tests.Channels.Viber;

/// <summary>S7 in Viber, where nothing can be deleted: at least nothing of the chat is said again.</summary>
public sealed class ViberDecoyTests
{
    [Fact]
    public async Task The_decoy_comes_below_without_a_word_of_the_chat_and_opening_the_chat_again_shows_it()
    {
        using var viber = new FakeViber();
        await using var app = new ViberApp(viber, clock: new FakeClock());
        var under = await app.Starts();
        foreach (var button in new[] { "Да, може", "Разбрах, продължаваме", "За нас и данните", "Две тайни думи" })
        {
            await app.Presses(under, button);
            under = app.Last;
        }

        Assert.Contains("Във Viber не можем да изтрием нищо", (string)under["text"]!, StringComparison.Ordinal);
        await app.Presses(under, "Изберете две думи");
        Assert.Contains("остава във Viber", (string)app.Last["text"]!, StringComparison.Ordinal);
        foreach (var word in new[] { TwoWords.Safe, TwoWords.Duress, TwoWords.Safe, TwoWords.Duress })
            await app.Says(word);
        Assert.StartsWith("Кухня и дом\n", (string)app.Last["text"]!, StringComparison.Ordinal);

        await app.Says("помощ");
        Assert.StartsWith("Първа помощ в кухнята\n", (string)app.Last["text"]!, StringComparison.Ordinal);
        Assert.StartsWith("Първа помощ в кухнята\n", (string)(await app.Starts())["text"]!, StringComparison.Ordinal);

        await app.Says(TwoWords.Safe);
        Assert.Contains("безопасно ли", (string)app.Last["text"]!, StringComparison.Ordinal);
    }
}
