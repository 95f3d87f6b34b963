using WegoBot.Fuzz;
using Xunit.Abstractions;

namespace WegoBot.Tests;

/// <summary>S34: a short run of <c>bench/fuzz.sh</c>. It says of every target what was tried.</summary>
[Trait("Engine", "Sqlite")] // it brings its own database
[LongRunning]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 3000;

    [Fact]
    public async Task Whatever_is_sent_to_any_way_in_breaks_nothing_is_logged_nowhere_and_touches_nobody_else()
    {
        var folder = Directory.CreateTempSubdirectory("fuzz-findings");
        var results = await FuzzCommand.Run(new FuzzOptions { Inputs = Inputs, Folder = folder.FullName }, TextWriter.Null);

        foreach (var row in ResultTable.Rows(results))
            output.WriteLine(row);
        Assert.Empty(folder.EnumerateFiles().Select(file => File.ReadAllText(file.FullName)));
        Assert.All(results, result => Assert.True(result is { Tally: { Found: 0, Inputs: > 0 } }, result.Target.Name));
        TestFolder.Remove(folder.FullName);
    }
}
