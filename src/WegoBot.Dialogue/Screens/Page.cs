namespace WegoBot.Dialogue;

/// <summary>Builds a screen. Every word on it comes from the texts or the catalogue.</summary>
internal sealed class Page(Texts texts, Conversation conversation, string buttonScope, TurnContext context)
{
    private readonly ButtonIds _ids = new(buttonScope, conversation.Screen);
    private readonly List<Line> _lines = [];
    private readonly List<IReadOnlyList<Button>> _rows = [];

    public Conversation Conversation => conversation;

    public TurnContext TurnContext => context;

    public Language Language => conversation.Language;

    public Languages Languages => texts.Languages;

    /// <summary>Whether there is a decoy that her duress word can lead to.</summary>
    public bool HasDecoy => texts.Decoy is not null;

    public DateOnly Today { get; } = DateOnly.FromDateTime(context.Now);

    public Expects Expects { get; set; } = Expects.Words;

    /// <summary>A text that becomes part of another sentence.</summary>
    public string Words(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Say(Language, key, values);

    /// <summary>Adds the lines of a text. A line that starts with a dash becomes a list item.</summary>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var line in Words(key, values).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal)) _lines.Add(new Line(LineKind.Item, line[2..], key));
            else _lines.Add(new Line(LineKind.Text, line, key));
        }
    }

    /// <summary>Adds what is only true in her channel: what stays behind there, and who can delete it.</summary>
    public void SayByChannel(string key) => Say($"{key}.channel_{ReferralText.Lower(context.Channel)}");

    /// <summary>Adds one line of the given kind.</summary>
    public void Say(LineKind kind, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _lines.Add(new Line(kind, Words(key, values), key));

    /// <summary>Adds a line that is not in the texts: a number, a code, a line of the referral.</summary>
    public void Show(LineKind kind, string words, string key, Button? takeOut = null) => _lines.Add(new Line(kind, words, key, takeOut?.Id));

    public Button Button(string key, Trigger trigger, string value = "", params ReadOnlySpan<(string Name, string Value)> values)
    {
        var choice = new Choice(trigger, value);
        return new Button(_ids.Of(choice), Words(key, values), key, choice);
    }

    public void Row(params Button[] buttons) => _rows.Add(buttons);

    public void Row(string key, Trigger trigger, string value = "", params ReadOnlySpan<(string Name, string Value)> values) =>
        _rows.Add([Button(key, trigger, value, values)]);

    /// <summary>Adds the rows at the end of every screen: back, start, help now, quick exit, languages.</summary>
    public void AddNavigation()
    {
        var begun = conversation.Begun;
        var back = conversation is { NavigationHistory: not [], Stage: not Stage.Home } ? [Button("button.back", Trigger.Back)] : Array.Empty<Button>();
        var home = begun && conversation.Stage != Stage.Home ? [Button("button.home", Trigger.Home)] : Array.Empty<Button>();
        if (back.Length + home.Length > 0) _rows.Add([.. back, .. home]);
        // Where the exit stands first, it stands once.
        var leave = conversation.Stage is Stage.MayLeave or Stage.KeepCode ? Array.Empty<Button>() : [Button("button.leave", Trigger.Leave)];
        _rows.Add([Button("button.help_now", Trigger.HelpNow), .. leave]);
        if (LanguageButton() is { } language) _rows.Add([language]);
    }

    public Screen ToScreen() => new(conversation.Stage, Language, conversation.Screen, _lines, _rows, Expects);

    /// <summary>The button for a language. It shows the language's own name, so that a person who reads no other language finds it.</summary>
    public Button SwitchTo(Language language) =>
        Button("button.language", Trigger.SwitchLanguage, language.ToString(), ("name", Languages.NameOf(language)));

    /// <summary>A button for the other language if there is one, or for the list if there are several. The list itself has no such button.</summary>
    private Button? LanguageButton() =>
        conversation.Stage == Stage.Languages ? null
        : Languages.OnlyOther(Language) is { } other ? SwitchTo(other)
        : Languages.All.Count > 1 ? Button("button.languages", Trigger.Languages) : null;
}
