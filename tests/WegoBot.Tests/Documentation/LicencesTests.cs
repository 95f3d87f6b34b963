using System.Text.RegularExpressions;

namespace WegoBot.Tests.Documentation;

/// <summary>Everything that the service is made of may be used and passed on by a centre, and the page of licences says so of each package.</summary>
public sealed partial class LicencesTests
{
    private const string Page = "docs/licences.md";

    private static readonly HashSet<string> Allowed = ["MIT", "Apache-2.0", "PostgreSQL", "Public domain"];

    private static readonly IReadOnlyList<LockedPackage> Packages = LockedPackage.All();

    [Fact]
    public void Every_package_that_is_locked_for_the_service_carries_a_licence_that_is_allowed()
    {
        Assert.True(Packages.Count > 40, "the lock files are read");
        Assert.Empty(Packages.Where(package => !Allowed.Contains(package.Licence())).Select(package => $"{package.Name} {package.Version}: {package.Licence()}"));
    }

    [Fact]
    public void The_page_lists_each_package_with_its_version_and_licence()
    {
        var source = File.ReadAllText(SourceTree.File(Page));
        var rows = string.Concat(Packages.Select(package => $"| {package.Name} | {package.Version} | {package.Licence()} |\n"));
        if (Environment.GetEnvironmentVariable("WEGOBOT_WRITE_LICENCES") is { Length: > 0 })
            File.WriteAllText(SourceTree.File(Page), source = Rows().Replace(source, match => match.Groups[1].Value + rows));

        Assert.Equal(rows, Rows().Match(source).Groups[2].Value);
    }

    [GeneratedRegex(@"(\| Package \| Version \| Licence \|\n\| --- \| --- \| --- \|\n)((?:\|.*\n)*)")]
    private static partial Regex Rows();
}
