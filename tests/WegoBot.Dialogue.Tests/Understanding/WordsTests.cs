using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

public sealed class WordsTests
{
    [Theory]
    [InlineData("жилище", "jilishte", "zhilishte", "jili6te", "ЖИЛИЩЕ", "жилище!!!")]
    [InlineData("час", "chas", "4as", "ЧАС", "ча\u200Bс", "чааас")]
    [InlineData("няма", "nqma", "nyama", "niama", "ня\u0301ма", "НЯМА…")]
    [InlineData("чакай", "chakai", "4akay", "чакаи\u0306", "\u202Eчакай\u202C", "ЧАКАИ\u0306")]
    [InlineData("помощ", "pomosht", "pomo6t", "ｐｏｍｏｓｈｔ", "п о м о щ", "п.о.м.о.щ")]
    [InlineData("пари", "pari", "пapи", "ПAPИ", "pаri", "-пари-")]
    [InlineData("език", "ezik", "eзik", "ezzik", "e\u00ADzik", "ЕЗИК")]
    public void The_same_word_is_the_same_however_it_is_typed(string word, params string[] typed)
    {
        foreach (var one in typed) Assert.Equal(Words.Of(word).ToString(), Words.Of(one).ToString());
    }

    [Fact]
    public void Numbers_stay_numbers()
    {
        Assert.Equal("112 4 6 2026", Words.Of("112, 4 (6) 2026").ToString());
    }

    [Fact]
    public void Punctuation_and_pictures_say_nothing()
    {
        Assert.Equal(0, Words.Of(" …!? 🙂\u200B\t\r\n—\uFE0F ").Count);
    }

    [Fact]
    public void Only_the_beginning_of_a_very_long_message_is_looked_at()
    {
        var beginning = string.Concat(Enumerable.Repeat("ла ", 600));
        Assert.Equal(Trigger.HelpNow, ShippedContent.Understanding.Understand(beginning + "гореща линия").Intent?.Trigger);
        Assert.NotEqual(Trigger.HelpNow, ShippedContent.Understanding.Understand(beginning + new string('.', Words.LongestLookedAt) + "гореща линия").Intent?.Trigger);
    }
}
