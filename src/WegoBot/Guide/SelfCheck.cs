using System.Collections.Immutable;
using WegoBot.Dialogue;
using WegoBot.Pages;

namespace WegoBot.Guide;

/// <summary>The chat's own check, about somebody else. The answers travel in the form and are kept nowhere.</summary>
public sealed class SelfCheck(Catalogue catalogue)
{
    private const string Field = "answer.";

    private readonly Eligibility _eligibility = new(catalogue);

    /// <summary>The name of a question's field.</summary>
    public static string FieldOf(string question) => Field + question;

    /// <summary>The answers in a form, in the catalogue's order. What is no answer to a question of the check is not there.</summary>
    public ImmutableArray<GivenAnswer> Read(PostedForm form) =>
    [
        .. from question in catalogue.Questions
           where !question.BeforePapers
           let answer = form[FieldOf(question.Id)]
           where answer is nameof(Answer.Yes) or nameof(Answer.No) or nameof(Answer.NotSure)
           select new GivenAnswer(question.Id, Enum.Parse<Answer>(answer)),
    ];

    /// <summary>The next question; null when no answer can change a result any more.</summary>
    public Question? Next(ImmutableArray<GivenAnswer> answers) => _eligibility.NextQuestion(catalogue.Measures, answers);

    /// <summary>How many questions are left at most.</summary>
    public int Left(ImmutableArray<GivenAnswer> answers) => _eligibility.QuestionsLeft(catalogue.Measures, answers);

    /// <summary>The measures that may fit, the likeliest first.</summary>
    public IEnumerable<IGrouping<EligibilityResult, Measure>> Results(ImmutableArray<GivenAnswer> answers) => catalogue.Measures
        .Select(measure => (Measure: measure, Result: _eligibility.ResultOf(measure, answers)))
        .Where(one => one.Result != EligibilityResult.NotByRule || one.Measure.ListedWhenNotByRule)
        .OrderBy(one => one.Result)
        .GroupBy(one => one.Result, one => one.Measure);
}
