using System.Text.RegularExpressions;

namespace WegoBot.Dialogue.Tests;

public partial class SentenceRules
{
    private const int LongestResult = 34;

    /// <summary>What pages say, which are not the conversation's.</summary>
    private static readonly string[] Pages = ["staff.", "page.", "office.", "employers."];

    [Fact]
    public void Every_sentence_the_conversation_can_say_exists_and_no_other()
    {
        var said = TextKeys.All(ShippedContent.Catalogue);
        var written = ShippedContent.Texts.In(ShippedLanguages.Bulgarian).Keys.Where(key => !Pages.Any(page => key.StartsWith(page, StringComparison.Ordinal))).ToHashSet();

        Assert.Empty(said.Except(written));
        Assert.Empty(written.Except(said));
    }

    [Fact]
    public void Every_stage_can_be_reached_and_left_and_every_screen_fits_every_channel() =>
        Assert.Empty(new ScriptCheck(ShippedContent.Catalogue, ShippedContent.Texts).Findings().Distinct());

    [Theory]
    [MemberData(nameof(Spoken))]
    public void No_sentence_shouts_blames_orders_or_promises(Language language, string key)
    {
        var words = ShippedContent.Texts.In(language)[key];
        Assert.DoesNotContain('!', words);
        Assert.DoesNotMatch(ForbiddenBulgarian(), words);
        Assert.DoesNotMatch(ForbiddenEnglish(), words);
    }

    [Theory]
    [MemberData(nameof(SpokenToAGrownUp))]
    public void She_is_addressed_politely_with_a_capital(string key)
    {
        // A capital where it addresses her; "вие" and "ви" in small letters, and "ти", address nobody here.
        Assert.DoesNotMatch(Impolite(), ShippedContent.Texts.In(ShippedLanguages.Bulgarian)[key]);
    }

    [Theory]
    [MemberData(nameof(SpokenToAChild))]
    public void A_child_is_never_addressed_like_a_grown_up(string key) =>
        Assert.DoesNotMatch(ToAGrownUp(), ShippedContent.Texts.In(ShippedLanguages.Bulgarian)[key]);

    [Fact]
    public void What_a_lock_screen_a_tab_or_a_list_can_show_gives_nothing_away()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var (conversation, screen) in ShippedScreens.In(language))
            {
                Assert.DoesNotMatch(Telling(), screen.Lines[0].Text);
                Assert.All(screen.Rows.SelectMany(row => row), button => Assert.DoesNotMatch(Telling(), button.Label));
                if (conversation.Stage != Stage.About) Assert.All(screen.Lines, line => Assert.DoesNotMatch(Telling(), line.Text));
            }
    }

    [Fact]
    public void Every_question_says_why_it_is_asked()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var question in ShippedContent.Catalogue.Questions)
            {
                Assert.EndsWith("?", ShippedContent.Texts.Say(language, $"question.{question.Id}.ask"), StringComparison.Ordinal);
                Assert.Matches(@"^(Питаме|We ask)\b", ShippedContent.Texts.Say(language, $"question.{question.Id}.why"));
            }
    }

    [Fact]
    public void A_result_is_read_in_one_breath_and_names_no_reason_twice()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var line in ShippedScreens.In(language).SelectMany(sample => sample.Screen.Lines).Where(line => line.Key == "result.reason"))
            {
                Assert.InRange(line.Text.Split(' ').Length, 2, LongestResult);
                Assert.DoesNotContain(';', line.Text);
            }
    }

    public static TheoryData<Language, string> Spoken()
    {
        var spoken = new TheoryData<Language, string>();
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var key in ShippedContent.Texts.In(language).Keys) spoken.Add(language, key);
        return spoken;
    }

    public static TheoryData<string> SpokenToAGrownUp() => [.. ShippedContent.Texts.In(ShippedLanguages.Bulgarian).Keys.Where(key => !IsForAChild(key))];

    public static TheoryData<string> SpokenToAChild() => [.. ShippedContent.Texts.In(ShippedLanguages.Bulgarian).Keys.Where(IsForAChild)];

    private static bool IsForAChild(string key) => VoiceCheck.IsForAChild(ShippedContent.Catalogue, key);

    [GeneratedRegex("жертв|потребител|имате право|трябва да|защо не|гореизложен|във връзка с|не отговаряте|гарантира|анулира|услуга|жалба|сигнал", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenBulgarian();

    [GeneratedRegex(@"victim|\buser|you are entitled|you must|you have to|you should|why did|why didn|guarantee|\bservice\b|complaint|not eligible", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenEnglish();

    [GeneratedRegex(@"\b(вие|ви|вас|вам|ваш\p{L}*|ти|теб|тебе|твой|твоя|твоят|твое|твоето|твои|твоите)\b")]
    private static partial Regex Impolite();

    [GeneratedRegex(@"\b(вие|ви|вас|вам|ваш\p{L}*|сте|можете|искате|имате|обадете|кажете|отидете|пишете|\p{L}+йте)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ToAGrownUp();

    [GeneratedRegex("насили|violen|abuse", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
