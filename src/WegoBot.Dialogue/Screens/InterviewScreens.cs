using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The questions of eligibility, and the result with its reasons and next steps. The result never promises anything.</summary>
internal sealed class InterviewScreens(Interview interview)
{
    private const int MostReasons = 3;

    public void Question(Page page)
    {
        var question = interview.QuestionFor(page.Conversation)!;
        var left = interview.QuestionsLeft(page.Conversation);
        page.Say(LineKind.Heading, $"question.{question.Id}.ask");
        page.Say(LineKind.Aside, $"question.{question.Id}.why");
        if (left == 1) page.Say(LineKind.Aside, "question.last");
        else page.Say(LineKind.Aside, "question.left", ("count", left.ToString(CultureInfo.InvariantCulture)));
        Answers(page);
        page.Row("button.skip", Trigger.Answer, nameof(Answer.NotSure));
    }

    /// <summary>The buttons for yes, no and not sure.</summary>
    public static void Answers(Page page) => page.Row(
        page.Button("button.yes", Trigger.Answer, nameof(Answer.Yes)),
        page.Button("button.no", Trigger.Answer, nameof(Answer.No)),
        page.Button("button.not_sure", Trigger.Answer, nameof(Answer.NotSure)));

    public void Result(Page page)
    {
        var about = interview.About(page.Conversation);
        page.Say(LineKind.Heading, about.Count == 1 ? "result.title_one" : "result.title_all");
        page.Say("result.text");
        foreach (var outcome in Enum.GetValues<EligibilityResult>())
        {
            var measures = about.Where(measure => interview.ResultOf(measure, page.Conversation) == outcome).ToList();
            if (outcome == EligibilityResult.NotByRule && about.Count > 1) measures.RemoveAll(measure => !measure.ListedWhenNotByRule);
            if (measures.Count == 0) continue;
            page.Say(LineKind.Heading, $"result.{ReferralText.Lower(outcome)}");
            foreach (var measure in measures) Reason(page, measure);
            page.Say($"result.{ReferralText.Lower(outcome)}_next");
        }

        if (about is [var only])
        {
            page.Say($"measure.{only.Id}.next");
            page.Row("result.refer", Trigger.Refer, only.Id);
            page.Row("result.read", Trigger.Measure, only.Id);
        }
        else
        {
            page.Row("result.refer", Trigger.Refer);
            foreach (var measure in about.Where(measure => interview.ResultOf(measure, page.Conversation) != EligibilityResult.NotByRule))
                page.Row($"measure.{measure.Id}.button", Trigger.Measure, measure.Id);
        }

        page.Row("result.again", Trigger.AskAgain);
    }

    /// <summary>The measure by its short name, with the reasons that are most its own. More would be a sentence without a breath.</summary>
    private void Reason(Page page, Measure measure)
    {
        var reasons = interview.ReasonsFor(measure, page.Conversation).Take(MostReasons)
            .Select(given => page.Words($"question.{given.Question}.because_{ReferralText.Lower(given.Answer)}")).ToList();
        page.Say(LineKind.Item, "result.reason",
            ("measure", page.Words($"measure.{measure.Id}.button")),
            ("reasons", reasons is [.. var first, var last] && first is not [] ? page.Words("result.both", ("first", string.Join(", ", first)), ("second", last)) : string.Concat(reasons)));
    }
}
