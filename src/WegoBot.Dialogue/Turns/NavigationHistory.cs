using System.Collections.Immutable;

namespace WegoBot.Dialogue;

/// <summary>Remembers the way, so that Back leads where she was, with what she had said until then.</summary>
internal sealed class NavigationHistory(Interview interview)
{
    private const int Longest = 12;

    /// <summary>The conversation moved to <paramref name="next"/>, with the way there and the measure or the topic that it is about.</summary>
    public Conversation Move(Conversation before, Conversation after, Trigger trigger, Stage next)
    {
        if (trigger == Trigger.Back || (trigger, before.Stage) is (Trigger.Region, Stage.Region) or (Trigger.SwitchLanguage, Stage.Languages) or (Trigger.Confirm, Stage.Withdraw))
            return StepBack(after, next);

        var moved = after with { Stage = next, Measure = IsAboutAMeasure(next) ? after.Measure : null, Topic = next == Stage.Topic ? after.Topic : null };
        if (StartsAnew(before.Stage, trigger, next))
            return moved with { NavigationHistory = next is Stage.Measure or Stage.Sent or Stage.MyReferral or Stage.TwoWords ? [new Place(Stage.Home)] : [] };
        if (trigger == Trigger.AskAgain)
            return moved with { NavigationHistory = BeforeTheQuestions(after.NavigationHistory) };
        var (from, to) = (PlaceOf(before), PlaceOf(moved));
        if (from == to) return moved;
        var trail = after.NavigationHistory.Length < Longest ? after.NavigationHistory : after.NavigationHistory.RemoveAt(0);
        return moved with { NavigationHistory = trail.Add(from) };
    }

    private Conversation StepBack(Conversation conversation, Stage next)
    {
        if (conversation.NavigationHistory is not [.., var place]) return conversation with { Stage = next, Measure = null, Topic = null };
        var back = conversation with
        {
            Stage = place.Stage,
            Measure = place.Measure,
            Topic = place.Topic,
            NavigationHistory = conversation.NavigationHistory[..^1],
            Answers = place.Question is null
                ? conversation.Answers
                : conversation.Answers.RemoveAll(given => given.Question == place.Question),
        };
        // She may have begun the answers anew since: a result of none of them would say nothing.
        return place.Stage == Stage.Result && interview.QuestionFor(back) is not null ? back with { Stage = Stage.Question } : back;
    }

    /// <summary>The answers are gone, so Back leads to where she was before the questions.</summary>
    private static ImmutableArray<Place> BeforeTheQuestions(ImmutableArray<Place> trail)
    {
        while (trail is [.., { Stage: Stage.Question or Stage.Result }]) trail = trail[..^1];
        return trail;
    }

    private Place PlaceOf(Conversation conversation) => new(
        conversation.Stage,
        conversation.Measure,
        conversation.Stage switch
        {
            Stage.Question => interview.QuestionFor(conversation)?.Id,
            Stage.PapersQuestion => interview.About(conversation)[0].PapersQuestion,
            _ => null,
        },
        conversation.Topic);

    /// <summary>What was before is done with: Back would only lead to something that cannot be done twice.</summary>
    private static bool StartsAnew(Stage before, Trigger trigger, Stage next) =>
        trigger is Trigger.Home
        || (before, trigger) is (Stage.Card, Trigger.Continue)
        || (before, next) is (Stage.Consent, Stage.Sent)
        || (before, next) is (Stage.SafeWordAgain, Stage.TwoWords)
        || (before, next) is (Stage.Sent or Stage.CodeCheck or Stage.MessagePreview or Stage.Alert or Stage.AlertTimes or Stage.Summary or Stage.HandOver or Stage.HandOverConsent or Stage.Number or Stage.NumberPreview, Stage.MyReferral);

    /// <summary>The stages that remember which measure they are about.</summary>
    public static bool IsAboutAMeasure(Stage stage) =>
        stage is Stage.Measure or Stage.PapersQuestion or Stage.Papers or Stage.Question or Stage.Result;
}
