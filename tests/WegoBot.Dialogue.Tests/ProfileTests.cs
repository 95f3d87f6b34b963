namespace WegoBot.Dialogue.Tests;

/// <summary>What everybody sees of the bot fits, and says nothing of what it is for.</summary>
public sealed class ProfileTests
{
    [Fact]
    public void The_profile_as_it_is_has_no_finding() => Assert.Empty(ProfileCheck.Findings(ShippedContent.Texts));

    [Theory]
    [InlineData("profile.description", 512)]
    [InlineData("profile.short", 120)]
    [InlineData("profile.command.exit", 256)]
    public void Words_that_are_longer_than_Telegram_takes_are_found(string key, int longest)
    {
        Assert.Empty(ProfileCheck.Findings(With(key, new string('a', longest))));
        Assert.Equal([$"localization/en.yaml: {key}: is longer than {longest} characters"], ProfileCheck.Findings(With(key, new string('a', longest + 1))));
    }

    [Theory]
    [InlineData("profile.description", "You are here.\n\nSupport after violence")]
    [InlineData("profile.short", "A CRISIS centre")]
    [InlineData("profile.command.help", "За жени")]
    public void A_word_that_tells_what_it_is_for_is_found_wherever_it_stands(string key, string words) =>
        Assert.StartsWith($"localization/en.yaml: {key}: has ", Assert.Single(ProfileCheck.Findings(With(key, words))), StringComparison.Ordinal);

    private static Texts With(string key, string words) => new(ShippedContent.Texts.Languages, ShippedContent.Texts.Languages.All.ToDictionary(
        language => language,
        IReadOnlyDictionary<string, string> (language) => new Dictionary<string, string>(ShippedContent.Texts.In(language))
        {
            [key] = language == ShippedLanguages.English ? words : ShippedContent.Texts.Say(language, key),
        }));
}
