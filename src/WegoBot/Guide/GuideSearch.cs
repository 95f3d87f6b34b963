using WegoBot.Dialogue;
using WegoBot.Understanding;

namespace WegoBot.Guide;

/// <summary>Finds what words mean by the same understanding as the chat. The words are neither stored nor logged.</summary>
public sealed class GuideSearch(TextUnderstanding understanding, Catalogue catalogue)
{
    public GuideFound Find(string words)
    {
        var understood = understanding.Understand(words);
        var intents = new[] { understood.Intent }.Concat(understood.Nearest).OfType<Intent>().Distinct().ToList();
        return new GuideFound(
            understood.Distress is not null || intents.Exists(intent => intent.Trigger == Trigger.HelpNow),
            [.. intents.Where(intent => intent.Trigger is Trigger.Measure or Trigger.Papers).Select(intent => catalogue.FindMeasure(intent.Value)).OfType<Measure>().Distinct()],
            [.. intents.Where(intent => intent.Trigger == Trigger.Topic).Select(intent => catalogue.FindTopic(intent.Value)).OfType<Topic>().Distinct()]);
    }
}

/// <summary>What the words led to.</summary>
/// <param name="IsDanger">Whether they tell of danger, or ask for help now: the phone lines come first.</param>
/// <param name="Measures">The measures, the likeliest first.</param>
/// <param name="Topics">The topics, the likeliest first.</param>
public sealed record GuideFound(bool IsDanger, IReadOnlyList<Measure> Measures, IReadOnlyList<Topic> Topics);
