namespace WegoBot.Dialogue;

/// <summary>
/// Moves a stored conversation off a place that the catalogue no longer has, off a line that the texts no longer have, and off a language that has no file any more:
/// a coordinator may remove a measure, a centre or a language while somebody is using it, and she always needs a screen.
/// </summary>
internal sealed class ConversationRepair(Catalogue catalogue, Interview interview, Texts texts)
{
    /// <summary>The conversation with what still exists; unchanged in the usual case.</summary>
    public Conversation Repair(Conversation stored)
    {
        var conversation = texts.Languages.Resolve(stored.Language) is var language && language == stored.Language ? stored : stored with { Language = language };
        if (!conversation.NavigationHistory.All(place => Exists(place, stored.Draft)))
            conversation = conversation with { NavigationHistory = [.. stored.NavigationHistory.Where(place => Exists(place, stored.Draft))] };
        // It may have been stored by another version, in which the line has another key.
        if (conversation.Notice is { } notice && !(conversation.Stage == Stage.Decoy && texts.Decoy is { } decoy ? decoy : texts).Has(conversation.Language, notice))
            conversation = conversation with { Notice = null };
        // Conversations were stored with the measure itself where the wish now is.
        if (conversation is { Begun: false, Measure: { } measure })
            conversation = conversation with { Measure = null, Wish = conversation.Wish ?? new Intent(Trigger.Measure, measure) };
        if (conversation.Wish is { Trigger: Trigger.Measure, Value: var wished } && catalogue.FindMeasure(wished) is null)
            conversation = conversation with { Wish = null };
        if (conversation.Wish is { Trigger: Trigger.Topic, Value: var topic } && catalogue.FindTopic(topic) is null)
            conversation = conversation with { Wish = null };
        if (!Exists(new Place(conversation.Stage, conversation.Measure, Topic: conversation.Topic), conversation.Draft))
            return conversation with { Stage = Stage.Home, Measure = null, Topic = null, NavigationHistory = [] };
        return conversation.Stage == Stage.Question && interview.QuestionFor(conversation) is null
            ? conversation with { Stage = Stage.Result }
            : conversation;
    }

    private bool Exists(Place place, ReferralDraft draft) => place.Stage switch
    {
        Stage.Measure or Stage.PapersQuestion or Stage.Papers => catalogue.FindMeasure(place.Measure) is not null,
        Stage.Topic => catalogue.FindTopic(place.Topic) is not null,
        Stage.Question or Stage.Result => place.Measure is null || catalogue.FindMeasure(place.Measure) is not null,
        Stage.CentreAway or Stage.Contact or Stage.SafeTimes or Stage.Urgency or Stage.Preview or Stage.Consent => catalogue.FindCentre(draft.Centre) is not null,
        _ => true,
    };
}
