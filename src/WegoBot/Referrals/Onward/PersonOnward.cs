namespace WegoBot.Referrals;

/// <summary>What the centre asks her in a case, and her decisions, as a part of her turn's commit.</summary>
public sealed class PersonOnward(PersonSummaries summaries, PersonHandOvers handOvers)
{
    public PersonSummaries Summaries => summaries;

    public PersonHandOvers HandOvers => handOvers;
}
