namespace WegoBot.Dialogue;

/// <summary>
/// Leads a stored conversation off a place that the catalogue no longer has: a coordinator may take out a measure or a
/// centre while somebody is reading about it, and she must never be without a screen.
/// </summary>
internal sealed class StageRepair(Catalogue catalogue, Interview interview)
{
    /// <summary>The conversation itself while its place still stands.</summary>
    public Conversation Of(Conversation stored)
    {
        var conversation = stored.NavigationHistory.All(place => Stands(place, stored.Draft))
            ? stored
            : stored with { NavigationHistory = [.. stored.NavigationHistory.Where(place => Stands(place, stored.Draft))] };
        if (!Stands(new Place(conversation.Stage, conversation.Measure), conversation.Draft))
            return conversation with { Stage = Stage.Home, Measure = null, NavigationHistory = [] };
        return conversation.Stage == Stage.Question && interview.QuestionFor(conversation) is null
            ? conversation with { Stage = Stage.Result }
            : conversation;
    }

    private bool Stands(Place place, ReferralDraft draft) => place.Stage switch
    {
        Stage.Measure or Stage.PapersQuestion or Stage.Papers => catalogue.FindMeasure(place.Measure) is not null,
        Stage.Question or Stage.Result => place.Measure is null || catalogue.FindMeasure(place.Measure) is not null,
        Stage.Contact or Stage.SafeTimes or Stage.Urgency or Stage.Preview or Stage.Consent => catalogue.FindCentre(draft.Centre) is not null,
        _ => true,
    };
}
