using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The pages of the decoy. From each of them the page with 112 is one tap away, as in any household.</summary>
internal sealed class DecoyScreens(DecoyContent content)
{
    private const int Months = 12;

    private readonly DecoyDays _days = new(content);

    public void Draw(Page page)
    {
        var place = (page.Conversation.DecoyPage ?? DecoyPages.Home).Split('/', 2);
        var about = place.Length == 2 ? place[1] : "";
        switch (place[0])
        {
            case "recipes": Kinds(page); break;
            case "kind" when content.Kinds.Contains(about): List(page, $"kind.{about}", content.Recipes.Where(recipe => recipe.Kind == about)); break;
            case "found": List(page, "found.title", about.Split(',').Select(content.FindRecipe).OfType<DecoyRecipe>()); break;
            case "recipe" when content.FindRecipe(about) is { } recipe: Recipe(page, recipe); break;
            case "today": Today(page, Number(about)); break;
            case DecoyPages.ThisMonth: Month(page, Number(about) is >= 1 and <= Months and var month ? month : page.Today.Month); break;
            case DecoyPages.Measures: Plain(page, "measures"); break;
            case DecoyPages.FirstAid: FirstAid(page); break;
            default: Home(page); break;
        }

        Navigation(page, isHome: place[0] is DecoyPages.Home, isFirstAid: place[0] is DecoyPages.FirstAid);
    }

    private static void Home(Page page)
    {
        page.Say(LineKind.Heading, "home.title");
        page.Say("home.text");
        page.Row(Button(page, "button.recipes", DecoyPages.Recipes), Button(page, "button.today", DecoyPages.Today(0)));
        page.Row(Button(page, "button.month", DecoyPages.ThisMonth), Button(page, "button.measures", DecoyPages.Measures));
    }

    private void Kinds(Page page)
    {
        page.Say(LineKind.Heading, "recipes.title");
        page.Say("recipes.text");
        foreach (var pair in content.Kinds.Chunk(2))
            page.Row([.. pair.Select(kind => Button(page, $"kind.{kind}", DecoyPages.Kind(kind)))]);
    }

    private static void List(Page page, string title, IEnumerable<DecoyRecipe> recipes)
    {
        page.Say(LineKind.Heading, title);
        page.Say("found.text");
        foreach (var pair in recipes.Chunk(2))
            page.Row([.. pair.Select(recipe => Button(page, recipe.Key("name"), DecoyPages.Recipe(recipe)))]);
    }

    private static void Recipe(Page page, DecoyRecipe recipe)
    {
        page.Say(LineKind.Heading, recipe.Key("name"));
        page.Say(LineKind.Aside, recipe.Key("about"));
        page.Say(LineKind.Heading, "recipes.take");
        page.Say(recipe.Key("take"));
        page.Say(LineKind.Heading, "recipes.do");
        page.Say(recipe.Key("do"));
        page.Row(Button(page, $"kind.{recipe.Kind}", DecoyPages.Kind(recipe.Kind)));
    }

    private void Today(Page page, int further)
    {
        var recipe = content.Suggested(page.Today, further);
        page.Say(LineKind.Heading, "today.title");
        page.Say("today.text", ("recipe", page.Words(recipe.Key("name"))), ("about", page.Words(recipe.Key("about"))));
        page.Row(Button(page, "button.recipe", DecoyPages.Recipe(recipe)), Button(page, "button.another", DecoyPages.Today((further + 1) % content.Recipes.Count)));
    }

    private void Month(Page page, int month)
    {
        page.Say(LineKind.Heading, $"month.{month}.name");
        page.Say($"month.{month}.do");
        page.Say(LineKind.Heading, "month.days");
        // Of a month that is over, the next one is shown.
        var year = month < page.Today.Month ? page.Today.Year + 1 : page.Today.Year;
        foreach (var (day, key) in _days.In(year, month))
            page.Say(LineKind.Item, "month.day", ("day", day.Day.ToString(CultureInfo.InvariantCulture)), ("what", page.Words(key ?? "month.day_off")));
        page.Row(MonthButton(page, "button.before", month == 1 ? Months : month - 1), MonthButton(page, "button.after", month == Months ? 1 : month + 1));
    }

    private static void Plain(Page page, string about)
    {
        page.Say(LineKind.Heading, $"{about}.title");
        page.Say($"{about}.text");
    }

    private static void FirstAid(Page page)
    {
        page.Say(LineKind.Heading, "first_aid.title");
        page.Say("first_aid.call");
        page.Show(LineKind.Phone, Emergency, "first_aid.call");
        page.Say("first_aid.text");
    }

    private static void Navigation(Page page, bool isHome, bool isFirstAid)
    {
        Button[] row = [.. isHome ? Array.Empty<Button>() : [Button(page, "button.menu", DecoyPages.Home)], .. isFirstAid ? Array.Empty<Button>() : [Button(page, "button.first_aid", DecoyPages.FirstAid)]];
        page.Row(row);
        foreach (var language in page.Languages.All.Where(language => language != page.Language))
            page.Row("button.language", Trigger.SwitchLanguage, language.ToString(), ("name", page.Languages.NameOf(language)));
    }

    private static Button MonthButton(Page page, string key, int month) => page.Button(key, Trigger.DecoyPage, DecoyPages.Month(month), ("month", page.Words($"month.{month}.name")));

    private static Button Button(Page page, string key, string place) => page.Button(key, Trigger.DecoyPage, place);

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The one number for all emergencies.</summary>
    public const string Emergency = "112";
}
