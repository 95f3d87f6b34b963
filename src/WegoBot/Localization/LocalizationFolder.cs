using System.Text.RegularExpressions;
using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>The folder <c>localization/</c>: the catalogue and a file for each language, or a list of the mistakes in them.</summary>
public sealed partial class LocalizationFolder(string path)
{
    /// <summary>The folder that every verb uses, so that the service says what was checked: the one in the working folder, or else the copy that is installed with the program.</summary>
    public static LocalizationFolder InUse() => Under(Directory.GetCurrentDirectory());

    /// <summary>The folder under <paramref name="place"/> if there is one, or else the copy that is installed with the program.</summary>
    public static LocalizationFolder Under(string place)
    {
        var own = Path.Combine(place, "localization");
        return new LocalizationFolder(Directory.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, "localization"));
    }

    /// <summary>What people write and what was learned from it: the folder's own, else the copy that is installed with the program.</summary>
    public string Understanding => Own("understanding");

    /// <exception cref="LocalizationException">A file is missing or broken, a fact lacks its source, an id is unknown, or a language that declares no fall-back lacks a key.</exception>
    public (Catalogue Catalogue, Texts Texts) Load() => Read().Usable();

    /// <summary>The catalogue alone, for callers that need no sentences.</summary>
    /// <exception cref="LocalizationException">The catalogue cannot be used.</exception>
    public Catalogue LoadCatalogue()
    {
        var content = Read();
        return content.UsableCatalogue ?? throw new LocalizationException(content.Faults);
    }

    /// <summary>Everything that can be read, with all findings.</summary>
    internal LocalizationContent Read()
    {
        var (aboutCatalogue, aboutTexts) = (new List<Finding>(), new List<Finding>());
        var files = ReadFiles(aboutTexts);
        var languages = LanguageRules.Order(files, aboutTexts);
        var catalogue = languages is null ? null : ReadCatalogue(languages, aboutCatalogue);
        var sentences = files.ToDictionary(file => file.Language, file => file.Sentences ?? new Dictionary<string, string>());
        // When a file cannot be read at all, every one of its keys would add a finding.
        if (languages is not null && files.TrueForAll(file => file.Sentences is not null))
            aboutTexts.AddRange(LanguageRules.Missing(languages, sentences));
        var decoy = languages is null ? null : DecoyFiles.Read(Own("decoy"), languages, aboutTexts);
        return new LocalizationContent(catalogue, languages, sentences, aboutCatalogue, aboutTexts) { Decoy = decoy };
    }

    private string Own(string folder) => Path.Combine(path, folder) is var own && Directory.Exists(own)
        ? own
        : Path.Combine(AppContext.BaseDirectory, "localization", folder);

    private Catalogue? ReadCatalogue(Languages languages, List<Finding> findings)
    {
        var catalogue = CatalogueFile.Read(Path.Combine(path, CatalogueFile.Name), languages, findings);
        if (catalogue is not null)
            findings.AddRange(CatalogueRules.Broken(catalogue));
        return catalogue;
    }

    /// <summary>A language exists when it has a file here.</summary>
    private List<LanguageFile> ReadFiles(List<Finding> findings)
    {
        var files = new List<LanguageFile>();
        if (!Directory.Exists(path))
            return files;
        foreach (var file in Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) is CatalogueFile.Name or DaysOffFile.Name or TargetsFile.Name)
                continue;
            if (LanguageCode().IsMatch(Path.GetFileNameWithoutExtension(file)))
                files.Add(LanguageFile.Read(file, findings));
            else
                findings.Add(new Finding(Path.GetFileName(file), "", "is not read: its name is not the code of a language, such as bg.yaml or pt-BR.yaml") { IsNote = true });
        }

        return files;
    }

    /// <summary>The BCP 47 language tags in common use: a language, optionally a script, optionally a region.</summary>
    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
    private static partial Regex LanguageCode();
}
