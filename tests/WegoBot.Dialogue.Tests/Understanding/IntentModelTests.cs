using WegoBot.Localization;
using WegoBot.Training;
using WegoBot.Understanding;

namespace WegoBot.Dialogue.Tests.Understanding;

/// <summary>The model is made from the examples alone, and a service without a whole one does not start.</summary>
public sealed class IntentModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("model").FullName;

    private string Model => Path.Combine(_folder, TextUnderstanding.ModelFile);

    private static string Shipped => LocalizationFolder.Under(AppContext.BaseDirectory).Understanding;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_same_examples_give_the_same_model_bit_for_bit()
    {
        WriteExamples();
        Assert.Equal(0, await TrainingRun.Run(_folder, quick: true, TextWriter.Null));
        var first = await File.ReadAllBytesAsync(Model);
        WriteExamples();
        Assert.Equal(0, await TrainingRun.Run(_folder, quick: true, TextWriter.Null));
        Assert.Equal(first, await File.ReadAllBytesAsync(Model));
        Assert.Null(IntentModel.FaultOf(Model));

        await File.AppendAllLinesAsync(Path.Combine(_folder, "en", "housing.txt"), ["somewhere to live with the children"]);
        Assert.Equal(0, await TrainingRun.Run(_folder, quick: true, TextWriter.Null));
        Assert.NotEqual(first, await File.ReadAllBytesAsync(Model));
    }

    [Theory]
    [InlineData("is missing")]
    [InlineData("is cut off")]
    [InlineData("is no model of this version")]
    public void A_model_that_cannot_be_used_is_told_in_one_sentence(string fault)
    {
        foreach (var rules in Directory.GetDirectories(Shipped, "rules", SearchOption.AllDirectories))
        {
            var copy = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRelativePath(Shipped, rules))).FullName;
            foreach (var file in Directory.GetFiles(rules))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        var shipped = File.ReadAllBytes(Path.Combine(Shipped, TextUnderstanding.ModelFile));
        if (fault == "is cut off") File.WriteAllBytes(Model, shipped[..^1]);
        if (fault == "is no model of this version") File.WriteAllBytes(Model, [1, 2, 3]);

        Assert.Contains(fault, Assert.Throws<UnderstandingException>(() => new TextUnderstanding(_folder)).Message, StringComparison.Ordinal);
        Assert.Contains(UnderstandingCheck.Findings(_folder), finding => finding.Contains(fault, StringComparison.Ordinal));
    }

    /// <summary>A small part of the shipped examples.</summary>
    private void WriteExamples()
    {
        foreach (var script in Directory.GetDirectories(ExamplesTests.Folder).Select(folder => Path.GetFileName(folder)!))
        {
            Directory.CreateDirectory(Path.Combine(_folder, script));
            foreach (var intent in new[] { "housing", "training", "danger", "harmless" })
                File.WriteAllLines(Path.Combine(_folder, script, $"{intent}.txt"), File.ReadLines(Path.Combine(ExamplesTests.Folder, script, $"{intent}.txt")).Take(60));
        }
    }
}
