using WegoBot.Dialogue;

namespace WegoBot.Understanding;

/// <summary>
/// Free text in, what it was understood to say out: the only way into this project. The same text always gives the same
/// result. The model is read beside the start; the first message waits for it if it must.
/// </summary>
public sealed class TextUnderstanding
{
    /// <summary>The learned weights, beside the examples.</summary>
    public const string ModelFile = "intents.model";

    private const int Window = 40;
    private const string ByAChild = "child_writes";
    private const float LikelyAChild = 0.5f;
    private const int MostBeside = 3;

    // Said alone and always understood, before the classifier is asked.
    private static readonly (string Rule, Intent Intent)[] Alone =
    [
        ("yes", new(Trigger.Answer, nameof(Answer.Yes))),
        ("no", new(Trigger.Answer, nameof(Answer.No))),
        ("not_sure", new(Trigger.Answer, nameof(Answer.NotSure))),
        ("back", new(Trigger.Back)),
        ("my_message", new(Trigger.MyReferral)),
        ("menu", new(Trigger.Home)),
        ("help_now", new(Trigger.HelpNow)),
        ("forget", new(Trigger.Forget)),
        ("my_data", new(Trigger.MyData)),
        ("english", new(Trigger.SwitchLanguage, "en")),
        ("bulgarian", new(Trigger.SwitchLanguage, "bg")),
        ("language", new(Trigger.SwitchLanguage)),
    ];

    private readonly RuleBook _rules;
    private readonly LeavingStep _leaving;
    private readonly DangerStep _danger;
    private readonly Negations _negations;
    private readonly Task<IntentModel> _model;

    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    /// <exception cref="UnderstandingException">The rules or the model cannot be used.</exception>
    public TextUnderstanding(string folder)
    {
        _rules = new RuleBook(folder);
        var model = Path.Combine(folder, ModelFile);
        if (IntentModel.FaultOf(model) is { } fault) throw new UnderstandingException([$"{folder}: {fault}"]);
        _leaving = new LeavingStep(_rules);
        _danger = new DangerStep(_rules);
        _negations = new Negations(_rules, words => IntentStep.Of(Score(words), []).Clear is { Trigger: Trigger.Measure or Trigger.Topic });
        _model = Task.Run(() => IntentModel.Read(model));
    }

    /// <summary>What <paramref name="text"/> says; <see cref="Understood.Nothing"/> for null and for text without words.</summary>
    public Understood Understand(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Understood.Nothing;
        if (text.Length > Words.LongestLookedAt) text = text[..Words.LongestLookedAt];
        var typed = TypedDigits.In(text);
        if (typed.Digits.Length >= CaseCode.CheckedDigits && !text.Any(char.IsLetter)) return UnderstandDigits(text);
        var understood = UnderstandWords(text);
        if (typed is not { Code: { } code, StandAlone: false }) return understood;
        // An age or a day beside the code may be what tells of danger.
        if (understood.Distress is not null && (typed.Digits.Length > code.Length || _danger.MeetsARule(Words.Of(text)) is not null)) return understood;
        // Sixteen digits must not drown what the words beside them say. And who types a code said more than an exit word.
        var beside = UnderstandWords(TypedDigits.Without(text));
        if (!beside.HoldsOnEveryScreen) return understood.Distress is null ? understood : beside;
        return beside.Intent is { Trigger: Trigger.Leave } ? beside with { Intent = new Intent(Trigger.MayLeave) } : beside;
    }

    /// <summary>The end of a code tells of no danger, whatever years and ages the classifier has learned. A rule may: an emergency number does.</summary>
    private Understood UnderstandDigits(string text)
    {
        var words = Words.Of(text);
        return new Understood(_danger.MeetsARule(words), null, words.ToString());
    }

    private Understood UnderstandWords(string text)
    {
        var words = Words.Of(Command(text));
        var normalised = words.ToString();
        if (_leaving.Leaves(words)) return new Understood(null, new Intent(Trigger.Leave), normalised);
        foreach (var (rule, intent) in Alone)
            if (_rules.Alone.IsAll(words, rule)) return new Understood(null, intent, normalised);
        if (_rules.Alone.WithoutSlips(words, Model.Knows) is { } meant && Mistyped(meant) is { } mistyped) return new Understood(null, mistyped, normalised);
        if (words.Count == 0) return new Understood(null, null, normalised);

        var heard = words;
        Scores? ofAll = null;
        Scores Once(Words some) => ReferenceEquals(some, heard) ? ofAll ??= Score(some) : Score(some);

        var wanted = _negations.WithoutUnwanted(text);
        var parts = Parts.Of(wanted).Select(Words.Of).ToList();
        if ((_danger.Hear(words, Once, Stretches(words)) ?? HeardWithMissingSpaces(words)) is { } distress)
            return Beside(parts) switch
            {
                [var one] => new Understood(distress, one, normalised),
                var several => new Understood(distress, null, normalised) { Nearest = several },
            }
            with
            { ByAChild = Once(words).Of(ByAChild) >= LikelyAChild };
        if (wanted.Length == 0) return new Understood(null, null, normalised);
        if (wanted != text) words = Words.Of(wanted);
        var (clear, nearest) = IntentStep.Of(Once(words), [.. parts.Select(part => (Score(part), part.Count))]);
        if (clear is { Trigger: Trigger.SwitchLanguage }) clear = clear with { Value = LanguageNamed(words) };
        return new Understood(null, clear, normalised) { Nearest = Model.KnowsOneOf(words) ? nearest : [] };
    }

    /// <summary>The text in one plain spelling: alphabets, look-alike letters, case and punctuation make no difference.</summary>
    public static string Normalise(string text) => Words.Of(text).ToString();

    /// <summary>
    /// What words say whose slips of the fingers are mended. A mistyped exit word is not certain: the exit is shown first and
    /// nothing is erased. An answer is too short for guessing.
    /// </summary>
    private Intent? Mistyped(Words meant)
    {
        if (_leaving.Leaves(meant)) return new Intent(Trigger.MayLeave);
        foreach (var (rule, intent) in Alone)
            if (intent.Trigger != Trigger.Answer && _rules.Alone.IsAll(meant, rule)) return intent;
        return null;
    }

    /// <summary>The danger that is heard once missing spaces are put. Of a long message only the stretches that lack one are listened to again.</summary>
    private DistressKind? HeardWithMissingSpaces(Words words) =>
        Stretches(words).DefaultIfEmpty(words).Select(stretch => stretch.WithMissingSpaces(Model.Knows)).OfType<Words>()
            .Select(spaced => _danger.Hear(spaced, Score, [])).FirstOrDefault(heard => heard is not null);

    /// <summary>What the other parts of a message ask for, beside the part that tells of danger.</summary>
    private List<Intent> Beside(IEnumerable<Words> parts) =>
    [
        .. parts.Where(part => _danger.Hear(part, Score, []) is null)
            .Select(part => IntentStep.Of(Score(part), []).Clear).OfType<Intent>().Distinct().Take(MostBeside),
    ];

    /// <summary>The code of the language that a wish for one names; of the other one when it is negated; empty for none.</summary>
    private string LanguageNamed(Words words)
    {
        var (english, bulgarian, not) = (Says("english"), Says("bulgarian"), Says("not_wanted"));
        if (english == bulgarian) return "";
        return english != not ? "en" : "bg";

        bool Says(string rule) => _rules.Of(rule).FoundIn(words).Count > 0;
    }

    private IntentModel Model => _model.GetAwaiter().GetResult();

    /// <summary>The stretches of a long message, so that a few words of danger are not lost among many others.</summary>
    private static IEnumerable<Words> Stretches(Words words)
    {
        for (var start = 0; words.Count > Window && start < words.Count; start += Window)
            yield return words.Stretch(start, Math.Min(start + Window, words.Count));
    }

    private Scores Score(Words words) => new(Model.Intents, Model.Score(words));

    /// <summary>Of <c>/start@bot something</c> only the command counts; other words are taken as they are.</summary>
    private static string Command(string text)
    {
        if (!text.StartsWith('/')) return text;
        var end = text.AsSpan().IndexOfAny(" @\n\t");
        return end < 0 ? text : text[..end];
    }
}
