namespace WegoBot.Dialogue;

/// <summary>What she can do once her message is sent.</summary>
public sealed partial class Script
{
    private void Afterwards()
    {
        Within(Stage.Sent)
            .Permit(Trigger.Noted, Stage.CodeCheck)
            .Permit(Trigger.Skip, Stage.MyReferral);
        Within(Stage.CodeCheck)
            .PermitIf(Trigger.CodePart, Stage.MyReferral, CodeConfirmed, "the last part is right")
            .PermitReentryIf(Trigger.CodePart, () => !CodeConfirmed(), "the last part is not right")
            .Permit(Trigger.HasCode, Stage.MyReferral)
            .Permit(Trigger.Skip, Stage.MyReferral);
        Within(Stage.EnterCode);
        Within(Stage.MyReferral)
            .PermitIf(Trigger.Noted, Stage.CodeCheck, () => !CodeConfirmed(), "the code is not confirmed yet")
            .PermitIf(Trigger.Withdraw, Stage.Withdraw, CaseIsOpen, "the centre still has it")
            .PermitIf(Trigger.Write, Stage.WriteToCentre, MayWrite, "the centre takes messages")
            .PermitIf(Trigger.GiveNumber, Stage.Number, () => MayGiveNumber() || _context.Case?.NumberEnd is not null, "the centre has taken it on")
            .PermitIf(Trigger.Alert, Stage.Alert, () => _context.MayBeAlerted || _context.Case?.Alert is not null, "a line can reach her, or does")
            // Words that she types here are for the people of the centre.
            .PermitIf(Trigger.Written, Stage.MessagePreview, () => _context.Written is not null, "without personal data")
            .PermitIf(Trigger.Written, Stage.WriteToCentre, () => _context.Written is null, "it cannot go as it is")
            .Permit(Trigger.Earlier, Stage.EarlierMessages)
            .Permit(Trigger.Summary, Stage.Summary)
            .PermitIf(Trigger.HandOver, Stage.HandOver, HandOverIsOpen, "the centre proposes it");
        Within(Stage.EarlierMessages)
            .PermitReentry(Trigger.Earlier);
        Within(Stage.Withdraw)
            .Permit(Trigger.Confirm, Stage.MyReferral);
    }

    private void WritingAgain()
    {
        Within(Stage.WriteToCentre)
            .PermitIf(Trigger.Written, Stage.MessagePreview, () => _context.Written is not null, "without personal data")
            .PermitReentryIf(Trigger.Written, () => _context.Written is null, "it cannot go as it is")
            .PermitIf(Trigger.ShowDraft, Stage.MessagePreview, () => _conversation.CaseDraft is not null, "she has written something");
        Within(Stage.MessagePreview)
            .Permit(Trigger.Write, Stage.WriteToCentre)
            .PermitIf(Trigger.Send, Stage.MyReferral, () => !MayWrite() || GoesAsItIs(_conversation, _context), "it is the text that she saw, or the centre takes no messages")
            .PermitReentryIf(Trigger.Send, () => MayWrite() && !GoesAsItIs(_conversation, _context), "the text has changed since");
    }

    private void HearingOfAnAnswer()
    {
        Within(Stage.Alert)
            .PermitIf(Trigger.AlertTimes, Stage.AlertTimes, () => _context.MayBeAlerted, "a line can reach her here")
            .Permit(Trigger.NoAlert, Stage.MyReferral);
        Within(Stage.AlertTimes)
            .PermitReentry(Trigger.AlertDay)
            .PermitReentry(Trigger.AlertPart)
            .PermitIf(Trigger.SetAlert, Stage.MyReferral, () => !_context.MayBeAlerted || HasTimes(), "she has chosen some, or the centre has closed it")
            .PermitReentryIf(Trigger.SetAlert, () => _context.MayBeAlerted && !HasTimes(), "she has not chosen both");
    }

    private void BeingAsked()
    {
        Within(Stage.Summary)
            .Permit(Trigger.Allow, Stage.MyReferral)
            .PermitIf(Trigger.Refuse, Stage.MyReferral, SummaryIsOpen, "she is asked")
            .Permit(Trigger.TakeBack, Stage.MyReferral);
        Within(Stage.HandOver)
            .PermitReentry(Trigger.TakeOut)
            .PermitReentry(Trigger.WithDialogue)
            .PermitIf(Trigger.Continue, Stage.HandOverConsent, HandOverIsOpen, "the centre still proposes it")
            .PermitIf(Trigger.Refuse, Stage.MyReferral, HandOverIsOpen, "she is asked");
        Within(Stage.HandOverConsent)
            .PermitIf(Trigger.Allow, Stage.MyReferral, () => !OtherCentreIsOpen() || HandOverAsSeen(), "the text is the one she saw, or it cannot go")
            .PermitIf(Trigger.Allow, Stage.HandOver, () => OtherCentreIsOpen() && !HandOverAsSeen(), "the text has changed since")
            .PermitIf(Trigger.Refuse, Stage.MyReferral, HandOverIsOpen, "she is asked");
    }

    private void GivingANumber()
    {
        Within(Stage.Number)
            .PermitIf(Trigger.Number, Stage.NumberPreview, () => MayGiveNumber() && _context.Number is not null, "it is a phone number")
            .PermitReentryIf(Trigger.Number, () => !MayGiveNumber() || _context.Number is null, "it is none")
            .Permit(Trigger.TakeBackNumber, Stage.MyReferral);
        Within(Stage.NumberPreview)
            .PermitReentry(Trigger.CallTime)
            .Permit(Trigger.GiveNumber, Stage.Number)
            .PermitIf(Trigger.AgreeToNumber, Stage.MyReferral, () => _conversation.Number is not null, "she has typed one");
    }
}
