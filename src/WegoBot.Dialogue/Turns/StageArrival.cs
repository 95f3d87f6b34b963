namespace WegoBot.Dialogue;

/// <summary>What reaching a stage brings with it: what is sent, taken back or noticed, and what is forgotten because it belonged to another stage.</summary>
internal sealed class StageArrival(ReferralText referralText, OnwardTurns onward)
{
    /// <param name="after">The conversation at its new stage.</param>
    /// <param name="applied">The conversation with the choice, before it moved.</param>
    /// <param name="choice">What she chose.</param>
    /// <param name="context">The time, the channel and the case.</param>
    public Turn Complete(Conversation after, Conversation applied, Choice choice, TurnContext context)
    {
        var shown = choice.Trigger == Trigger.Code ? context.Found : context.Case;
        after = Forget(after) with { HasNewAnswer = after.Stage == Stage.MyReferral && shown is { HasNewAnswer: true } };
        if (choice.Trigger == Trigger.Word) return new Turn(after, Changed: true) { Hides = true };
        if (after is { Begun: true, Distress: null }) after = after with { Wish = null };
        return (after.Stage, choice.Trigger) switch
        {
            (Stage.Preview, _) => new Turn(
                after with { Draft = after.Draft with { Seen = ReferralRequest.DigestOf(referralText.Of(after)) } }, Changed: true),
            (Stage.Sent, Trigger.Agree) => new Turn(
                after with { Draft = new ReferralDraft(), CaseDraft = null }, Changed: true, Referral: referralText.Compose(applied)),
            (Stage.CentreAway, Trigger.Agree) => new Turn(after with { Notice = Notices.NothingSentYet }, Changed: true),
            (Stage.Centre, Trigger.Agree) => new Turn(after with { Notice = Notices.CentreNotOpen }, Changed: true),
            (Stage.MyReferral, Trigger.Confirm) when context.Case is { IsOpen: true } => new Turn(
                after with { Code = null, CaseDraft = null, Notice = Notices.Withdrawn }, Changed: true, Withdraw: context.Case.Referral),
            (Stage.MyReferral, Trigger.SetAlert) when context.MayBeAlerted => new Turn(
                after with { Notice = Notices.AlertSet }, Changed: true, Alert: new AlertChange(applied.AlertDraft)),
            (Stage.MyReferral, Trigger.NoAlert) when context.Case?.Alert is not null => new Turn(
                after with { Notice = Notices.AlertStopped }, Changed: true, Alert: new AlertChange(null)),
            (Stage.HandOver, _) => new Turn(
                onward.Seen(after, context) with { Notice = choice.Trigger == Trigger.Allow ? Notices.TextChanged : after.Notice }, Changed: true),
            (Stage.MyReferral, Trigger.Allow or Trigger.Refuse or Trigger.TakeBack) => onward.Decide(after, applied, choice.Trigger, context),
            (Stage.MyReferral, Trigger.AgreeToNumber) when context.Case is { IsTakenOn: true } => new Turn(
                after with { Notice = Notices.NumberGiven }, Changed: true, Number: new NumberChange(applied.Number), Message: referralText.NumberGiven(after.Language)),
            (Stage.MyReferral, Trigger.AgreeToNumber) => new Turn(after with { Notice = Notices.MessageNotTaken }, Changed: true),
            (Stage.MyReferral, Trigger.TakeBackNumber) when context.Case?.NumberEnd is not null => new Turn(
                after with { Notice = Notices.NumberTakenBack }, Changed: true, Number: new NumberChange(null)),
            (Stage.MyReferral, Trigger.Send) => Sending(after, applied, context),
            (Stage.MessagePreview, Trigger.Send) => new Turn(
                after with { CaseDraft = context.Written ?? after.CaseDraft, Notice = context.NotWritten ?? Notices.MessageChanged }, Changed: true),
            _ => new Turn(after, Changed: true),
        };
    }

    /// <summary>What belongs to a stage is kept only while she is there, or may come back to it.</summary>
    private static Conversation Forget(Conversation after) => after with
    {
        Distress = IsNear(after, Stage.Distress) ? after.Distress : null,
        Offered = IsNear(after, Stage.Offer) ? after.Offered : [],
        MessagesBefore = IsNear(after, Stage.EarlierMessages) ? after.MessagesBefore : null,
        AlertDraft = IsNear(after, Stage.AlertTimes) ? after.AlertDraft : null,
        Summary = IsNear(after, Stage.Summary) ? after.Summary : null,
        HandOver = IsNear(after, Stage.HandOver) || IsNear(after, Stage.HandOverConsent) ? after.HandOver : new HandOverDraft(),
        ChosenWords = IsNear(after, SecretWordRules.IsChosenAt) ? after.ChosenWords : null,
        Number = IsNear(after, Stage.Number) || IsNear(after, Stage.NumberPreview) ? after.Number : null,
    };

    private static bool IsNear(Conversation after, Stage stage) => IsNear(after, other => other == stage);

    private static bool IsNear(Conversation after, Func<Stage, bool> isIt) => isIt(after.Stage) || after.NavigationHistory.Any(place => isIt(place.Stage));

    /// <summary>The message goes, unless the centre closed the case meanwhile or she has written enough for today.</summary>
    private static Turn Sending(Conversation after, Conversation applied, TurnContext context) =>
        context.Case is { } one && one.MayWrite(context.Today) && Script.GoesAsItIs(applied, context)
            ? new Turn(after with { CaseDraft = null, Notice = Notices.MessageSent }, Changed: true, Message: applied.CaseDraft)
            : new Turn(after with { Notice = Notices.MessageNotTaken }, Changed: true);
}
