using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace WegoBot.Pages;

/// <summary>The styles of pages that come in one request and can be saved as one file. The page holds them; its policy names their hash, so no others hold.</summary>
public static class InlineStyle
{
    private const string Name = "guide.css";

    /// <summary>The rules, as they stand in the page: without a character that is written otherwise in markup, since a browser reads a style as it comes.</summary>
    public static string Css { get; } = Read();

    /// <summary>The source for <c>style-src</c> (https://www.w3.org/TR/CSP3/#grammardef-hash-source).</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"wwwroot/{Name} is not in the program");
        using var text = new StreamReader(stream, Encoding.UTF8);
        // A line's end is a character that is written otherwise too.
        return text.ReadToEnd().ReplaceLineEndings(" ");
    }
}
