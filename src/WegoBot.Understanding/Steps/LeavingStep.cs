namespace WegoBot.Understanding;

/// <summary>
/// First step. Words end the chat only when they are all that was said: an exit phrase, or several, with please and
/// the like around them. The phrases are in <c>rules/leave.txt</c>; a sentence with anything else in it never leaves.
/// </summary>
internal sealed class LeavingStep(RuleBook rules)
{
    private const string Rule = "leave";

    public bool Leaves(Words words) => rules.Alone.IsAll(words, Rule);
}
