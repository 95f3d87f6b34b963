namespace WegoBot.Dialogue;

/// <summary>Finds texts that are too long for a messenger's profile or not neutral.</summary>
public static class ProfileCheck
{
    /// <summary>The limits of Telegram (https://core.telegram.org/bots/api#setmydescription, #setmyshortdescription, #botcommand).</summary>
    public const int LongestDescription = 512;
    public const int LongestShort = 120;
    public const int LongestCommand = 256;

    /// <summary>Parts of words that reveal what the bot is for, or for whom.</summary>
    private static readonly string[] RevealingParts =
    [
        "насил", "криз", "жертв", "жен", "тормоз", "убежищ", "полиц", "закрил", "опасн", "заплах", "развод", "wego",
        "violen", "crisis", "victim", "surviv", "woman", "women", "abus", "shelter", "police", "danger", "threat", "divorce", "domestic",
    ];

    /// <summary>One line for each finding; empty when there are none.</summary>
    public static IEnumerable<string> Findings(Texts texts) => texts.Languages.All.SelectMany(language => Findings(texts, language));

    private static IEnumerable<string> Findings(Texts texts, Language language)
    {
        var file = $"localization/{language}.yaml";
        var profile = Profile.Of(texts, language);
        return new[] { ("profile.description", profile.Description, LongestDescription), ("profile.short", profile.ShortDescription, LongestShort) }
            .Concat(profile.Commands.Select(command => ($"profile.command.{command.Name}", command.Description, LongestCommand)))
            .SelectMany(one => Findings(one.Item1, one.Item2, one.Item3))
            .Select(finding => $"{file}: {finding}");
    }

    private static IEnumerable<string> Findings(string key, string words, int longest)
    {
        if (words.Length > longest)
            yield return $"{key}: is longer than {longest} characters";
        foreach (var part in RevealingParts.Where(part => words.Contains(part, StringComparison.OrdinalIgnoreCase)))
            yield return $"{key}: has \"{part}\", and everybody sees it";
    }
}
