using System.Collections.Immutable;
using Xunit.Abstractions;
using static WegoBot.Dialogue.Tests.RealCatalogue;

namespace WegoBot.Dialogue.Tests;

/// <summary>Walks every interview that the real catalogue can lead to.</summary>
public sealed class EligibilityPathTests(ITestOutputHelper output)
{
    private readonly Eligibility _eligibility = new(Facts);
    private readonly BruteForce _bruteForce = new(Facts);
    private int _paths;
    private int _turns;
    private int _outcomes;

    public static TheoryData<string> EachMeasure => [.. Facts.Measures.Select(measure => measure.Id)];

    [Fact]
    public void All_seven_measures_take_at_most_ten_questions_and_each_of_them_matters()
    {
        var longest = Walk(Facts.Measures, []);
        output.WriteLine($"all seven: {_paths} paths, {_turns} questions asked, {_outcomes} outcomes compared, longest {longest}");
        Assert.Equal(7, Facts.Measures.Count);
        Assert.InRange(longest, 1, 10);
    }

    [Theory]
    [MemberData(nameof(EachMeasure))]
    public void One_measure_takes_at_most_four_questions_and_each_of_them_matters(string id)
    {
        var longest = Walk([Measure(id)], []);
        output.WriteLine($"{id}: {_paths} paths, {_turns} questions asked, {_outcomes} outcomes compared, longest {longest}");
        Assert.InRange(longest, 1, 4);
    }

    [Theory]
    [MemberData(nameof(EachMeasure))]
    public void What_was_answered_for_one_measure_is_not_asked_again_for_another(string first)
    {
        var starts = Ends([Measure(first)], []).ToList();
        foreach (var answers in starts)
            foreach (var next in Facts.Measures)
                foreach (var end in Ends([next], answers))
                    Assert.Equal(end.Length, end.DistinctBy(given => given.Question).Count());
        output.WriteLine($"{first}: {starts.Count} interviews, each continued with every measure");
        Assert.NotEmpty(starts);
    }

    [Theory]
    [MemberData(nameof(EachMeasure))]
    public void All_seven_after_one_of_them_keep_the_limit_and_the_count_stays_exact(string first)
    {
        foreach (var answers in Ends([Measure(first)], []))
            Assert.InRange(Walk(Facts.Measures, answers), 0, 10);
        output.WriteLine($"after {first}: {_paths} paths, {_turns} questions asked");
    }

    [Fact]
    public void Any_choice_of_measures_keeps_the_limit()
    {
        for (var set = 1; set < 1 << Facts.Measures.Count; set++)
        {
            var about = Facts.Measures.Where((_, place) => (set >> place & 1) != 0).ToList();
            Assert.InRange(_eligibility.QuestionsLeft(about, []), 1, about.Count == 1 ? 4 : 10);
        }
    }

    [Fact]
    public void The_same_answers_lead_to_the_same_question()
    {
        var other = new Eligibility(Facts);
        foreach (var end in Ends([Measure("training"), Measure("housing")], []))
            for (var given = 0; given <= end.Length; given++)
                Assert.Same(_eligibility.NextQuestion(Facts.Measures, end[..given]), other.NextQuestion(Facts.Measures, end[..given]));
    }

    /// <summary>Every path from here on, held against brute force; returns the length of the longest.</summary>
    private int Walk(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers)
    {
        var telling = _bruteForce.Telling(about, answers);
        var question = _eligibility.NextQuestion(about, answers);
        var longest = 0;
        if (question is null)
        {
            _paths++;
            Assert.Empty(telling);
            foreach (var measure in about)
            {
                Assert.Equal(_bruteForce.ResultOf(measure, answers), _eligibility.ResultOf(measure, answers));
                _outcomes++;
            }
        }
        else
        {
            _turns++;
            Assert.Contains(question.Id, telling);
            foreach (var answer in Enum.GetValues<Answer>())
                longest = Math.Max(longest, 1 + Walk(about, answers.Add(new GivenAnswer(question.Id, answer))));
        }

        Assert.Equal(longest, _eligibility.QuestionsLeft(about, answers));
        return longest;
    }

    private IEnumerable<ImmutableArray<GivenAnswer>> Ends(IReadOnlyList<Measure> about, ImmutableArray<GivenAnswer> answers) =>
        _eligibility.NextQuestion(about, answers) is { } question
            ? Enum.GetValues<Answer>().SelectMany(answer => Ends(about, answers.Add(new GivenAnswer(question.Id, answer))))
            : [answers];
}
