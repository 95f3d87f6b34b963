using System.Net;
using System.Text.RegularExpressions;

namespace WegoBot.Fuzz;

/// <summary>The forms and links of a page, as a browser without script reads them.</summary>
public static partial class Page
{
    /// <summary>Each form: where it goes, its fields with their values, and the buttons of which one is pressed.</summary>
    public static IReadOnlyList<PageForm> Forms(string page) =>
    [
        .. FormTag().Matches(page).Select(form => new PageForm(
            WebUtility.HtmlDecode(Attribute(form.Groups[1].Value, "action") ?? ""),
            [.. Field().Matches(form.Groups[2].Value).Select(field => (field.Value, Name: Attribute(field.Value, "name"))).Where(field => field.Name is not null && !field.Value.StartsWith("<button", StringComparison.Ordinal))
                .Select(field => (WebUtility.HtmlDecode(field.Name!), WebUtility.HtmlDecode(Attribute(field.Value, "value") ?? FirstOption(form.Groups[2].Value, field.Name!)))).DistinctBy(field => field.Item1)],
            [.. Field().Matches(form.Groups[2].Value).Where(field => field.Value.StartsWith("<button", StringComparison.Ordinal) && Attribute(field.Value, "name") is not null)
                .Select(field => (WebUtility.HtmlDecode(Attribute(field.Value, "name")!), WebUtility.HtmlDecode(Attribute(field.Value, "value") ?? "")))])),
    ];

    public static IReadOnlyList<string> Links(string page) => [.. Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(link => link.StartsWith('/')).Distinct()];

    /// <summary>The case code that the page shows; null for none.</summary>
    public static string? Code(string page) => CodeTag().Match(page) is { Success: true } code ? string.Concat(code.Groups[1].Value.Where(char.IsAsciiDigit)) : null;

    /// <summary>The value of the button that has one of these labels; null for none.</summary>
    public static string? Button(string page, IReadOnlyCollection<string> labels) => ButtonTag().Matches(page)
        .Where(button => labels.Contains(WebUtility.HtmlDecode(button.Groups[2].Value))).Select(button => WebUtility.HtmlDecode(button.Groups[1].Value)).FirstOrDefault();

    /// <summary>The exact text that the page quotes, as it is stored; null for none.</summary>
    public static string? Quote(string page) => QuoteTag().Match(page) is { Success: true } quote ? WebUtility.HtmlDecode(Tag().Replace(quote.Groups[1].Value, "")) : null;

    /// <summary>Whether the page is about one of these.</summary>
    public static bool IsHeaded(string page, IReadOnlyCollection<string> titles) => TitleTag().Match(page) is { Success: true } title && titles.Contains(WebUtility.HtmlDecode(title.Groups[1].Value));

    private static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    private static string FirstOption(string form, string name) =>
        Regex.Match(form, $"<select[^>]*name=\"{Regex.Escape(name)}\".*?<option[^>]*value=\"([^\"]*)\"", RegexOptions.Singleline) is { Success: true } option ? option.Groups[1].Value : "";

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<(?:input|button|textarea|select)\\b[^>]*>")]
    private static partial Regex Field();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<button [^>]*?value=\"([^\"]*)\"[^>]*>([^<]*)</button>")]
    private static partial Regex ButtonTag();

    [GeneratedRegex("<pre class=\"quote\"[^>]*>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex QuoteTag();

    [GeneratedRegex("<h1[^>]*>([^<]*)</h1>")]
    private static partial Regex TitleTag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("class=\"code\"[^>]*>([0-9 ]+)<")]
    private static partial Regex CodeTag();
}

/// <summary>One form of a page.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Fields">Its fields with their values.</param>
/// <param name="Buttons">Its buttons that have a name.</param>
public sealed record PageForm(string Action, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<(string Name, string Value)> Buttons)
{
    /// <summary>The form as it is sent when one of its buttons is pressed.</summary>
    public IEnumerable<(string Name, string Value)> Pressed(FuzzRandom random) => Buttons.Count == 0 ? Fields : Fields.Append(random.OneOf(Buttons));
}
