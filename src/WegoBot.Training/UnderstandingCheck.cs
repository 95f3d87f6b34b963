using WegoBot.Understanding;

namespace WegoBot.Training;

/// <summary>Finds mistakes in <c>localization/understanding/</c> before a person meets them: one line for each.</summary>
public static class UnderstandingCheck
{
    /// <summary>Not "leave", which is the measure.</summary>
    private static readonly string[] Leaving = ["leave_unsure"];

    /// <summary>Wishes and small talk: whoever writes only this is in no danger. The other intents may tell of some.</summary>
    private static readonly string[] Calm =
        ["kindergarten", "housing", "leave", "hours", "in_kind", "training", "harmless", "greeting", "thanks", "about", "language", "menu", "measures", "self_check", "my_message"];

    /// <param name="folder">The folder <c>localization/understanding</c>.</param>
    public static IEnumerable<string> Findings(string folder)
    {
        var faults = RuleFile.Faults(folder).ToList();
        if (faults.Count > 0) return faults.Select(Place);
        var examples = Examples.In(folder);
        string?[] model = [IntentModel.FaultOf(Path.Combine(folder, TextUnderstanding.ModelFile))];
        return examples.Faults().Concat(Met(new RuleBook(folder), examples)).Concat(model.OfType<string>()).Select(Place);
    }

    /// <summary>Rules that an example of another intent meets: whoever writes it would be thrown out, or alarmed.</summary>
    private static IEnumerable<string> Met(RuleBook rules, Examples examples)
    {
        var danger = new DangerStep(rules);
        foreach (var example in examples.All)
        {
            var words = Words.Of(example.Text);
            if (!Leaving.Contains(example.Intent) && rules.Alone.IsAll(words, "leave"))
                yield return $"{example.Script}: '{example.Text}' stands under {example.Intent}, and the rule leave would end the chat";
            else if (Calm.Contains(example.Intent) && danger.MeetsARule(words) is { } kind)
                yield return $"{example.Script}: '{example.Text}' stands under {example.Intent}, and a rule hears danger ({kind}) in it: see rules/danger, self_harm, child_danger and not_danger";
        }
    }

    private static string Place(string finding) => $"localization/understanding/{finding}";
}
