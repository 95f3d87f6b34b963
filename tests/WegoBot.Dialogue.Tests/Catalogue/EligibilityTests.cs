using System.Collections.Immutable;
using static WegoBot.Dialogue.Tests.RealCatalogue;

namespace WegoBot.Dialogue.Tests;

/// <summary>The criteria of the real catalogue, row by row as the field describes them, and the reasons given for them.</summary>
public sealed class EligibilityTests
{
    private readonly Eligibility _eligibility = new(Facts);

    [Theory]
    [InlineData("kindergarten", "child_below_school+", EligibilityResult.Likely)]
    [InlineData("kindergarten", "child_below_school?", EligibilityResult.Ask)]
    [InlineData("kindergarten", "child_below_school-", EligibilityResult.NotByRule)]
    [InlineData("housing", "needs_home+ owns_home- money_lasts- lives_there+", EligibilityResult.Likely)]
    [InlineData("housing", "needs_home+ owns_home- money_lasts- lives_there-", EligibilityResult.Ask)]
    [InlineData("housing", "needs_home+ owns_home- money_lasts- lives_there?", EligibilityResult.Ask)]
    [InlineData("housing", "needs_home+ owns_home? money_lasts- lives_there+", EligibilityResult.Ask)]
    [InlineData("housing", "needs_home+ owns_home- money_lasts? lives_there-", EligibilityResult.Ask)]
    [InlineData("housing", "needs_home- owns_home- money_lasts- lives_there+", EligibilityResult.NotByRule)]
    [InlineData("housing", "needs_home+ owns_home+ money_lasts- lives_there+", EligibilityResult.NotByRule)]
    [InlineData("housing", "needs_home+ owns_home- money_lasts+ lives_there+", EligibilityResult.NotByRule)]
    [InlineData("leave", "contract+", EligibilityResult.Likely)]
    [InlineData("leave", "contract- other_work+", EligibilityResult.Ask)]
    [InlineData("leave", "contract?", EligibilityResult.Ask)]
    [InlineData("leave", "contract- other_work-", EligibilityResult.NotByRule)]
    [InlineData("emergency", "money_lasts- aid_this_year-", EligibilityResult.Likely)]
    [InlineData("emergency", "money_lasts+ left_without_things+ aid_this_year-", EligibilityResult.Likely)]
    [InlineData("emergency", "money_lasts- aid_this_year?", EligibilityResult.Ask)]
    [InlineData("emergency", "money_lasts? left_without_things- aid_this_year-", EligibilityResult.Ask)]
    [InlineData("emergency", "money_lasts- aid_this_year+", EligibilityResult.NotByRule)]
    [InlineData("emergency", "money_lasts+ left_without_things-", EligibilityResult.NotByRule)]
    [InlineData("hours", "contract+ child_under_12+", EligibilityResult.Likely)]
    [InlineData("hours", "contract+ child_below_school+", EligibilityResult.Likely)]
    [InlineData("hours", "contract+ child_under_12-", EligibilityResult.Ask)]
    [InlineData("hours", "contract? child_under_12+", EligibilityResult.Ask)]
    [InlineData("hours", "contract- other_work+", EligibilityResult.Ask)]
    [InlineData("hours", "contract- other_work- child_under_12+", EligibilityResult.NotByRule)]
    [InlineData("in_kind", "money_lasts-", EligibilityResult.Likely)]
    [InlineData("in_kind", "money_lasts+ left_without_things+", EligibilityResult.Likely)]
    [InlineData("in_kind", "money_lasts+ left_without_things?", EligibilityResult.Ask)]
    [InlineData("in_kind", "money_lasts+ left_without_things-", EligibilityResult.NotByRule)]
    [InlineData("training", "contract- other_work-", EligibilityResult.Likely)]
    [InlineData("training", "contract+ looking_for_work+", EligibilityResult.Likely)]
    [InlineData("training", "contract+ looking_for_work?", EligibilityResult.Ask)]
    [InlineData("training", "contract+ looking_for_work-", EligibilityResult.NotByRule)]
    [InlineData("training", "contract- other_work+ looking_for_work-", EligibilityResult.NotByRule)]
    public void The_outcome_is_the_one_that_the_field_gives(string measure, string answers, EligibilityResult outcome) =>
        Assert.Equal(outcome, _eligibility.ResultOf(Measure(measure), Answers(answers)));

    [Fact]
    public void Nothing_answered_is_something_to_ask_about() =>
        Assert.All(Facts.Measures, measure => Assert.Equal(EligibilityResult.Ask, _eligibility.ResultOf(measure, [])));

    [Fact]
    public void No_child_under_twelve_says_none_below_school_age() =>
        Assert.Equal(EligibilityResult.NotByRule, _eligibility.ResultOf(Measure("kindergarten"), Answers("child_under_12-")));

    [Fact]
    public void What_she_said_herself_stands_even_not_sure() =>
        Assert.Equal(EligibilityResult.Ask, _eligibility.ResultOf(Measure("kindergarten"), Answers("child_below_school? child_under_12-")));

    [Fact]
    public void An_answer_to_a_question_that_is_gone_from_the_catalogue_changes_nothing() =>
        Assert.Equal(EligibilityResult.Likely, _eligibility.ResultOf(Measure("leave"), Answers("long_gone- contract+")));

    [Fact]
    public void Questions_about_papers_are_never_asked_for_an_outcome()
    {
        var papers = Facts.Questions.Where(question => question.BeforePapers).ToList();
        Assert.Equal(["address_safe", "employer_safe"], papers.Select(question => question.Id));
        Assert.All(papers, question => Assert.False(question.Shared));
        Assert.Empty(papers.Select(question => question.Id).Intersect(Facts.Measures.SelectMany(measure => measure.Questions)));
    }

    [Theory]
    [InlineData("leave", "contract+", "contract")]
    [InlineData("leave", "child_under_12+ contract+", "contract")]
    [InlineData("hours", "contract+ child_below_school+", "contract child_below_school")]
    [InlineData("hours", "contract+ child_below_school+ child_under_12+", "contract child_under_12")]
    [InlineData("housing", "needs_home+ owns_home- money_lasts+", "money_lasts")]
    [InlineData("in_kind", "money_lasts- left_without_things-", "money_lasts")]
    [InlineData("in_kind", "money_lasts- left_without_things+", "money_lasts left_without_things")]
    [InlineData("kindergarten", "contract+", "")]
    public void The_reasons_are_the_answers_that_decided(string measure, string answers, string reasons) =>
        Assert.Equal(reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries), Reasons(measure, Answers(answers)));

    [Fact]
    public void A_turn_may_run_beside_any_other()
    {
        var fresh = new Eligibility(Facts);
        Parallel.For(0, 64, _ => Assert.Equal(
            _eligibility.QuestionsLeft(Facts.Measures, []),
            fresh.QuestionsLeft(Facts.Measures, [])));
    }

    private IEnumerable<string> Reasons(string measure, ImmutableArray<GivenAnswer> answers) =>
        _eligibility.ReasonsFor(Measure(measure), answers).Select(given => given.Question);
}
