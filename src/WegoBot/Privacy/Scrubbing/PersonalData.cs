namespace WegoBot.Privacy;

/// <summary>A piece of personal data in a text: what it is and where it stands, in UTF-16 characters of that text.</summary>
public readonly record struct PersonalData(PersonalDataKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
