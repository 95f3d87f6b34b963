using WegoBot.Dialogue;
using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>The pictures of the documents. Tests take them on their way through the pages, and only <c>tests/pictures.sh</c> has them kept.</summary>
internal static class Pictures
{
    /// <summary>Whether they are kept in this run.</summary>
    public static bool AreKept => Setting is "1";

    /// <summary>Whether each page that is looked at is kept in this run, in <c>artifacts/pictures</c>.</summary>
    public static bool ArePagesKept => Setting?.StartsWith(Pages, StringComparison.Ordinal) == true;

    private const string Pages = "pages-";

    private static string? Setting => Environment.GetEnvironmentVariable("WEGOBOT_PICTURES");

    /// <summary>While pages are kept everybody reads one language, so that two runs have every page in both.</summary>
    public static Looks InOneLanguage(Looks looks) => ArePagesKept ? looks with { Language = new Language(Setting![Pages.Length..]) } : looks;

    /// <summary>Takes the whole page, as a phone shows it and as a desktop does.</summary>
    public static async Task OfPage(Visitor visitor, string what)
    {
        if (!ArePagesKept)
            return;
        var folder = Directory.CreateDirectory(SourceTree.File("artifacts/pictures"));
        var name = $"{what.Replace('/', '-')} {await visitor.Page.Locator("html").GetAttributeAsync("lang")}";
        foreach (var looks in new[] { new Looks(), Looks.Desktop })
        {
            await visitor.Page.SetViewportSizeAsync(looks.Width, looks.Height);
            await visitor.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder.FullName, $"{name} {looks.Width}.png") });
        }

        await visitor.Page.SetViewportSizeAsync(visitor.Looks.Width, visitor.Looks.Height);
    }

    /// <summary>Takes a picture of what is on the screen.</summary>
    /// <param name="visitor">Whose screen it is.</param>
    /// <param name="path">Where it stands, below <c>docs/</c>.</param>
    public static async Task Take(Visitor visitor, string path)
    {
        if (AreKept)
            await Keep(path, await visitor.Page.ScreenshotAsync());
    }

    public static async Task Keep(string path, byte[] bytes)
    {
        if (!AreKept)
            return;
        var file = SourceTree.File($"docs/{path}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes);
    }
}
