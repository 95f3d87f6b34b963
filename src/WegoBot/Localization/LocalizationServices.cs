namespace WegoBot.Localization;

/// <summary>Reads the catalogue and the texts while services are registered, so that the service never starts with broken files.</summary>
public static class LocalizationServices
{
    /// <exception cref="LocalizationException">The files cannot be used.</exception>
    public static IServiceCollection AddLocalization(this IServiceCollection services, LocalizationFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (catalogue, texts) = folder.Load();
        return services.AddSingleton(catalogue).AddSingleton(texts).AddSingleton(texts.Languages).AddSingleton(folder);
    }
}
