using WegoBot.Dialogue;

namespace WegoBot.Localization;

/// <summary>Registers the catalogue and the texts. They are read once, by whoever needs them first.</summary>
public static class LocalizationServices
{
    public static IServiceCollection AddLocalization(this IServiceCollection services, LocalizationFolder folder) => services
        .AddSingleton(folder)
        .AddSingleton(_ => folder.Read())
        .AddSingleton<LoadedTexts>()
        .AddSingleton(provider => provider.GetRequiredService<LoadedTexts>().Catalogue)
        .AddSingleton(provider => provider.GetRequiredService<LoadedTexts>().Texts)
        .AddSingleton(provider => provider.GetRequiredService<Texts>().Languages);

    /// <summary>What can be used of the content.</summary>
    private sealed class LoadedTexts
    {
        /// <exception cref="LocalizationException">The files cannot be used.</exception>
        public LoadedTexts(LocalizationContent content) => (Catalogue, Texts) = content.Usable();

        public Catalogue Catalogue { get; }

        public Texts Texts { get; }
    }
}
