using WegoBot.Localization;

namespace WegoBot.Dialogue.Tests;

/// <summary>The catalogue and the texts as they are shipped, read once.</summary>
internal static class House
{
    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    public static Catalogue Catalogue => Loaded.Catalogue;

    public static Texts Texts => Loaded.Texts;

    public static Scripts Scripts { get; } = new(Catalogue, Texts);
}
