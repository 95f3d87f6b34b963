using System.Net;
using System.Text.RegularExpressions;
using WegoBot.Staff;
using WegoBot.Tests.Pages;

namespace WegoBot.Tests.Centres;

/// <summary>The settings page as a browser without script has it: every field with what stands in it.</summary>
internal static partial class SettingsPage
{
    public const string Own = "/staff/settings";

    /// <summary>Posts the page as it is, with some fields changed.</summary>
    public static async Task<HttpResponseMessage> SavesSettings(this HttpClient staff, string path, params (string Name, string Value)[] changed) =>
        await staff.PostAsync(path, Forms.Of([.. With(Fields(await staff.GetStringAsync(path)), changed)]));

    public static IEnumerable<(string Name, string Value)> With(Dictionary<string, string> fields, (string Name, string Value)[] changed)
    {
        foreach (var (name, value) in changed)
            fields[name] = value;
        return fields.Select(field => (field.Key, field.Value));
    }

    /// <summary>Nine to five on weekdays.</summary>
    public static (string, string)[] Weekdays { get; } =
        [.. CentreSettingsForm.Week.Take(5).SelectMany(day => new[] { (CentreSettingsForm.From(day), "09:00"), (CentreSettingsForm.To(day), "17:00") })];

    public static Dictionary<string, string> Fields(string page)
    {
        // The page's own form, not those of the navigation and the lock.
        var form = Regex.Match(page, "<form method=\"post\" action=\"/staff/(?:centres/[a-z]+/)?settings\".*?</form>", RegexOptions.Singleline).Value;
        var fields = new Dictionary<string, string>();
        foreach (var input in Inputs().Matches(form).Select(match => match.Value))
            if (!Attribute(input, "type").StartsWith('r') && !Attribute(input, "type").StartsWith('c') || input.Contains(" checked", StringComparison.Ordinal))
                fields[Attribute(input, "name")] = Attribute(input, "value");
        foreach (Match area in Areas().Matches(form))
            fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value);
        foreach (Match select in Selects().Matches(form))
            fields[select.Groups[1].Value] = Regex.Match(select.Groups[2].Value, "value=\"([a-z]+)\"[^>]* selected").Groups[1].Value;
        return fields;
    }

    private static string Attribute(string input, string name) => WebUtility.HtmlDecode(Regex.Match(input, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]* name=\"([a-z]+)\"[^>]*>([^<]*)<")]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]* name=\"([a-z]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();
}
