using WegoBot.Channels.Messengers;
using WegoBot.Channels.Telegram;
using WegoBot.Dialogue;
using WegoBot.Dialogue.Tests;
using WegoBot.Localization;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>A lock screen shows the beginning of a new message, whatever the screen is.</summary>
public sealed class LockScreenTests
{
    private const int Shown = 60;

    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public void A_new_message_shows_the_same_neutral_words_whatever_it_says(string code)
    {
        var language = new Language(code);
        var opening = MessageText.Opening(Loaded.Texts, language);
        Assert.True(opening.Length >= Shown, opening);
        foreach (var (_, screen) in ShippedScreens.In(language).Where(sample => sample.Screen.Stage != Stage.Left))
            Assert.Equal(opening[..Shown], TelegramRenderer.Text(screen, opening)[..Shown]);
    }

    [Theory]
    [InlineData("bg")]
    [InlineData("en")]
    public void The_last_line_after_leaving_is_the_neutral_one_alone(string code)
    {
        var language = new Language(code);
        var (_, screen) = ShippedScreens.In(language).First(sample => sample.Screen.Stage == Stage.Left);
        Assert.Equal(Loaded.Texts.Say(language, MessageText.Neutral), TelegramRenderer.Text(screen, MessageText.Opening(Loaded.Texts, language)));
    }
}
