namespace WegoBot.Dialogue;

/// <summary>How the pages of the decoy are written where they are stored and in the choices that lead to them.</summary>
internal static class DecoyPages
{
    public const string Home = "home";
    public const string Recipes = "recipes";
    public const string Measures = "measures";
    public const string FirstAid = "first_aid";

    /// <summary>The month of the day.</summary>
    public const string ThisMonth = "month";

    private const int MostFound = 8;

    public static string Kind(string kind) => $"kind/{kind}";

    public static string Recipe(DecoyRecipe recipe) => $"recipe/{recipe.Id}";

    public static string Today(int further) => $"today/{further}";

    public static string Month(int month) => $"month/{month}";

    public static string Found(IEnumerable<DecoyRecipe> recipes) => $"found/{string.Join(',', recipes.Take(MostFound).Select(recipe => recipe.Id))}";
}
