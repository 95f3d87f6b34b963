using WegoBot.Tests;

namespace WegoBot.Browser.Tests;

/// <summary>The pictures of the documents. Tests take them on their way through the pages, and only <c>tests/pictures.sh</c> has them kept.</summary>
internal static class Pictures
{
    /// <summary>Whether they are kept in this run.</summary>
    public static bool AreKept => Environment.GetEnvironmentVariable("WEGOBOT_PICTURES") is "1";

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
