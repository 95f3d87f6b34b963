namespace WegoBot.Privacy;

/// <summary>Finds one kind of personal data, or a few that are written alike. Takes time in proportion to the text.</summary>
internal interface IPersonalDataFinder
{
    IEnumerable<PersonalData> Find(TokenizedText text);
}
