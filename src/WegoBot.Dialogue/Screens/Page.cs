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

    public Expects Expects { get; set; } = Expects.Words;

    /// <summary>A sentence that is part of another.</summary>
    public string Words(string key, params ReadOnlySpan<(string Name, string Value)> values) => texts.Say(Language, key, values);

    /// <summary>Sentences, one per line; a line that begins with a dash is a list item.</summary>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var line in Words(key, values).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal)) _lines.Add(new Line(LineKind.Item, line[2..], key));
            else _lines.Add(new Line(LineKind.Text, line, key));
        }
    }

    /// <summary>One line of a kind.</summary>
    public void Say(LineKind kind, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        _lines.Add(new Line(kind, Words(key, values), key));

    /// <summary>Words that are not in the texts: a number, a code, a line of the referral.</summary>
    public void Show(LineKind kind, string words, string key) => _lines.Add(new Line(kind, words, key));

    public Button Button(string key, Trigger trigger, string value = "", params ReadOnlySpan<(string Name, string Value)> values)
    {
        var choice = new Choice(trigger, value);
        return new Button(_ids.Of(choice), Words(key, values), key, choice);
    }

    public void Row(params Button[] buttons) => _rows.Add(buttons);

    public void Row(string key, Trigger trigger, string value = "", params ReadOnlySpan<(string Name, string Value)> values) =>
        _rows.Add([Button(key, trigger, value, values)]);

    /// <summary>The rows at the end of every screen: back, start, help now, quick exit, languages.</summary>
    public void AddNavigation()
    {
        var begun = conversation is { Safe: true, CardSeen: true };
        var back = conversation is { NavigationHistory: not [], Stage: not Stage.Home } ? [Button("button.back", Trigger.Back)] : Array.Empty<Button>();
        var home = begun && conversation.Stage != Stage.Home ? [Button("button.home", Trigger.Home)] : Array.Empty<Button>();
        if (back.Length + home.Length > 0) _rows.Add([.. back, .. home]);
        _rows.Add([Button("button.help_now", Trigger.HelpNow), Button("button.leave", Trigger.Leave)]);
        if (LanguageButton() is { } language) _rows.Add([language]);
    }

    public Screen ToScreen() => new(conversation.Stage, Language, conversation.Screen, _lines, _rows, Expects);

    /// <summary>Labelled with its own name, so that who reads no other language finds it.</summary>
    public Button SwitchTo(Language language) =>
        Button("button.language", Trigger.SwitchLanguage, language.ToString(), ("name", Languages.NameOf(language)));

    /// <summary>The other language where there is one, the list where there are several; none on the list itself.</summary>
    private Button? LanguageButton() =>
        conversation.Stage == Stage.Languages ? null
        : Languages.OnlyOther(Language) is { } other ? SwitchTo(other)
        : Languages.All.Count > 1 ? Button("button.languages", Trigger.Languages) : null;
}
