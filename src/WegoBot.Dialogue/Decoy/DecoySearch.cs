using System.Collections.Concurrent;

namespace WegoBot.Dialogue;

/// <summary>Finds recipes by their name, or by what they take.</summary>
internal sealed class DecoySearch(DecoyContent content, Texts texts, Func<string, string> normalise)
{
    private const int ShortestWord = 3;

    /// <summary>Endings differ: леща and лещата begin alike.</summary>
    private const int Stem = 4;

    private readonly ConcurrentDictionary<Language, IReadOnlyList<(DecoyRecipe Recipe, string[] Name, string[] Takes)>> _words = [];

    /// <summary>The recipes that fit every word, those whose name fits first; empty for none.</summary>
    /// <param name="normalised">The words in one plain spelling.</param>
    /// <param name="language">The language in which the recipes are looked through.</param>
    public IReadOnlyList<DecoyRecipe> Find(string normalised, Language language)
    {
        var wanted = normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord).ToArray();
        if (wanted is []) return [];
        var all = _words.GetOrAdd(language, WordsOf);
        var named = all.Where(one => wanted.All(word => Has(one.Name, word))).Select(one => one.Recipe).ToList();
        return named is not [] ? named : [.. all.Where(one => wanted.All(word => Has(one.Takes, word) || Has(one.Name, word))).Select(one => one.Recipe)];
    }

    private static bool Has(string[] words, string wanted) =>
        words.Any(word => word == wanted || (wanted.Length >= Stem && word.Length >= Stem && Begins(word, wanted)));

    private static bool Begins(string word, string wanted) =>
        word.StartsWith(wanted[..Math.Max(Stem, wanted.Length - 2)], StringComparison.Ordinal) && Math.Abs(word.Length - wanted.Length) <= 3;

    private IReadOnlyList<(DecoyRecipe Recipe, string[] Name, string[] Takes)> WordsOf(Language language) =>
        [.. content.Recipes.Select(recipe => (recipe, Words(language, recipe.Key("name")), Words(language, recipe.Key("take"))))];

    private string[] Words(Language language, string key) => normalise(texts.Say(language, key)).Split(' ');
}
