using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Understanding;

namespace WegoBot.Micro;

/// <summary>The catalogue and texts as shipped, and the dialogue built from them, each built once as in the service.</summary>
internal static class ShippedCatalogue
{
    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    public static Catalogue Catalogue => Loaded.Catalogue;

    public static Texts Texts => Loaded.Texts;

    public static TextUnderstanding Understanding { get; } = new(LocalizationFolder.Under(AppContext.BaseDirectory).Understanding);

    public static Eligibility Eligibility { get; } = new(Catalogue);

    public static DialogueEngine DialogueEngine { get; } = new(Catalogue, Texts, TextUnderstanding.Normalise);
}
