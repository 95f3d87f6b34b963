namespace WegoBot.Privacy;

/// <summary>Something that no time ends, because it is needed until somebody ends it.</summary>
/// <param name="What">What is kept.</param>
/// <param name="Condition">Until what happens.</param>
/// <param name="Reason">Why no time ends it.</param>
/// <param name="End">What happens then, in plain English.</param>
public sealed record KeptWhileNeeded(string What, string Condition, string Reason, string End = "never deleted") : RetentionTerm(What, End)
{
    public override string Until => $"{Condition} ({Reason})";
}
