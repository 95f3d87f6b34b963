namespace WegoBot.Dialogue;

/// <summary>What she decides about what her centre asks: a summary for an institution, or a hand-over. A decision holds for the text that she saw.</summary>
internal sealed class OnwardTurns(Catalogue catalogue, HandOverText handOverText)
{
    /// <summary>Whether what she agrees to is the text on her screen, the centre still asks, and the other one is open.</summary>
    public bool MayHandOver(Conversation conversation, TurnContext context) =>
        IsOpen(context) && context.Case is { HandOver: { } proposed } one
        && ReferralRequest.DigestOf(handOverText.Of(conversation, one, proposed)) == conversation.HandOver.Seen;

    /// <summary>Whether the other centre takes new cases.</summary>
    public bool IsOpen(TurnContext context) =>
        catalogue.FindCentre(context.Case?.HandOver?.Centre) is { } other && context.AvailabilityOf(other).IsOffered(context.Today);

    /// <summary>The conversation at the preview of a hand-over, with the text that stands there.</summary>
    public Conversation Seen(Conversation after, TurnContext context) => context.Case is { HandOver: { } proposed } one
        ? after with { HandOver = after.HandOver with { Seen = ReferralRequest.DigestOf(handOverText.Of(after, one, proposed)) } }
        : after;

    /// <summary>The turn in which she decided, from the screen that asked her.</summary>
    public Turn Decide(Conversation after, Conversation applied, Trigger decision, TurnContext context) => applied.Stage == Stage.Summary
        ? DecideSummary(after, applied, decision, context)
        : DecideHandOver(after with { HandOver = new HandOverDraft() }, applied, decision, context);

    private static Turn DecideSummary(Conversation after, Conversation applied, Trigger decision, TurnContext context)
    {
        var one = context.Case?.Summaries.FirstOrDefault(summary => summary.Number == applied.Summary);
        (SummaryDecisionKind, string)? decided = (decision, one) switch
        {
            (Trigger.Allow, { IsOpen: true }) => (SummaryDecisionKind.Allow, Notices.SummaryAllowed),
            (Trigger.Refuse, { IsOpen: true }) => (SummaryDecisionKind.Refuse, Notices.SummaryRefused),
            (Trigger.TakeBack, { CanBeTakenBack: true }) => (SummaryDecisionKind.TakeBack, Notices.SummaryTakenBack),
            _ => null,
        };
        return decided is (var kind, var notice)
            ? new Turn(after with { Notice = notice }, Changed: true) { Summary = new SummaryDecision(one!.Number, kind, one.Summary?.Digest ?? "") }
            : new Turn(after with { Notice = Notices.SummaryChanged }, Changed: true);
    }

    private Turn DecideHandOver(Conversation after, Conversation applied, Trigger decision, TurnContext context)
    {
        if (context.Case is not { HandOver: { } proposed } one)
            return new Turn(after with { Notice = Notices.HandOverChanged }, Changed: true);
        if (decision == Trigger.Refuse)
            return new Turn(after with { Notice = Notices.NotHandedOver }, Changed: true) { HandOver = new HandOverDecision(proposed.Number, null) };
        return MayHandOver(applied, context)
            // What she wrote was for the first centre.
            ? new Turn(after with { Notice = Notices.HandedOver, CaseDraft = null }, Changed: true) { HandOver = new HandOverDecision(proposed.Number, handOverText.Compose(applied, one, proposed)) }
            : new Turn(after with { Notice = Notices.OtherCentreNotOpen }, Changed: true);
    }
}
