using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Eligibility for all seven measures, as the interview and the result screen use it.</summary>
public class EligibilityBenchmarks
{
    private static readonly IReadOnlyList<Measure> Measures = ShippedCatalogue.Catalogue.Measures;

    private ImmutableArray<GivenAnswer> _answers = [];

    /// <summary>How much of the interview is answered.</summary>
    public enum Part
    {
        None,
        Half,
        All,
    }

    [ParamsAllValues]
    public Part Answered { get; set; }

    [GlobalSetup]
    public void Begin()
    {
        if (Measures.Count != 7) throw new InvalidOperationException($"there are {Measures.Count} measures");
        var all = SimulatedPerson.Answered(ShippedCatalogue.Texts.Languages.Default).Conversation.Answers;
        _answers = all[..(all.Length * (int)Answered / (int)Part.All)];
    }

    [Benchmark(Description = "outcomes")]
    public int Outcomes()
    {
        var likely = 0;
        foreach (var measure in Measures)
            if (ShippedCatalogue.Eligibility.ResultOf(measure, _answers) == EligibilityResult.Likely) likely++;
        return likely;
    }

    [Benchmark(Description = "next question")]
    public Question? Next() => ShippedCatalogue.Eligibility.NextQuestion(Measures, _answers);

    [Benchmark(Description = "questions left")]
    public int Left() => ShippedCatalogue.Eligibility.QuestionsLeft(Measures, _answers);

    [Benchmark(Description = "reasons")]
    public int Reasons()
    {
        var reasons = 0;
        foreach (var measure in Measures) reasons += ShippedCatalogue.Eligibility.ReasonsFor(measure, _answers).Count;
        return reasons;
    }
}
