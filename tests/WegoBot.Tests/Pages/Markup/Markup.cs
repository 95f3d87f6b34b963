using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WegoBot.Tests.Pages;

/// <summary>Text that would be markup if any page let it, and how a browser reads a page.</summary>
internal static class Markup
{
    /// <summary>Ends an attribute and an element, and begins one of its own. Short enough for the shortest field.</summary>
    public const string Hostile = "\"'><b id=evil>x</b>";

    /// <summary>Everything that a page is known to be broken by.</summary>
    public const string MostHostile = "</textarea></title></pre></option></script>" + Hostile + "<script>evil()</script><img src=x onerror=evil()><svg/onload=evil()><a href=javascript:evil()>{{7*7}}&lt;b&gt;\u202E-->";

    private static readonly string[] Foreign = ["#evil", "img", "iframe", "object", "embed", "base", "math", "video", "audio", "style", "foreignObject", "template", "applet", "[style]", "[srcdoc]", "[href^='javascript' i]", "[action^='javascript' i]"];

    /// <summary>The page as a browser reads it, after it was seen that only our own elements are in it and no script but our own.</summary>
    public static IHtmlDocument Read(string html)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        foreach (var selector in Foreign)
            Assert.True(page.QuerySelector(selector) is null, $"{selector} is in the page: {page.QuerySelector(selector)?.OuterHtml}");
        foreach (var script in page.QuerySelectorAll("script"))
            Assert.True(script.GetAttribute("src") is "/page.js" or "/desk.js" or "/live.js" && script.TextContent == "", script.OuterHtml);
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.QuerySelectorAll("[href], [action], [formaction]").SelectMany(Addresses), address => !address.StartsWith('/') && !address.StartsWith("tel:", StringComparison.Ordinal) && !address.StartsWith('#') && !address.StartsWith('?'));
        return page;
    }

    /// <summary>Whether somebody who looks at the page reads the hostile text, letter by letter.</summary>
    public static bool Shows(this IHtmlDocument page, string text) => page.DocumentElement.TextContent.Contains(text, StringComparison.Ordinal)
        || page.All.SelectMany(element => element.Attributes).Any(attribute => attribute.Value.Contains(text, StringComparison.Ordinal));

    private static readonly string[] Leading = ["href", "action", "formaction"];

    private static IEnumerable<string> Addresses(IElement element) => Leading.Select(element.GetAttribute).OfType<string>();
}
