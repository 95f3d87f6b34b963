using System.Globalization;
using WegoBot.Training;
using WegoBot.Understanding;
using Xunit.Abstractions;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>
/// The blind rounds after their sentences joined the examples: nothing may be unlearned. How well words are understood
/// that nobody has met is told by the first scores in Corpus/README.md, never by these.
/// </summary>
public sealed class BlindRoundsTests(ITestOutputHelper output)
{
    private const string LookLikeCyrillic = "аеосрху";
    private const string LookLikeLatin = "aeocpxy";

    /// <summary>The rows of the English keyboard, and of the Bulgarian phonetic and standard ones.</summary>
    private static readonly string[] Keyboards = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "чявертъуиопшщ", "асдфгхйкл", "зьцжбнмю"];

    private static readonly (string Round, IReadOnlyList<Judged> Judged)[] Rounds =
    [
        .. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Corpus", "rounds")).Order(StringComparer.Ordinal)
            .Select(folder => (Path.GetFileName(folder), Judged.All(folder, Localization.LocalizationFolder.Under(AppContext.BaseDirectory).Understanding))),
    ];

    [Fact]
    public void Danger_is_still_heard_and_nobody_is_thrown_out_in_any_round()
    {
        foreach (var (round, judged) in Rounds)
        {
            output.WriteLine($"round {round}, after its sentences joined the examples");
            output.WriteLine(RoundScore.Heading);
            foreach (var score in RoundScore.Of(judged))
            {
                output.WriteLine(score.ToString());
                foreach (var line in score.Intents().Concat(score.Failures())) output.WriteLine(line);
                Assert.Equal(0, score.ThrownOut);
                Assert.InRange(score.DangerHeard, 0.96, 1);
            }
        }

        Assert.NotEmpty(Rounds);
    }

    [Theory]
    [InlineData("a letter is missing")]
    [InlineData("two letters changed places")]
    [InlineData("a letter is typed twice")]
    [InlineData("a letter is another")]
    [InlineData("capitals")]
    [InlineData("a space is missing")]
    [InlineData("mixed alphabets")]
    public void Danger_is_heard_however_it_is_typed(string slip)
    {
        // Every sentence of danger there is: of the rounds, of the corpora and of the examples.
        var sentences = Rounds.SelectMany(round => round.Judged).Where(one => one.IsDanger).Select(one => one.Example.Text)
            .Concat(Corpus.Distress.Where(words => words.IsDistress).Select(words => words.Phrase))
            .Concat(ExamplesTests.Shipped.All.Where(example => DangerStep.KindOf(example.Intent) is not null).Select(example => example.Text))
            .Distinct().Where(sentence => LetterPairs(sentence).Count > 0).ToList();
        var heard = sentences.Where((sentence, at) => ShippedContent.Understanding.Understand(Typed(sentence, slip, at)).Distress is not null).Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slip}: {heard} of {sentences.Count} ({100.0 * heard / sentences.Count:F1} %) heard"));
        Assert.InRange((double)heard / sentences.Count, 0.95, 1);
    }

    /// <summary>The place of the slip depends on the sentence's number only, so that every run types alike.</summary>
    private static string Typed(string sentence, string slip, int number)
    {
        var letters = LetterPairs(sentence);
        var spaces = Enumerable.Range(0, sentence.Length).Where(at => sentence[at] == ' ').ToList();
        var at = letters[number * 7 % letters.Count];
        return slip switch
        {
            "a letter is missing" => sentence.Remove(at, 1),
            "two letters changed places" => $"{sentence[..at]}{sentence[at + 1]}{sentence[at]}{sentence[(at + 2)..]}",
            "a letter is typed twice" => sentence.Insert(at, sentence[at].ToString()),
            "a letter is another" => $"{sentence[..at]}{Neighbour(sentence[at])}{sentence[(at + 1)..]}",
            "capitals" => sentence.ToUpperInvariant(),
            "a space is missing" => spaces.Count == 0 ? sentence : sentence.Remove(spaces[number * 7 % spaces.Count], 1),
            "mixed alphabets" => string.Concat(sentence.Select((letter, place) => place % 2 == 0 ? LookAlike(letter) : letter)),
            _ => throw new ArgumentOutOfRangeException(nameof(slip)),
        };
    }

    private static List<int> LetterPairs(string sentence) =>
        [.. Enumerable.Range(0, Math.Max(0, sentence.Length - 1)).Where(at => char.IsLetter(sentence[at]) && char.IsLetter(sentence[at + 1]))];

    /// <summary>The letter beside it on the keyboard, in small letters.</summary>
    private static char Neighbour(char letter)
    {
        letter = char.ToLowerInvariant(letter);
        foreach (var row in Keyboards)
            if (row.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at) return row[at == row.Length - 1 ? at - 1 : at + 1];
        return letter;
    }

    private static char LookAlike(char letter) =>
        LookLikeCyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? LookLikeLatin[at]
        : LookLikeLatin.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var other ? LookLikeCyrillic[other]
        : letter;
}
