namespace WegoBot.Dialogue;

/// <summary>What the decoy can tell, as its texts have it: a recipe or a day is there because both files have its keys.</summary>
internal sealed class DecoyContent
{
    private const string Name = "name";

    public DecoyContent(Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var keys = texts.In(texts.Languages.Default).Keys.Select(key => key.Split('.')).ToList();
        Recipes = [.. keys.Where(key => key is ["recipe", _, _, Name]).Select(key => new DecoyRecipe(key[1], key[2]))];
        Kinds = [.. Recipes.Select(recipe => recipe.Kind).Distinct()];
        Days = [.. keys.Where(key => key is ["day", _]).Select(key => key[1])];
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DecoyRecipe> Recipes { get; }

    /// <summary>The kinds of recipes, such as soups.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>The holidays and name days: <c>12_06</c>, or <c>easter_minus_7</c> and <c>easter_plus_1</c>.</summary>
    public IReadOnlyList<string> Days { get; }

    public DecoyRecipe? FindRecipe(string id) => Recipes.FirstOrDefault(recipe => recipe.Id == id);

    /// <summary>The suggestion of a day, and the others after it.</summary>
    /// <param name="day">The day.</param>
    /// <param name="further">How many suggestions to pass over.</param>
    public DecoyRecipe Suggested(DateOnly day, int further) => Recipes[(int)(((long)day.DayNumber * 7 + further) % Recipes.Count)];
}

/// <summary>A recipe of the decoy.</summary>
/// <param name="Kind">What it is among, such as soups.</param>
/// <param name="Id">Its id in the files.</param>
internal sealed record DecoyRecipe(string Kind, string Id)
{
    /// <summary>The key of a part of it: its name, for how many and how long, what it takes, and what to do.</summary>
    public string Key(string part) => $"recipe.{Kind}.{Id}.{part}";
}
