using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>Hears danger, self-harm and a child in danger in a person's words, before anything else is understood.</summary>
public static class DistressDetector
{
    private static readonly Phrasebook<bool> Harmless = new(DistressWords.Groups, forgivesSlips: false, (true, HarmlessWords.Figures));

    private static readonly Phrasebook<bool> Past = new(DistressWords.Groups, forgivesSlips: false, (true, HarmlessWords.SafelyPast));

    private static readonly Phrasebook<DistressKind> Distress = new(
        DistressWords.Groups,
        forgivesSlips: true,
        (DistressKind.Child, DistressWords.Child),
        (DistressKind.Danger, DangerWords.Phrases),
        (DistressKind.SelfHarm, DistressWords.SelfHarm));

    private static readonly DistressKind[] GravestFirst = [DistressKind.Child, DistressKind.Danger, DistressKind.SelfHarm];

    /// <summary>What the words tell of; null when they tell of no distress. The same words always give the same answer.</summary>
    public static DistressKind? Hear(string words) => Hear(Distress.Unglue(Words.Of(words)));

    /// <summary>Whether a figure of speech is in it, or it tells of what is over.</summary>
    internal static bool SoundsHarmless(string text) => Words.Of(text) is var words && (Harmless.FindIn(words).Count > 0 || Past.FindIn(words).Count > 0);

    internal static DistressKind? Hear(Words words)
    {
        var heard = Distress.FindIn(words);
        if (heard.Count == 0) return null;

        var figures = Harmless.FindIn(words);
        if (figures.Count > 0) heard = Distress.FindIn(words, PlacesOf(figures, words.Count));
        if (heard.Count > 0 && Past.FindIn(words).Count > 0) heard.RemoveAll(one => one.Phrase.Weight != Weight.Firm);
        foreach (var kind in GravestFirst)
            if (heard.Exists(one => one.Phrase.Meaning == kind)) return kind;
        return null;
    }

    private static bool[] PlacesOf(List<Heard<bool>> figures, int count)
    {
        var places = new bool[count];
        foreach (var figure in figures)
            foreach (var (first, last) in figure.Places)
                places.AsSpan(first..(last + 1)).Fill(true);
        return places;
    }
}
