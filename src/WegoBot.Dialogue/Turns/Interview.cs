namespace WegoBot.Dialogue;

/// <summary>The questions of eligibility in a conversation: which one is open, and how many are left.</summary>
public sealed class Interview(Catalogue catalogue, Eligibility eligibility)
{
    /// <summary>The measures that the questions are about: the one on the screen, or all.</summary>
    public IReadOnlyList<Measure> About(Conversation conversation) =>
        catalogue.FindMeasure(conversation.Measure) is { } one ? [one] : catalogue.Measures;

    /// <summary>The question that is open, or would be; null when no answer can change anything any more.</summary>
    public Question? QuestionFor(Conversation conversation) =>
        eligibility.NextQuestion(About(conversation), conversation.Answers);

    /// <summary>At most this many questions are left, the open one included.</summary>
    public int QuestionsLeft(Conversation conversation) =>
        eligibility.QuestionsLeft(About(conversation), conversation.Answers);

    public EligibilityResult ResultOf(Measure measure, Conversation conversation) =>
        eligibility.ResultOf(measure, conversation.Answers);

    /// <summary>The answers that led to the result. What fewer measures ask about says more about this one, and comes first.</summary>
    public IReadOnlyList<GivenAnswer> ReasonsFor(Measure measure, Conversation conversation) =>
        [.. eligibility.ReasonsFor(measure, conversation.Answers)
            .OrderBy(given => catalogue.Measures.Count(other => other.Questions.Contains(given.Question)))];
}
