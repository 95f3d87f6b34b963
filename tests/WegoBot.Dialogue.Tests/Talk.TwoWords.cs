namespace WegoBot.Dialogue.Tests;

// Her two words.
internal sealed partial class Talk
{
    /// <summary>From home to a safe word and a duress word that work.</summary>
    public Talk WithTwoWords()
    {
        Press(Trigger.About);
        Press(Trigger.TwoWords);
        Press(Trigger.ChooseWords);
        foreach (var word in new[] { TwoWords.Safe, TwoWords.Duress, TwoWords.Safe }) Say(word);
        Assert.NotNull(_conversation.Words);
        return this;
    }
}
