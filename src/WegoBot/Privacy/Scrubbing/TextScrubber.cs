using WegoBot.Dialogue;

namespace WegoBot.Privacy;

/// <summary>
/// Removes personal data from what a person or staff wrote, in Bulgarian, in Bulgarian with Latin letters and in English.
/// It fails closed: where it cannot finish it throws, and there is no <see cref="ScrubbedText"/> to store.
/// </summary>
/// <param name="publicNumbers">Phone lines that everybody may read, such as those of the catalogue.</param>
/// <param name="time">The clock that the time limit is measured with.</param>
public sealed class TextScrubber(IEnumerable<string> publicNumbers, TimeProvider time)
{
    /// <summary>A message takes well under a millisecond; whatever takes this long is refused.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>One pass finds nearly everything; the others see what a removed piece stood in front of.</summary>
    private const int MostPasses = 12;

    private readonly IPersonalDataFinder[] _finders =
    [
        new IbanFinder(),
        new EmailFinder(),
        new LinkFinder(),
        new CoordinatesFinder(),
        new PlateFinder(),
        new IdCardFinder(),
        new HandleFinder(),
        new AddressFinder(),
        new BirthDateFinder(),
        new NumberFinder(new PublicNumbers(publicNumbers)),
    ];

    /// <summary>The scrubber that lets the lines of the catalogue through.</summary>
    public static TextScrubber For(Catalogue catalogue, TimeProvider time) =>
        new(catalogue.Lines.Concat(catalogue.TopicLines).Select(line => line.Number), time);

    /// <exception cref="ScrubbingException">The text could not be scrubbed and is refused.</exception>
    public ScrubbedText Scrub(string text) => Scrub(text, previous: "");

    /// <param name="text">The text to scrub.</param>
    /// <param name="previous">The end of the message that the same writer sent before it: a number may begin there.</param>
    /// <exception cref="ScrubbingException">The text could not be scrubbed and is refused.</exception>
    public ScrubbedText Scrub(string text, string previous)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(previous);
        try
        {
            var started = time.GetTimestamp();
            var found = Find(text, started);
            if (previous.Length == 0) return new ScrubbedText(text, found, []);
            var boundary = previous.Length + 1;
            var together = Find($"{previous}\n{text}", started).Where(one => one.End > boundary).ToList();
            return new ScrubbedText(
                text,
                WorkingText.Merge([.. found, .. together.Select(one => Between(one, boundary, one.End, -boundary))]),
                [.. together.Where(one => one.Start < previous.Length).Select(one => Between(one, one.Start, previous.Length, 0))]);
        }
        catch (Exception failure) when (failure is not ScrubbingException)
        {
            throw new ScrubbingException(ExceptionScrubber.Describe(failure));
        }
    }

    private static PersonalData Between(PersonalData one, int from, int to, int shift)
    {
        var start = Math.Max(one.Start, from);
        return new PersonalData(one.Kind, start + shift, Math.Min(one.End, to) - start);
    }

    private List<PersonalData> Find(string text, long started)
    {
        var work = new WorkingText(text);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var tokens = TokenizedText.Of(work.Text);
            var found = new List<PersonalData>();
            foreach (var finder in _finders)
            {
                found.AddRange(finder.Find(tokens));
                if (time.GetElapsedTime(started) > TimeLimit) throw new ScrubbingException("The time limit has passed.");
            }

            if (found.Count == 0) return [.. work.Removed];
            work.Remove(found);
        }

        throw new ScrubbingException("The text changes with every pass.");
    }
}
