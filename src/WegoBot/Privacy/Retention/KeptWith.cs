namespace WegoBot.Privacy;

/// <summary>A row that goes in the same statement as the row that it belongs to.</summary>
/// <param name="What">What is kept.</param>
/// <param name="Owner">The type of the row that it belongs to.</param>
/// <param name="OwnerName">What that is called.</param>
public sealed record KeptWith(string What, Type Owner, string OwnerName) : RetentionTerm(What, "deleted with it")
{
    /// <summary>What ends it before that; null for nothing.</summary>
    public string? Sooner { get; init; }

    public override string Until => $"as long as {OwnerName}{(Sooner is null ? "" : $"; sooner when {Sooner}")}";
}
