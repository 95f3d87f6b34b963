using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Privacy;
using Xunit.Abstractions;

namespace WegoBot.Tests.Privacy;

/// <summary>What becomes of a text: placeholders, what stays, numbers over two messages, and refusal when something fails.</summary>
[Trait("Engine", "Sqlite")] // no database takes part
public class TextScrubberTests(ITestOutputHelper output)
{
    [Fact]
    public void Each_piece_is_named_by_what_it_was() => Assert.Equal(
        "ЕГН [Egn], тел. [Phone], [Email], [Address], кола [Plate]",
        Scrubber.Shown("ЕГН 8512011236, тел. 0888 123 456, maria@abv.bg, ул. Роза 12, кола СА 1234 ВТ"));

    [Theory]
    [InlineData("8512011236", PersonalDataKind.Egn)]
    [InlineData("0552011230", PersonalDataKind.Egn)]
    [InlineData("9001010000", PersonalDataKind.Egn)]
    [InlineData("ЕГН 9929291278", PersonalDataKind.Egn)]
    [InlineData("9929291278", PersonalDataKind.OtherNumber)]
    [InlineData("7111042925", PersonalDataKind.Lnch)]
    [InlineData("0888123456", PersonalDataKind.Phone)]
    [InlineData("4000 1234 1234 1230", PersonalDataKind.CaseCode)]
    [InlineData("4111 1111 1111 1111", PersonalDataKind.OtherNumber)]
    [InlineData("BG15UNCR70001522604629", PersonalDataKind.Iban)]
    public void A_checksum_only_chooses_the_name(string text, PersonalDataKind kind) =>
        Assert.Equal(kind, Assert.Single(Scrubber.Shipped.Scrub(text).Removed).Kind);

    [Fact]
    public void Every_letter_of_the_alphabets_that_are_written_here_can_be_read() =>
        Assert.All(Enumerable.Range('\u00C0', '\u0530' - '\u00C0'), letter => Assert.True(Scrubber.Shipped.Scrub($"а{(char)letter}б {(char)letter}").IsUnchanged));

    [Fact]
    public void The_lines_of_the_catalogue_stay()
    {
        var catalogue = LocalizationFolder.Under(AppContext.BaseDirectory).LoadCatalogue();
        Assert.All(catalogue.Lines.Concat(catalogue.TopicLines), line => Assert.True(Scrubber.Shipped.Scrub($"Обадете се на {line.Number}, ако можете.").IsUnchanged));
        Assert.True(Scrubber.Shipped.Scrub("+359 2 981 7686").IsUnchanged);
    }

    [Fact]
    public void A_line_of_the_catalogue_inside_a_longer_number_hides_nothing() =>
        Assert.Equal("[Phone]", Scrubber.Shown("0888 116 111"));

    [Fact]
    public void A_number_that_goes_on_in_the_next_message_is_removed_from_both()
    {
        var second = Scrubber.Shipped.Scrub("456, след шест", previous: "Звъннете на 0888 123");
        Assert.Equal("[Phone], след шест", second.With(Scrubber.Placeholder));
        Assert.Equal(new PersonalData(PersonalDataKind.Phone, 12, 8), Assert.Single(second.InPrevious));
    }

    [Fact]
    public void A_personal_number_in_two_messages_is_removed_from_both()
    {
        var second = Scrubber.Shipped.Scrub("1236", previous: "851201");
        Assert.Equal("[Egn]", second.With(Scrubber.Placeholder));
        Assert.Equal(new PersonalData(PersonalDataKind.Egn, 0, 6), Assert.Single(second.InPrevious));
    }

    [Fact]
    public void What_stands_in_the_message_before_alone_is_not_looked_for_again() =>
        Assert.Empty(Scrubber.Shipped.Scrub("благодаря", previous: "0888 123 456").InPrevious);

    [Fact]
    public void A_clock_that_stands_at_the_limit_refuses_the_text()
    {
        var slow = new TextScrubber([], new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) });
        Assert.Throws<ScrubbingException>(() => slow.Scrub("здравейте"));
    }

    [Fact]
    public void A_failure_refuses_the_text_and_does_not_quote_it()
    {
        var broken = new TextScrubber([], new BrokenClock());
        var refused = Assert.Throws<ScrubbingException>(() => broken.Scrub("ЕГН 8512011236"));
        Assert.DoesNotContain("8512011236", refused.ToString(), StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    [Fact]
    public void A_text_that_is_looked_at_too_often_is_refused()
    {
        var text = TokenizedText.Of("две думи");
        Assert.Throws<ScrubbingException>(() =>
        {
            for (var looks = 0; looks < 1_000_000; looks++) _ = text[0];
        });
    }

    /// <summary>Pieces of which a long text is made that finders could read again and again.</summary>
    private static readonly string[] HostilePieces =
    [
        "0", "0 ", "1.", "12:", "12.12.2026 ", "a", "a.", "a-", "a_", "@a", "@a.", "at-", "кльомба1", "a точка com наклонена ", "http://", "www.", "ник ник ", "fb:", "fb-", "ул. а ", "ул. а-", "улица ", "улицата е А ", "ул. ул. ",
        "зона А ", "бл. 1, ", "бл. 1, а б в, ", "ап. А ", "5 етаж ", "живея на а ", "Ab 12, ", "31 Ab Cd, ", "A A A A Street ", "Rose Street ", "12 март ", "родена 9 януари ", "двадесет и ", "осем ", "BG15 UNCR ", "В1234В ", "В 123 В ", "43.8564 ", "43°",
        "ЕГН 1 ", "тел 123456, ", "лк А1 ", "[a", "[at]", "(1", "\u200b", "\n", "1\n", "\ud83d", "\uFFFC", "2 и ", "1, ", "o1", "4a", "место ",
        "Шипка ", "Шипка № ", "на Шипка 5 ", "31 Шипка ", "Иван ", "Ab пет ", "\"Ab 1", "Ab 1, ет 2 ", "ъгъла на А и ", "ъгъла на Шипка и ", "бл. 5 зад а ", "бл. 5 (а б ", "бл. 5, а б ", "бл. 5 в А ", "бл. 5 на ", "к-ща ", "вх. Ге ", "флоор 1 ", "м. А ",
        "два пъти ", "два пъти две ", "live:", "ab.cde ", "във фейса, там съм ", "малкият е на ", "паспорт GB 1 ", "GB 1-", "сто и ",
        "младост ", "Младост 2 ", "Тракия, 1, А, ", "младост 2, бл ", "кв. Младост до ", "бл. Рила ", "бл. \"Рила", "на шипка ", "на шипка пет ", "Княз Борис I ", "8 \"Sv. ", "\"Sv. ", "хотел Рила, ", "стая на ", "къща 5 на ", "п.к. 7000 Русе, ", "до номер ", "номер 1 ", "лявата ", "Аб Вг 1 ", "на Аб 1 и ",
        "Аб във фейсбук ", "като аб във фейсбук ", "фалшив Аб ", "abc12 ", "abc.de ", "фейсбук abc12 ", "Аб-", "0888 ", "0888, чакай, ", "0888 а ", "нула осем а ", "C A 0 7 ", "C A 0 7 1 2 K ", "рк 8080 ", "N42 08.5 ", "42 08 55 N, ", "родена март 1991 ", "набор 05.1988 ", "детето (", "AB 123456789 CD ",
        "ник – аб ", "ник-а ", "viber: Аб (", "viber: Аб аб ", "профил, Аб Вг, ", "★", "инста ~", "скайп ми е abcd ", "рд 6.6 ", "дете 1 – ", "на 18 на 15 юли ", "блокът ми е ", "хотел А, стая ", "Младост 4, 43, ", "Кап. Аб 1 ", "вилата в ", "Аб 1, Лозенец ", "ул. А\" 7 ", "егн завършва на 12 ", "2019 и ", "потсдам 5 вх ", "бл кран 2 вх ", "вх а ", "28 аленска ", "Младост изток бл ",
    ];

    [Fact]
    public void What_is_repeated_without_end_is_looked_at_in_proportion_to_its_length()
    {
        // The clock stands still: only the number of looks, which no busy machine changes, could refuse these.
        var scrubber = new TextScrubber([], new FakeTimeProvider());
        foreach (var piece in HostilePieces) scrubber.Scrub(Repeated(piece, 8_000));
    }

    [Fact]
    public void A_megabyte_of_hostile_text_is_scrubbed()
    {
        var scrubber = new TextScrubber([], new FakeTimeProvider());
        var taken = Stopwatch.StartNew();
        scrubber.Scrub(Repeated(string.Concat(HostilePieces), 1_000_000));
        output.WriteLine($"{taken.Elapsed.TotalMilliseconds:0} ms for a megabyte of hostile text");
    }

    [Fact]
    public void A_code_is_removed_however_it_is_written() => Assert.DoesNotContain(WrittenCodes.Of(WrittenCodes.Code), written => TypedDigits.In(Scrubber.Shown(written)).Digits.Length > MostDigitsAround);

    private const int MostDigitsAround = 12;

    [Fact]
    public void Every_kind_has_a_placeholder_in_every_language_that_is_left_alone()
    {
        var (_, texts) = LocalizationFolder.Under(AppContext.BaseDirectory).Load();
        foreach (var language in texts.Languages.All)
            foreach (var kind in Enum.GetValues<PersonalDataKind>())
            {
                var placeholder = texts.Say(language, PersonalDataTexts.PlaceholderKey(kind));
                Assert.Matches(@"^\[[\p{L} ]{2,30}\]$", placeholder);
                Assert.True(Scrubber.Shipped.Scrub($"{placeholder} и {placeholder} 12 ул. {placeholder}").IsUnchanged);
            }
    }

    private static string Repeated(string piece, int length) => new StringBuilder().Insert(0, piece, length / piece.Length).ToString();

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("8512011236");
    }
}
