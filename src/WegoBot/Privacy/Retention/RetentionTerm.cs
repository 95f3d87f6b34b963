namespace WegoBot.Privacy;

/// <summary>How long one thing in a table is kept.</summary>
/// <param name="What">What is kept, in plain English.</param>
/// <param name="End">What happens then, in plain English.</param>
public abstract record RetentionTerm(string What, string End)
{
    /// <summary>Until when it is kept, in plain English.</summary>
    public abstract string Until { get; }

    /// <summary>When staff are told before that; empty for never.</summary>
    public virtual string Warned => "";
}
