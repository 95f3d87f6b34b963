using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>Understands what a person wants from her own words: Bulgarian, English, or Bulgarian typed in Latin letters.</summary>
public static class FreeText
{
    private const int FewWords = 4;

    private static readonly Intent Asking = new(Trigger.NotUnderstood);

    private static readonly Phrasebook<bool> Ordinary = new(MeasureWords.Ordinary, forgivesSlips: false, (true, MeasureWords.Ordinary));

    // The order decides between two commands heard at once: what protects her first, what is gentlest last.
    private static readonly (Intent Intent, string Lines)[] Commands =
    [
        (new(Trigger.Leave), CommandWords.Leave),
        (new(Trigger.Forget), CommandWords.Forget),
        (new(Trigger.SwitchLanguage, "en"), CommandWords.English),
        (new(Trigger.SwitchLanguage, "bg"), CommandWords.Bulgarian),
        (new(Trigger.SwitchLanguage), CommandWords.OtherLanguage),
        (new(Trigger.MyReferral), CommandWords.MyReferral),
        (new(Trigger.Home), CommandWords.Home),
        (new(Trigger.Back), CommandWords.Back),
        (new(Trigger.About), CommandWords.About),
        (new(Trigger.Refer), CommandWords.Refer),
        (new(Trigger.Eligibility), CommandWords.Eligibility),
        (new(Trigger.Measures), CommandWords.Measures),
        (new(Trigger.HelpNow), CommandWords.HelpNow),
        (new(Trigger.Answer, nameof(Answer.NotSure)), CommandWords.NotSure),
        (new(Trigger.Answer, nameof(Answer.Yes)), CommandWords.Yes),
        (new(Trigger.Answer, nameof(Answer.No)), CommandWords.No),
    ];

    private static readonly Phrasebook<Intent> Book = new(
        MeasureWords.Ordinary,
        forgivesSlips: true,
        [
            .. Commands,
            (new(Trigger.Measure, "kindergarten"), MeasureWords.Kindergarten),
            (new(Trigger.Measure, "housing"), MeasureWords.Housing),
            (new(Trigger.Measure, "leave"), MeasureWords.Leave),
            (new(Trigger.Measure, "emergency"), MeasureWords.Emergency),
            (new(Trigger.Measure, "hours"), MeasureWords.Hours),
            (new(Trigger.Measure, "in_kind"), MeasureWords.InKind),
            (new(Trigger.Measure, "training"), MeasureWords.Training),
            (Asking, MeasureWords.Asking),
        ]);

    /// <summary>What the words want; null when they are not understood. Never a guess between two measures.</summary>
    public static Intent? IntentOf(string words)
    {
        var said = Book.Unglue(Words.Of(CommandIn(words)));
        var heard = Book.FindIn(said);
        if (heard.Count == 0) return null;

        if (FirstCommand(heard, one => one.Weight is Weight.Firm or Weight.Alone) is { } firm) return firm;
        var ordinary = Ordinary.FindIn(said).Count > 0;
        var measures = ordinary ? [] : MeasuresIn(heard, said.Count);
        return measures.Count switch
        {
            1 => measures.First(),
            0 => FirstCommand(heard, one => one.Weight == Weight.Plain),
            _ => null,
        };
    }

    private static HashSet<Intent> MeasuresIn(List<Heard<Intent>> heard, int count)
    {
        var mayHint = count <= FewWords || heard.Exists(one => one.Phrase.Meaning == Asking);
        var measures = heard.Where(one => one.Phrase.Meaning.Trigger == Trigger.Measure).ToList();
        return mayHint || measures.Exists(one => one.Phrase.Weight != Weight.Hint)
            ? [.. measures.Select(one => one.Phrase.Meaning)]
            : [];
    }

    private static Intent? FirstCommand(List<Heard<Intent>> heard, Func<Phrase<Intent>, bool> counts)
    {
        foreach (var (intent, _) in Commands)
            foreach (var one in heard)
                if (one.Phrase.Meaning == intent && counts(one.Phrase)) return intent;
        return null;
    }

    /// <summary>Of <c>/start@bot something</c> only the command counts; other words are taken as they are.</summary>
    private static string CommandIn(string words)
    {
        if (!words.StartsWith('/')) return words;
        var end = words.AsSpan().IndexOfAny(" @\n\t");
        return end < 0 ? words : words[..end];
    }
}
