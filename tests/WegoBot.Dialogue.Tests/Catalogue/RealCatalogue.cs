using System.Collections.Immutable;
using WegoBot.Localization;

namespace WegoBot.Dialogue.Tests;

/// <summary>The catalogue as it travels with the program, and short words for answers.</summary>
internal static class RealCatalogue
{
    public static Catalogue Facts { get; } =
        new LocalizationFolder(Path.Combine(AppContext.BaseDirectory, "localization")).LoadCatalogue();

    public static Measure Measure(string id) => Facts.FindMeasure(id)!;

    /// <summary><c>contract+</c> for yes, <c>contract-</c> for no, <c>contract?</c> for not sure, with spaces between.</summary>
    public static ImmutableArray<GivenAnswer> Answers(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new GivenAnswer(word[..^1], word[^1] switch
        {
            '+' => Answer.Yes,
            '-' => Answer.No,
            _ => Answer.NotSure,
        }))];
}
