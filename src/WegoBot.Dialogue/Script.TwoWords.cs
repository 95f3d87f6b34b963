namespace WegoBot.Dialogue;

/// <summary>The safe word, the duress word, and the decoy.</summary>
public sealed partial class Script
{
    private void ChoosingTwoWords()
    {
        Within(Stage.TwoWords)
            .Permit(Trigger.ChooseWords, Stage.SafeWord)
            .PermitReentry(Trigger.RemoveWords);
        Within(Stage.SafeWord)
            .PermitIf(Trigger.Word, Stage.DuressWord, WordIsTaken, "it can be the safe word")
            .PermitReentryIf(Trigger.Word, () => !WordIsTaken(), "it cannot");
        Within(Stage.DuressWord)
            .PermitIf(Trigger.Word, Stage.SafeWordAgain, WordIsTaken, "it can be the duress word")
            .PermitReentryIf(Trigger.Word, () => !WordIsTaken(), "it cannot");
        Within(Stage.SafeWordAgain)
            .PermitIf(Trigger.Word, Stage.TwoWords, WordIsTaken, "it is the safe word")
            .PermitReentryIf(Trigger.Word, () => !WordIsTaken(), "it is not")
            .Permit(Trigger.ChooseWords, Stage.SafeWord);
        // Not within Anywhere: nothing that works on every other screen works here.
        _machine.Configure(Stage.Decoy)
            .PermitReentry(Trigger.DecoyPage)
            .Ignore(Trigger.SwitchLanguage)
            .Permit(Trigger.SafeWord, Stage.Greeting);
    }

    /// <summary>A line above the screen says why a word was not taken.</summary>
    private bool WordIsTaken() => _conversation.Notice is null or Notices.WordsSet;
}
