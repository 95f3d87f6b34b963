using Microsoft.Extensions.Logging.Abstractions;
using WegoBot.Localization;
using WegoBot.Privacy;
using WegoBot.Referrals;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests;

/// <summary>The catalogue and the texts as they are shipped, read once.</summary>
internal static class ShippedContent
{
    private static readonly (Catalogue Catalogue, Texts Texts) Loaded = LocalizationFolder.Under(AppContext.BaseDirectory).Load();

    public static TextUnderstanding Understanding { get; } = new(LocalizationFolder.Under(AppContext.BaseDirectory).Understanding);

    public static Catalogue Catalogue => Loaded.Catalogue;

    public static Texts Texts => Loaded.Texts;

    public static OnwardText OnwardText { get; } = new(Catalogue, Texts);

    public static CaseScrubber Scrubber { get; } = new(TextScrubber.For(Catalogue, TimeProvider.System), Texts, NullLogger<CaseScrubber>.Instance);

    public static TypedPhoneNumbers PhoneNumbers { get; } = new(Catalogue);

    public static DialogueEngine DialogueEngine { get; } = new(Catalogue, Texts, TextUnderstanding.Normalise);

    /// <summary>The conversation with the catalogue as a coordinator may change it.</summary>
    public static DialogueEngine With(Func<Catalogue, Catalogue> change) => new(change(Catalogue), Texts, TextUnderstanding.Normalise);

    /// <summary>The conversation with every centre changed.</summary>
    public static DialogueEngine WithCentres(Func<Centre, Centre> change) =>
        With(catalogue => catalogue with { Centres = [.. catalogue.Centres.Select(change)] });
}
