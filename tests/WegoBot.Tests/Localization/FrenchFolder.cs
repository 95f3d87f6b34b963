using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>The shipped localization folder with one file more: French, which has some sentences and takes the others from English.</summary>
internal sealed class FrenchFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("localization").FullName;

    public FrenchFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "localization"), "*.yaml"))
            File.Copy(file, Path.Combine(_path, Path.GetFileName(file)));
        Write("fr.yaml", """
            language:
              name: Français
              fallback: en
            neutral: Bonjour. Nous continuons quand cela vous convient.
            profile:
              short: Questions et réponses, quand cela vous convient.
            button:
              home: Accueil
            home:
              title: Que voulez-vous faire ?
            payload:
              language: "Langue : français"
            answer:
              can_help: Nous pouvons vous aider.
            staff:
              group:
                tied: C'est fait. Les avis pour l'équipe arrivent ici.
            """);
    }

    public LocalizationFolder Folder => new(_path);

    /// <summary>Writes a file, in place of the one that is there.</summary>
    public FrenchFolder Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(_path, file), text);
        return this;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
