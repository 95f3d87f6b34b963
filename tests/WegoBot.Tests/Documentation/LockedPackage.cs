using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace WegoBot.Tests.Documentation;

/// <summary>A package that a lock file of <c>src/</c> names, with the licence that it carries itself.</summary>
internal sealed record LockedPackage(string Name, string Version)
{
    /// <summary>Licences that a package brings as a file, by the file's hash.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["99464C3A88DF7B708CE59E462CDCB85F72DFC9B1335B4FCC68BE56131B634B95"] = "Public domain",
    };

    private static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Folder => Path.Combine(Cache, Name.ToLowerInvariant(), Version.ToLowerInvariant());

    /// <summary>All of them, those that packages bring with them included.</summary>
    public static IReadOnlyList<LockedPackage> All() =>
    [
        .. from file in SourceTree.FilesUnder("src", "packages.lock.json")
           from framework in JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject()
           from package in framework.Value.EnumerateObject()
           where package.Value.GetProperty("type").GetString() != "Project"
           group package by new LockedPackage(package.Name, package.Value.GetProperty("resolved").GetString()!) into one
           orderby one.Key.Name.ToUpperInvariant(), one.Key.Version
           select one.Key,
    ];

    /// <summary>The expression of its nuspec, or what its file is known to say; otherwise a text that no list allows.</summary>
    public string Licence()
    {
        var nuspec = XDocument.Load(Path.Combine(Folder, Name.ToLowerInvariant() + ".nuspec"));
        var licence = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value switch
        {
            "expression" => licence.Value,
            "file" => Files.GetValueOrDefault(HashOf(Path.Combine(Folder, licence.Value)), $"unknown file {licence.Value}"),
            _ => "none named",
        };
    }

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
