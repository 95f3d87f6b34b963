namespace WegoBot.Dialogue;

/// <summary>The screens for the safe word and the duress word: what they do, what they do not protect against, and how they are chosen.</summary>
internal static class WordScreens
{
    public static void TwoWords(Page page)
    {
        page.Say(LineKind.Heading, "words.title");
        page.Say("words.text");
        page.SayByChannel("words");
        page.Say("words.limits");
        var isSet = page.Conversation.Words is not null;
        page.Say(LineKind.Aside, isSet ? "words.are_set" : "words.not_set");
        page.Row(isSet ? "words.change" : "words.choose", Trigger.ChooseWords);
        if (isSet) page.Row("words.remove", Trigger.RemoveWords);
    }

    public static void SafeWord(Page page) => Ask(page, "words.safe");

    public static void DuressWord(Page page) => Ask(page, "words.duress");

    public static void SafeWordAgain(Page page)
    {
        Ask(page, "words.again");
        page.Row("words.anew", Trigger.ChooseWords);
    }

    private static void Ask(Page page, string key)
    {
        page.Say(LineKind.Heading, $"{key}.title");
        page.Say($"{key}.text");
        page.SayByChannel("words.typed");
    }
}
