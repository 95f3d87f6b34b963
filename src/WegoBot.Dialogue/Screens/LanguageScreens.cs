namespace WegoBot.Dialogue;

/// <summary>The list of languages. Each is shown by its own name.</summary>
internal static class LanguageScreens
{
    public static void Languages(Page page)
    {
        page.Say(LineKind.Heading, "languages.title");
        page.Say("languages.text");
        foreach (var language in page.Languages.All) page.Row(page.SwitchTo(language));
    }
}
