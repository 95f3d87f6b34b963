using WegoBot.Localization;
using WegoBot.Privacy;

namespace WegoBot.Tests.Privacy;

/// <summary>The scrubber with the lines of the catalogue that is shipped.</summary>
internal static class Scrubber
{
    public static readonly TextScrubber Shipped = TextScrubber.For(LocalizationFolder.Under(AppContext.BaseDirectory).LoadCatalogue(), TimeProvider.System);

    /// <summary>The text as it is shown in English.</summary>
    public static string Shown(string text) => Shipped.Scrub(text).With(Placeholder);

    public static string Placeholder(PersonalDataKind kind) => $"[{kind}]";
}
