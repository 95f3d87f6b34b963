using System.Net;
using System.Text.RegularExpressions;

namespace WegoBot.Tests.Pages;

/// <summary>Reads the forms of a page as a browser without script would, and posts them.</summary>
internal static partial class Forms
{
    public static FormUrlEncodedContent Of(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static string Field(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    /// <summary>The id of the button with a label.</summary>
    public static string Button(string page, string label) =>
        Buttons().Matches(page).First(match => WebUtility.HtmlDecode(match.Groups[2].Value).Trim() == label).Groups[1].Value;

    /// <summary>The case code that the page shows.</summary>
    public static string Code(string page) => Regex.Match(page, "class=\"code\"[^>]*>([0-9 ]+)<").Groups[1].Value;

    /// <summary>The exact text that the page quotes; empty when it quotes none.</summary>
    public static string Quote(string page) =>
        WebUtility.HtmlDecode(Tags().Replace(Regex.Match(page, "<pre class=\"quote\".*?</pre>", RegexOptions.Singleline).Value, ""));

    public static string Heading(string page) => WebUtility.HtmlDecode(H1().Match(page).Groups[1].Value);

    /// <summary>Presses a button of the page that is open, and gives the page that follows.</summary>
    public static async Task<string> Press(this HttpClient browser, string page, string label)
    {
        var answer = await browser.PostAsync("/", Of(("token", Field(page, "token")), ("screen", Field(page, "screen")), ("button", Button(page, label))));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await browser.GetStringAsync("/");
    }

    [GeneratedRegex("name=\"button\" value=\"([^\"]*)\"[^>]*>([^<]*)<")]
    private static partial Regex Buttons();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<h1[^>]*>([^<]*)<")]
    private static partial Regex H1();
}
