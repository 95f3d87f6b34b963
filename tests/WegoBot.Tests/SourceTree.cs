namespace WegoBot.Tests;

/// <summary>The files that the tests were built from.</summary>
internal static class SourceTree
{
    private static string Root { get; } = FindRoot();

    public static string File(string path) => Path.Combine(Root, path);

    public static IEnumerable<string> FilesUnder(string folder, string pattern) =>
        Directory.EnumerateFiles(File(folder), pattern, SearchOption.AllDirectories);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "WegoBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not stand in their source tree.");
        return folder.FullName;
    }
}
