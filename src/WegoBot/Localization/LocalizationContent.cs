using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>What was read from <c>localization/</c>, whole only without faults.</summary>
/// <param name="Catalogue">Null when it cannot be read at all.</param>
/// <param name="Languages">Null when there is none.</param>
/// <param name="Sentences">Those of each language's own file.</param>
/// <param name="AboutCatalogue">Findings in the catalogue.</param>
/// <param name="AboutTexts">Findings in the files of the languages.</param>
internal sealed record LocalizationContent(
    Catalogue? Catalogue,
    Languages? Languages,
    IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> Sentences,
    IReadOnlyList<Finding> AboutCatalogue,
    IReadOnlyList<Finding> AboutTexts)
{
    /// <summary>The catalogue while nothing is wrong with it, else null.</summary>
    public Catalogue? UsableCatalogue => AboutCatalogue.All(finding => finding.IsNote) ? Catalogue : null;

    /// <summary>Null without languages.</summary>
    public Texts? Texts => Languages is null ? null : new Texts(Languages, Sentences);

    public IEnumerable<Finding> Findings => AboutCatalogue.Concat(AboutTexts);

    /// <summary>What keeps the service from starting.</summary>
    public IReadOnlyList<Finding> Faults => [.. Findings.Where(finding => !finding.IsNote)];
}
