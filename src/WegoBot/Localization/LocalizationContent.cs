using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>What was read from <c>localization/</c>. It is complete only when there are no faults.</summary>
/// <param name="Catalogue">The catalogue; null when it cannot be read at all.</param>
/// <param name="Languages">The languages; null when there are none.</param>
/// <param name="Sentences">The sentences of each language's own file.</param>
/// <param name="AboutCatalogue">Findings in the catalogue.</param>
/// <param name="AboutTexts">Findings in the language files.</param>
internal sealed record LocalizationContent(
    Catalogue? Catalogue,
    Languages? Languages,
    IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> Sentences,
    IReadOnlyList<Finding> AboutCatalogue,
    IReadOnlyList<Finding> AboutTexts)
{
    /// <summary>The catalogue; null when there is a fault in it.</summary>
    public Catalogue? UsableCatalogue => AboutCatalogue.All(finding => finding.IsNote) ? Catalogue : null;

    /// <summary>The texts; null when there are no languages.</summary>
    public Texts? Texts => Languages is null ? null : new Texts(Languages, Sentences) { Decoy = Decoy is null ? null : new Texts(Languages, Decoy) };

    /// <summary>The sentences of the decoy in every language; null when there are none.</summary>
    public IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>>? Decoy { get; init; }

    public IEnumerable<Finding> Findings => AboutCatalogue.Concat(AboutTexts);

    /// <summary>The findings that keep the service from starting.</summary>
    public IReadOnlyList<Finding> Faults => [.. Findings.Where(finding => !finding.IsNote)];

    /// <exception cref="LocalizationException">There are faults.</exception>
    public (Catalogue Catalogue, Texts Texts) Usable() => (Faults, Catalogue, Texts) is ([], { } catalogue, { } texts) ? (catalogue, texts) : throw new LocalizationException(Faults);
}
