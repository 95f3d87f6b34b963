using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The folder <c>localization/</c>: the catalogue and every sentence, or a list of what is wrong with them.</summary>
public sealed class LocalizationFolder(string path)
{
    /// <summary>The folder that every verb uses, so that what was checked is what is said: the working folder's, else the copy that travels with the program.</summary>
    public static LocalizationFolder InUse() => Under(Directory.GetCurrentDirectory());

    /// <summary>The folder under <paramref name="place"/> if there is one, else the copy that travels with the program.</summary>
    public static LocalizationFolder Under(string place)
    {
        var own = Path.Combine(place, "localization");
        return new LocalizationFolder(Directory.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, "localization"));
    }

    /// <exception cref="LocalizationException">A file is missing or broken, a fact lacks its source, an id leads nowhere, or a language lacks a key.</exception>
    public (Catalogue Catalogue, Texts Texts) Load()
    {
        var findings = new List<Finding>();
        var catalogue = ReadCatalogue(findings);
        var sentences = ReadSentences(findings);
        if (catalogue is null || findings.Count > 0)
            throw new LocalizationException(findings);
        return (catalogue, new Texts(sentences));
    }

    /// <summary>The catalogue alone, for what needs no sentence.</summary>
    /// <exception cref="LocalizationException">The catalogue cannot be used.</exception>
    public Catalogue LoadCatalogue()
    {
        var findings = new List<Finding>();
        var catalogue = ReadCatalogue(findings);
        return catalogue is not null && findings.Count == 0 ? catalogue : throw new LocalizationException(findings);
    }

    internal Catalogue? ReadCatalogue(List<Finding> findings)
    {
        var catalogue = CatalogueFile.Read(Path.Combine(path, CatalogueFile.Name), findings);
        if (catalogue is not null)
            findings.AddRange(CatalogueRules.Broken(catalogue));
        return catalogue;
    }

    internal IReadOnlyDictionary<Language, IReadOnlyDictionary<string, string>> ReadSentences(List<Finding> findings)
    {
        var sentences = Enum.GetValues<Language>().ToDictionary(
            language => language,
            IReadOnlyDictionary<string, string> (language) => TextsFile.Read(Path.Combine(path, TextsFile.NameFor(language)), findings));
        // When a file could not be read at all, each of its keys would be one more line.
        if (sentences.Values.All(one => one.Count > 0))
            findings.AddRange(TextsFile.Missing(sentences));
        return sentences;
    }
}
