namespace WegoBot.Dialogue;

/// <summary>A region in which a centre works.</summary>
public sealed record Region(string Id, Localised Name);

/// <summary>Words in both languages, where they are a fact and not a sentence.</summary>
public sealed record Localised(string Bulgarian, string English)
{
    public string In(Language language) => language == Language.English ? English : Bulgarian;
}
