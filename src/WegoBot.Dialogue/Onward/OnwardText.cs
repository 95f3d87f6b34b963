using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>Writes the exact text of a summary for an institution: what she reads before she agrees, what is stored, and what the paper says.</summary>
public sealed class OnwardText(Catalogue catalogue, Texts texts)
{
    /// <summary>How many digits a reference number has. A case code has more, so neither is taken for the other.</summary>
    public const int ReferenceDigits = 8;

    /// <summary>How long an institution may be given for its answer.</summary>
    public const int MostDays = 60;

    /// <summary>The language of the institutions.</summary>
    public Language Language => texts.Languages.Default;

    /// <summary>The summary that staff chose; null when it holds something that she did not share, or that the catalogue does not have.</summary>
    /// <param name="centre">The centre that asks.</param>
    /// <param name="shared">What she agreed to share.</param>
    /// <param name="choice">What staff chose.</param>
    /// <param name="reference">The reference number.</param>
    /// <param name="today">The day in Bulgaria.</param>
    public OnwardSummary? Compose(Centre centre, ReferralRequest shared, SummaryChoice choice, string reference, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentNullException.ThrowIfNull(choice);
        var isKnown = catalogue.FindMeasure(choice.Measure) is not null
            && (choice.Institution is null || catalogue.FindInstitution(choice.Institution)?.Kind == choice.Kind)
            && choice.Facts.All(id => shared.Facts.Any(fact => fact.Question == id));
        if (!isKnown || choice.AnswerBy <= today || choice.AnswerBy > today.AddDays(MostDays)) return null;
        var summary = new OnwardSummary
        {
            Kind = choice.Kind,
            Institution = choice.Institution,
            Measure = choice.Measure,
            Facts = [.. shared.Facts.Where(fact => choice.Facts.Contains(fact.Question))],
            Reference = reference,
            AnswerBy = choice.AnswerBy,
            Text = "",
        };
        return summary with { Text = In(Language, centre, summary) };
    }

    /// <summary>The lines in a language. In the language of the institutions they are the text itself.</summary>
    public string In(Language language, Centre centre, OnwardSummary summary) => string.Join('\n', Lines(language, centre, summary));

    /// <summary>The institution's name, else what kind it is.</summary>
    public string NameOf(Language language, InstitutionKind kind, string? institution) =>
        catalogue.FindInstitution(institution)?.Name.In(language) ?? texts.Say(language, $"institution.{ReferralText.Lower(kind)}");

    /// <summary>As it is written and said on the phone: two groups of four.</summary>
    public static string Spoken(string reference) => string.Join(' ', reference.Chunk(4).Select(four => new string(four)));

    /// <summary>The reference number that somebody typed, in whatever grouping; null when it is none.</summary>
    public static string? ReferenceIn(string words) =>
        TypedDigits.In(words) is { StandAlone: true, Digits: { Length: ReferenceDigits } digits } ? digits : null;

    private IEnumerable<string> Lines(Language language, Centre centre, OnwardSummary summary)
    {
        yield return texts.Say(language, "paper.number", ("number", Spoken(summary.Reference)));
        yield return texts.Say(language, "paper.to", ("institution", NameOf(language, summary.Kind, summary.Institution)));
        yield return texts.Say(language, "paper.from", ("centre", centre.Name.In(language)));
        if (centre.Phone is { } phone) yield return texts.Say(language, "paper.phone", ("phone", phone));
        if (centre.Email is { } email) yield return texts.Say(language, "paper.email", ("email", email));
        if (centre.Address is { } address) yield return texts.Say(language, "paper.address", ("address", address.In(language)));
        if (!centre.HasContact) yield return texts.Say(language, "paper.by_hand");
        yield return texts.Say(language, "paper.measure", ("measure", texts.Say(language, $"measure.{summary.Measure}.official")));
        foreach (var (question, answer) in summary.Facts)
            yield return texts.Say(language, "paper.fact", ("fact", texts.Say(language, $"question.{question}.paper_{(answer == Answer.Yes ? "yes" : "no")}")));
        yield return texts.Say(language, "paper.no_name");
        yield return texts.Say(language, "paper.question");
        yield return texts.Say(language, "paper.sent_on");
        yield return texts.Say(language, "paper.answer_by", ("day", Day(language, summary.AnswerBy)));
    }

    private string Day(Language language, DateOnly day) => texts.Say(language, "day",
        ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", texts.Say(language, "month").Split(' ')[day.Month - 1]),
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)));
}
