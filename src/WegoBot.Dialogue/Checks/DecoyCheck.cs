namespace WegoBot.Dialogue;

/// <summary>Finds pages of the decoy that cannot be drawn or do not fit a channel, and sentences that the chat says too: whoever knows one would know both.</summary>
public static class DecoyCheck
{
    /// <summary>The folder of its files, in <c>localization/</c>.</summary>
    public const string Folder = "decoy/";

    /// <summary>A recipe with less would not be one.</summary>
    private const int FewestLines = 3;

    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);

    /// <summary>How the keys begin that something says.</summary>
    private static readonly string[] Parts = ["page", "home", "button", "kind", "recipes", "recipe", "found", "today", "month", "day", "measures", "first_aid", "notice", "common"];

    /// <summary>One line for each finding; empty when there are none, and when there is no decoy.</summary>
    public static IEnumerable<string> Findings(Catalogue catalogue, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Decoy is not { } decoy ? [] : texts.Languages.All.SelectMany(language =>
            Keys(decoy, language).Concat(Screens(catalogue, texts, language)).Concat(Shared(texts, language)).Select(finding => $"localization/{Folder}{language}.yaml: {finding}"));
    }

    /// <summary>Every page of the decoy in a language.</summary>
    public static IEnumerable<Conversation> Conversations(Texts texts, Language language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var content = new DecoyContent(texts.Decoy!);
        string[] places =
        [
            DecoyPages.Home, DecoyPages.Recipes, DecoyPages.Measures, DecoyPages.FirstAid, DecoyPages.ThisMonth,
            .. Enumerable.Range(1, 12).Select(DecoyPages.Month), .. content.Kinds.Select(DecoyPages.Kind),
            .. content.Recipes.Select(DecoyPages.Recipe), .. content.Recipes.Select((_, further) => DecoyPages.Today(further)), DecoyPages.Found(content.Recipes),
        ];
        var decoy = new Conversation { Stage = Stage.Decoy, Language = language };
        return [.. places.Select(place => decoy with { DecoyPage = place }), .. new[] { DecoyNotices.NotFound, DecoyNotices.OnlyWords }.Select(notice => decoy with { Notice = notice })];
    }

    /// <summary>The sentences of a text, each in one plain form.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', '.', '?', ':', ';').Select(part => part.Trim(' ', '-', '„', '“', '"', ',').ToLowerInvariant()).Where(part => part.Any(char.IsLetter) && !part.StartsWith('{'));
    }

    private static IEnumerable<string> Keys(Texts decoy, Language language)
    {
        foreach (var (key, text) in decoy.In(language))
        {
            var parts = key.Split('.');
            if (!Parts.Contains(parts[0])) yield return $"{key}: unused: nothing says it";
            if (parts is ["day", var day] && !DecoyDays.IsDay(day)) yield return $"{key}: is no day such as 12_06 or easter_minus_7";
            if (parts is ["recipe", _, _, "take" or "do"] && text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)) < FewestLines)
                yield return $"{key}: has fewer than {FewestLines} lines that begin with a dash";
        }
    }

    private static IEnumerable<string> Screens(Catalogue catalogue, Texts texts, Language language)
    {
        var engine = new DialogueEngine(catalogue, texts, label => label);
        foreach (var conversation in Conversations(texts, language))
        {
            var (screen, missing) = Drawn(engine, conversation);
            if (missing is not null) yield return missing;
            if (screen is null) continue;
            if (screen.Lines.Sum(line => line.Text.Length + 1) > ScriptCheck.LongestScreen) yield return $"the page {conversation.DecoyPage} is longer than {ScriptCheck.LongestScreen} characters";
            foreach (var button in screen.Rows.SelectMany(row => row).Where(button => button.Label.Length > ScriptCheck.LongestLabel))
                yield return $"{button.Key}: the button \"{button.Label}\" is longer than {ScriptCheck.LongestLabel} characters";
        }
    }

    private static (Screen? Screen, string? Missing) Drawn(DialogueEngine engine, Conversation conversation)
    {
        try
        {
            return (engine.Draw(conversation, "decoy", new TurnContext(Noon, default)), null);
        }
        catch (KeyNotFoundException missing)
        {
            return (null, missing.Message);
        }
    }

    private static IEnumerable<string> Shared(Texts texts, Language language)
    {
        var said = texts.In(language).Values.SelectMany(Sentences).ToHashSet(StringComparer.Ordinal);
        return from text in texts.Decoy!.In(language)
               from sentence in Sentences(text.Value)
               where said.Contains(sentence)
               select $"{text.Key}: \"{sentence}\" is said in the chat too; the two share no sentence";
    }
}
