namespace WegoBot.Dialogue;

/// <summary>The list of languages, each with its own name for itself.</summary>
internal static class LanguageScreens
{
    public static void Languages(Page page)
    {
        page.Say(LineKind.Heading, "languages.title");
        page.Say("languages.text");
        foreach (var language in page.Languages.All) page.Row(page.SwitchTo(language));
    }
}
