using System.Text.RegularExpressions;
using WegoBot.Tests;

namespace WegoBot.Dialogue.Tests;

/// <summary>
/// What an editor and a fact-checker found in the texts, by the numbers of their review. A row of <c>ContentReview.tsv</c> names the sentences that were
/// changed, the words that must not return to them, and the tests that hold the rest.
/// </summary>
public sealed partial class ContentReviewTests
{
    private const int Fields = 5;

    /// <summary>How many faults of texts, missing sentences and facts the review numbers: 1, M1, F1 and so on.</summary>
    private const int Texts = 90;
    private const int Missing = 23;
    private const int Facts = 24;

    /// <summary>Keys that begin so are places in <c>catalogue.yaml</c>, which its own tests hold.</summary>
    private const string InTheCatalogue = "centres.";

    private static readonly Row[] Rows = [.. File.ReadLines(SourceTree.File("tests/WegoBot.Dialogue.Tests/ContentReview.tsv")).Skip(1).Select(Row.Of)];

    private static readonly string Tests = string.Join('\n', SourceTree.FilesUnder("tests", "*.cs").Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));

    public static TheoryData<string> Numbers => [.. Rows.Select(row => row.Number)];

    [Fact]
    public void Every_number_of_the_review_has_its_row_and_none_has_two()
    {
        Assert.Equal(Rows.Length, Rows.DistinctBy(row => row.Number).Count());
        Assert.Empty(Enumerable.Range(1, Texts).Select(number => $"{number}")
            .Concat(Enumerable.Range(1, Missing).Select(number => $"M{number}")).Concat(Enumerable.Range(1, Facts).Select(number => $"F{number}"))
            .Except(Rows.Select(row => row.Number)));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_was_put_right_stays_so(string number)
    {
        var row = Rows.Single(one => one.Number == number);
        foreach (var pattern in row.Keys.Where(key => !key.StartsWith(InTheCatalogue, StringComparison.Ordinal)))
            Assert.Contains(ShippedContent.Texts.In(ShippedLanguages.Bulgarian).Keys, key => Matches(pattern, key));
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var (key, words) in ShippedContent.Texts.In(language).Where(text => row.Keys.Any(pattern => Matches(pattern, text.Key))))
                Assert.All(row.Gone, gone => Assert.DoesNotContain(gone, words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_row_names_tests_that_there_are(string number)
    {
        var row = Rows.Single(one => one.Number == number);
        Assert.True(row.Tests is not [] || row.Note is not "", $"{number} is neither held by a test nor refused with a reason");
        Assert.All(row.Tests, test => Assert.All(test.Split('.'), name => Assert.Matches($@"\b(?:class|void|Task) {Regex.Escape(name)}\b", Tests)));
    }

    [Fact]
    public void A_home_owned_together_is_an_answer_too()
    {
        Assert.Contains("общо с друг човек, изберете „Не знам“", Bulgarian("question.owns_home.why"), StringComparison.Ordinal);
        Assert.Contains("together with someone, choose “Not sure”", English("question.owns_home.why"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mother_reads_that_it_is_not_her_fault()
    {
        Assert.Contains("Вината не е Ваша.", Bulgarian("distress.child"), StringComparison.Ordinal);
        Assert.Contains("It is not your fault.", English("distress.child"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_says_that_a_phone_remembers_what_is_typed()
    {
        Assert.Contains("запомни думи", Bulgarian("card.limits"), StringComparison.Ordinal);
        Assert.Contains("remember words", English("card.limits"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_documents_holds_documents_only()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var measure in ShippedContent.Catalogue.Measures)
                Assert.All(
                    ShippedContent.Texts.Say(language, $"measure.{measure.Id}.papers").Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)),
                    line => Assert.DoesNotMatch(NotADocument(), line));
    }

    [Fact]
    public void A_measure_is_headed_by_what_people_call_it()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
            foreach (var measure in ShippedContent.Catalogue.Measures)
            {
                var (name, official) = (ShippedContent.Texts.Say(language, $"measure.{measure.Id}.name"), ShippedContent.Texts.Say(language, $"measure.{measure.Id}.official"));
                var lines = Draw(new Conversation { Stage = Stage.Measure, Language = language, Measure = measure.Id, Safe = true, CardSeen = true }).Lines;
                Assert.Equal((LineKind.Heading, name), (lines[0].Kind, lines[0].Text));
                Assert.Equal(name != official, lines[1].Kind == LineKind.Aside && lines[1].Text.EndsWith(official, StringComparison.Ordinal));
            }
    }

    [Fact]
    public void Beside_a_site_and_an_email_stands_what_they_leave_behind()
    {
        foreach (var language in ShippedContent.Texts.Languages.All)
        {
            var traces = ShippedContent.Texts.Say(language, "about.traces");
            Assert.Contains(Draw(new Conversation { Stage = Stage.About, Language = language, Safe = true, CardSeen = true }).Lines, line => line.Text == traces);
            foreach (var centre in ShippedContent.Catalogue.Centres)
            {
                var accepted = new CaseView(Guid.Empty, centre.Id, ReferralStatus.Accepted, new DateOnly(2026, 11, 23));
                var lines = Draw(new Conversation { Stage = Stage.MyReferral, Language = language, Safe = true, CardSeen = true }, accepted).Lines;
                Assert.Equal(lines.Any(line => line.Key is "about.site" or "about.email"), lines.Any(line => line.Text == traces));
            }
        }
    }

    private static Screen Draw(Conversation conversation, CaseView? one = null) =>
        ShippedContent.DialogueEngine.Draw(conversation, "review", new TurnContext(new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified), ChannelKind.WebChat, one));

    private static string Bulgarian(string key) => ShippedContent.Texts.Say(ShippedLanguages.Bulgarian, key);

    private static string English(string key) => ShippedContent.Texts.Say(ShippedLanguages.English, key);

    private static bool Matches(string pattern, string key) => Regex.IsMatch(key, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$");

    [GeneratedRegex(@"^- (?:не|при нас|no|with us)\b")]
    private static partial Regex NotADocument();

    private sealed record Row(string Number, string[] Keys, string[] Gone, string[] Tests, string Note)
    {
        public static Row Of(string line)
        {
            var fields = line.Split('\t');
            Assert.True(fields.Length == Fields, $"a row has {Fields} fields: {line}");
            return new Row(fields[0], Parts(fields[1], ' '), Parts(fields[2], '|'), Parts(fields[3], ' '), fields[4]);
        }

        private static string[] Parts(string field, char between) => field.Split(between, StringSplitOptions.RemoveEmptyEntries);
    }
}
