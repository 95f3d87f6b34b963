using WegoBot.Tests;

namespace WegoBot.Dialogue.Tests;

/// <summary>The style sheet's rules, each on a sentence that breaks it.</summary>
public sealed class VoiceTests
{
    private static readonly IReadOnlySet<string> Buttons = new ScriptCheck(ShippedContent.Catalogue, ShippedContent.Texts).ButtonKeys();

    [Fact]
    [Reported(17)]
    public void Every_sentence_speaks_in_one_voice() =>
        Assert.Empty(VoiceCheck.Findings(ShippedContent.Catalogue, ShippedContent.Texts, Buttons));

    [Theory]
    [Reported(17)]
    [InlineData("bg", "home.my_referral", "Моето насочване", "\"насочване\"")]
    [InlineData("bg", "withdraw.title", "Да оттеглим ли насочването?", "\"насочването\"")]
    [InlineData("en", "my_referral.title", "My referral", "\"referral\"")]
    [InlineData("bg", "button.skip", "Пропусни", "\"Пропусни\"")]
    [InlineData("bg", "home.forget", "Забрави всичко", "\"Забрави\"")]
    [InlineData("bg", "my_referral.anew", "Покажи кода", "\"Покажи\"")]
    [InlineData("bg", "my_referral.withdraw", "Оттегли съобщението", "\"Оттегли\"")]
    [InlineData("bg", "preview.take_out", "Махни ред {number}", "\"Махни\"")]
    [InlineData("bg", "withdraw.confirm", "Да, оттегли го", "\"Да, оттегли\"")]
    [InlineData("bg", "withdraw.keep", "Не, не изпращай", "familiar singular")]
    [InlineData("bg", "page.send", "Изпрати", "\"Изпрати\"")]
    [InlineData("bg", "page.retry", "Опитай пак", "\"Опитай\"")]
    [InlineData("bg", "staff.find.button", "Намери", "\"Намери\"")]
    [InlineData("bg", "home.text", "Можеш да спреш по всяко време.", "\"Можеш\"")]
    [InlineData("bg", "home.text", "Пишем ви, когато е удобно.", "\"ви\"")]
    [InlineData("bg", "home.text", "Това е твоето решение.", "\"твоето\"")]
    [InlineData("bg", "page.words", "Или напишете с Ваши думи", "свой")]
    [InlineData("bg", "measure.training.what", "Обучение, за да имате Ваша работа.", "свой")]
    [InlineData("bg", "question.left_without_things.ask", "Тръгнахте ли си, или оставихте най-нужните Ви неща?", "свой")]
    [InlineData("bg", "measure.eligibility", "Може ли да ми подхожда?", "\"подхожда\"")]
    [InlineData("bg", "papers.address_safe", "Центърът може да помогне и така.", "\"и така\"")]
    [InlineData("bg", "answer.not_our_field", "Службата стои при самата мярка.", "\"стои при\"")]
    [InlineData("en", "status_in.law", "{region}: it stands in a law.", "\"stands in a law\"")]
    [InlineData("en", "papers.title", "Papers: {measure}", "\"Papers\"")]
    [InlineData("bg", "about.text", "едно две три четири пет шест седем осем девет десет едно две три четири пет шест седем осем девет десет едно две три.", "23 words")]
    [InlineData("en", "about.text", "one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three.", "23 words")]
    public void A_sentence_out_of_her_voice_is_found(string language, string key, string words, string finding) =>
        Assert.Contains(Findings(language, key, words), found => found.StartsWith($"localization/{language}.yaml: {key}: ", StringComparison.Ordinal) && found.Contains(finding, StringComparison.Ordinal));

    [Theory]
    [Reported(17)]
    [InlineData("bg", "staff.list.title", "Насочвания (непрочетени: {count})")]
    [InlineData("bg", "button.continue", "Продължете")]
    [InlineData("bg", "safe_times.evening", "Вечери")]
    [InlineData("bg", "home.topics", "Всички въпроси")]
    [InlineData("bg", "topic.child_writes.next", "Ако не можеш да говориш, кажи на голям човек. Не си виновна ти.")]
    [InlineData("bg", "topic.law.next", "Нека е там, където го вижда само Вашият адвокат.")]
    [InlineData("bg", "home.text", "Можете да кажете кога центърът Ви е удобен.")]
    [InlineData("bg", "about.kept", "Пази се шифровано. Изпраща се само текстът.")]
    public void What_is_said_well_is_let_be(string language, string key, string words) => Assert.Empty(Findings(language, key, words));

    [Fact]
    [Reported(17)]
    public void Who_answers_a_line_is_said_as_the_field_knows_it()
    {
        var bulgarian = ShippedContent.Texts.In(ShippedLanguages.Bulgarian);
        var english = ShippedContent.Texts.In(ShippedLanguages.English);
        Assert.Contains("Асоциация „Анимус“", bulgarian["line.national.what"], StringComparison.Ordinal);
        Assert.Contains("Animus Association", english["line.national.what"], StringComparison.Ordinal);
        Assert.Contains("Агенцията за социално подпомагане", bulgarian["line.children.what"], StringComparison.Ordinal);
        Assert.Contains("Social Assistance Agency", english["line.children.what"], StringComparison.Ordinal);
        Assert.Contains("записва", bulgarian["line.legal_aid.what"], StringComparison.Ordinal);
        Assert.Contains("recorded", english["line.legal_aid.what"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(string language, string key, string words)
    {
        var shipped = ShippedContent.Texts;
        Assert.True(shipped.Has(new Language(language), key), $"there is no {key}");
        var texts = new Texts(shipped.Languages, shipped.Languages.All.ToDictionary(
            one => one,
            IReadOnlyDictionary<string, string> (one) => one.Code == language ? new Dictionary<string, string>(shipped.In(one)) { [key] = words } : shipped.In(one)));
        return VoiceCheck.Findings(ShippedContent.Catalogue, texts, Buttons);
    }
}
