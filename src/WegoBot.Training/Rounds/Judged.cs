using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>One sentence of a blind round, and what the product understood.</summary>
/// <param name="Example">The sentence, with the intent that its writer meant.</param>
/// <param name="Understood">What the conversation would be told.</param>
/// <param name="Rank">How many intents the classifier finds likelier than the meant one. It counts where several intents share a screen.</param>
/// <param name="IsExample">Whether the same words stand among the examples.</param>
public sealed record Judged(Examples.Example Example, Understood Understood, int Rank, bool IsExample)
{
    /// <param name="round">The folder of a round: <c>(way of typing)/(intent).txt</c>.</param>
    /// <param name="folder">The folder <c>localization/understanding</c>: rules, examples and the model.</param>
    public static IReadOnlyList<Judged> All(string round, string folder)
    {
        var (understanding, model) = (new TextUnderstanding(folder), IntentModel.Read(Path.Combine(folder, TextUnderstanding.ModelFile)));
        var examples = Examples.In(folder).All.Select(example => TextUnderstanding.Normalise(example.Text)).ToHashSet();
        return
        [
            .. Examples.In(round).All.Select(one => new Judged(
                one, understanding.Understand(one.Text), Score.RankOf(model, one), examples.Contains(TextUnderstanding.Normalise(one.Text)))),
        ];
    }

    /// <summary>Whether the sentence tells of danger and must be heard as that.</summary>
    public bool IsDanger => DangerStep.KindOf(Example.Intent) is not null;

    public Outcome Outcome => Understood.Intent?.Trigger == Trigger.Leave ? Outcome.ThrownOut
        : DangerStep.KindOf(Example.Intent) is { } kind ? OfDanger(kind)
        : Understood.Distress is not null ? Outcome.Alarm
        : OfIntent(IntentStep.PlaceOf(Example.Intent));

    private Outcome OfDanger(DistressKind kind) => Understood switch
    {
        { Distress: { } heard } => heard == kind ? Outcome.Right : Outcome.OtherVariant,
        { Intent: not null } => Outcome.Wrong,
        _ => Outcome.NotUnderstood,
    };

    private Outcome OfIntent(Intent? place) => Understood.Intent switch
    {
        null when place is null => Outcome.Right,
        null => Understood.Nearest.Contains(place) ? Outcome.Offered : Outcome.NotUnderstood,
        // Which language is read from the words.
        { } heard => heard == place || heard.Trigger is Trigger.SwitchLanguage && place?.Trigger is Trigger.SwitchLanguage ? Outcome.Right : Outcome.Wrong,
    };
}
