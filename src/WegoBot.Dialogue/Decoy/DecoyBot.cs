namespace WegoBot.Dialogue;

/// <summary>
/// The harmless bot that stands where the chat was after the duress word: recipes and a household calendar. It knows nothing of the chat: no command,
/// no button, no code and no words lead out of it. Only the safe word does, which is looked for before anything comes here.
/// </summary>
internal sealed class DecoyBot
{
    private readonly Texts _texts;
    private readonly Func<string, string> _normalise;
    private readonly DecoySearch _search;
    private readonly DecoyScreens _screens;

    /// <param name="texts">The sentences of the decoy.</param>
    /// <param name="normalise">The plain spelling in which words are compared.</param>
    public DecoyBot(Texts texts, Func<string, string> normalise)
    {
        var content = new DecoyContent(texts);
        (_texts, _normalise) = (texts, normalise);
        (_search, _screens) = (new DecoySearch(content, texts, normalise), new DecoyScreens(content));
    }

    public Screen Draw(Conversation conversation, string buttonScope, TurnContext context)
    {
        var page = new Page(_texts, conversation, buttonScope, context);
        if (conversation.Notice is { } notice) page.Say(LineKind.Notice, notice);
        _screens.Draw(page);
        return page.ToScreen();
    }

    /// <summary>What a message leads to. A button that is not on the screen changes nothing.</summary>
    public Turn Take(Conversation conversation, Message message, Understood understood, Func<Screen> screen)
    {
        var choice = message.ButtonId is { } button ? Pressed(button, screen()) : Said(conversation, message.Words ?? "", understood, screen());
        if (choice is null) return new Turn(conversation, Changed: false);
        var after = conversation with { Screen = conversation.Screen + 1, Notice = message.IsUnread ? DecoyNotices.OnlyWords : null };
        if (choice.Trigger == Trigger.SwitchLanguage) return new Turn(after with { Language = new Language(choice.Value) }, Changed: true);
        return new Turn(choice.Trigger == Trigger.NotUnderstood
            ? after with { Notice = after.Notice ?? DecoyNotices.NotFound, DecoyPage = DecoyPages.Home }
            : after with { DecoyPage = choice.Value }, Changed: true);
    }

    private static Choice? Pressed(string button, Screen screen) => button switch
    {
        // These two stand on no screen here, but an old message may still have them.
        ButtonIds.HelpNow => new Choice(Trigger.DecoyPage, DecoyPages.FirstAid),
        ButtonIds.Leave => new Choice(Trigger.DecoyPage, DecoyPages.Home),
        _ => screen.Rows.SelectMany(row => row).FirstOrDefault(one => one.Id == button)?.Choice,
    };

    private Choice Said(Conversation conversation, string words, Understood understood, Screen screen)
    {
        if (words.StartsWith('/')) return Command(conversation, understood);
        // Whoever is in danger reads 112 first, on a page that any household has.
        if (understood.Distress is not null || understood.Intent is { Trigger: Trigger.HelpNow }) return new Choice(Trigger.DecoyPage, DecoyPages.FirstAid);
        var normalised = _normalise(words);
        if (screen.Rows.SelectMany(row => row).FirstOrDefault(one => normalised is not "" && _normalise(one.Label) == normalised) is { } typed) return typed.Choice;
        if (understood.Intent is { Trigger: Trigger.SwitchLanguage } asked) return Other(conversation, asked.Value);
        return _search.Find(normalised, conversation.Language) switch
        {
            [] => new Choice(Trigger.NotUnderstood),
            [var one] => new Choice(Trigger.DecoyPage, DecoyPages.Recipe(one)),
            var several => new Choice(Trigger.DecoyPage, DecoyPages.Found(several)),
        };
    }

    private Choice Command(Conversation conversation, Understood understood) =>
        understood.Intent is { Trigger: Trigger.SwitchLanguage } asked ? Other(conversation, asked.Value) : new Choice(Trigger.DecoyPage, DecoyPages.Home);

    private Choice Other(Conversation conversation, string code) =>
        _texts.Languages.TryFind(code, out var named) ? new Choice(Trigger.SwitchLanguage, named.ToString())
        : _texts.Languages.All.FirstOrDefault(language => language != conversation.Language) is { Code: not null } other ? new Choice(Trigger.SwitchLanguage, other.ToString())
        : new Choice(Trigger.DecoyPage, DecoyPages.Home);
}

/// <summary>The keys of the lines that the decoy shows once above a screen.</summary>
internal static class DecoyNotices
{
    public const string NotFound = "notice.not_found";
    public const string OnlyWords = "notice.only_words";
}
