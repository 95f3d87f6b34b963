using System.Collections.Immutable;
using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>Applies what a choice says to the conversation, before the script decides the next stage. It never changes the stage.</summary>
internal sealed class ChoiceReducer(Interview interview, ReferralText referralText)
{
    /// <summary>How a day is written in the value of a choice.</summary>
    internal const string Day = "yyyy-MM-dd";

    private const int MostWrongCodes = 5;
    private static readonly TimeSpan CodeLockout = TimeSpan.FromMinutes(15);

    public Conversation Apply(Conversation conversation, Choice choice, TurnContext context) => ApplyChoice(KeepDraft(conversation, choice, context), choice, context);

    /// <summary>What she wrote for the centre is kept, also when something in it comes first, such as danger.</summary>
    private static Conversation KeepDraft(Conversation conversation, Choice choice, TurnContext context) =>
        context.Written is { } written
        && (conversation.Stage == Stage.WriteToCentre || (conversation.Stage == Stage.MyReferral && choice.Trigger is Trigger.Written or Trigger.Distress)) ? conversation with { CaseDraft = written } : conversation;

    private Conversation ApplyChoice(Conversation conversation, Choice choice, TurnContext context) => choice.Trigger switch
    {
        Trigger.Word => ApplyWord(conversation, context),
        Trigger.RemoveWords => conversation with { Words = null, Notice = Notices.WordsRemoved },
        Trigger.Written => conversation with { Notice = context.NotWritten },
        Trigger.SwitchLanguage => conversation with { Language = new Language(choice.Value) },
        Trigger.Distress => conversation with { Distress = Enum.Parse<DistressKind>(choice.Value) },
        Trigger.Offer => conversation with { Offered = Offers.In(choice.Value) },
        Trigger.Safe => conversation with { Safe = true },
        Trigger.Continue when conversation.Stage == Stage.Card => conversation with { CardSeen = true },
        Trigger.Measure => conversation with { Measure = choice.Value },
        Trigger.Topic => conversation with { Topic = choice.Value },
        Trigger.Eligibility => conversation with { Measure = choice.Value is "" ? null : choice.Value },
        Trigger.Answer => ApplyAnswer(conversation, Enum.Parse<Answer>(choice.Value)),
        Trigger.AskAgain => conversation with { Answers = [] },
        Trigger.Region => conversation with { Region = choice.Value is "" ? null : choice.Value },
        Trigger.Code when choice.Value is "" => conversation with { Notice = Notices.NotACode },
        Trigger.Code => ApplyCode(conversation, context),
        Trigger.CodePart => ApplyCodePart(conversation, choice.Value),
        Trigger.HasCode => conversation with { Code = null, Notice = Notices.CodeErased },
        Trigger.Refer when Script.WouldLoseTheCode(conversation, context) => conversation with { Notice = Notices.CodeFirst },
        Trigger.Earlier => conversation with { MessagesBefore = int.Parse(choice.Value, CultureInfo.InvariantCulture) },
        Trigger.AlertTimes => conversation with { AlertDraft = conversation.AlertDraft ?? context.Case?.Alert?.Times ?? AlertTimes.None },
        Trigger.AlertDay or Trigger.AlertPart => conversation with { AlertDraft = ApplyToTimes(conversation.AlertDraft ?? AlertTimes.None, choice) },
        Trigger.SetAlert when conversation.AlertDraft is not { IsEnough: true } => conversation with { Notice = Notices.AlertIncomplete },
        Trigger.Summary => conversation with { Summary = int.Parse(choice.Value, CultureInfo.InvariantCulture) },
        Trigger.WithDialogue => conversation with { HandOver = conversation.HandOver with { WithDialogue = !conversation.HandOver.WithDialogue } },
        Trigger.TakeOut when conversation.Stage == Stage.HandOver => conversation with { HandOver = conversation.HandOver with { TakenOut = conversation.HandOver.TakenOut.Add(choice.Value) } },
        Trigger.Number when context.Number is null => conversation with { Number = null, Notice = Notices.NotANumber },
        Trigger.Number => conversation with { Number = new PhoneNumber(context.Number!, conversation.Number?.Times ?? []) },
        Trigger.CallTime => conversation with { Number = conversation.Number?.Toggled(Enum.Parse<SafeTime>(choice.Value)) },
        Trigger.Agree => CheckPreview(conversation),
        _ => conversation with { Draft = ApplyToDraft(conversation, choice) },
    };

    private Conversation ApplyAnswer(Conversation conversation, Answer answer)
    {
        var question = conversation.Stage == Stage.PapersQuestion
            ? interview.About(conversation)[0].PapersQuestion
            : interview.QuestionFor(conversation)?.Id;
        return question is null
            ? conversation
            : conversation with { Answers = conversation.Answers.RemoveAll(given => given.Question == question).Add(new GivenAnswer(question, answer)) };
    }

    private static Conversation ApplyCode(Conversation conversation, TurnContext context)
    {
        if (CodesRest(conversation, context)) return conversation with { Notice = Notices.CodeWait };
        if (context.CodesRest) return conversation with { Notice = Notices.CodeLater };
        if (conversation.CodesRestUntil is not null) conversation = conversation with { CodesRestUntil = null, WrongCodes = 0 };

        if (context.Found is { } found)
        {
            if (found.Referral != conversation.Referral && conversation.Code is not null)
                return conversation with { WrongCodes = 0, Notice = Notices.CodeFirst };
            var isHers = found.Referral == conversation.Referral;
            return conversation with
            {
                Referral = found.Referral,
                WrongCodes = 0,
                Code = isHers ? conversation.Code : null,
                // What she wrote was for the other centre.
                CaseDraft = isHers ? conversation.CaseDraft : null,
            };
        }

        var wrong = conversation.WrongCodes + 1;
        return conversation with
        {
            WrongCodes = wrong,
            CodesRestUntil = wrong >= MostWrongCodes ? context.Now + CodeLockout : null,
            Notice = Notices.CodeUnknown,
        };
    }

    /// <summary>Whether no code is looked up just now, after too many wrong ones.</summary>
    public static bool CodesRest(Conversation conversation, TurnContext context) =>
        // When the clock is set back, as every autumn, she must not wait longer.
        conversation.CodesRestUntil is { } rest && context.Now < rest && rest - context.Now <= CodeLockout;

    private static Conversation ApplyCodePart(Conversation conversation, string digits) =>
        conversation.Code is { } code && digits.Length >= CaseCode.CheckedDigits && code.EndsWith(digits, StringComparison.Ordinal)
            ? conversation with { Code = null, Notice = Notices.CodeConfirmed }
            : conversation with { Notice = Notices.CodePartWrong };

    private static Conversation ApplyWord(Conversation conversation, TurnContext context) => (conversation.Stage, conversation.ChosenWords, context) switch
    {
        (Stage.SafeWordAgain, _, { WordFault: not null }) => conversation with { Notice = Notices.WordDiffers },
        (_, _, { WordFault: { } fault }) => conversation with { Notice = fault },
        (Stage.SafeWord, _, { Typed: { } typed }) => conversation with { ChosenWords = new SecretWords(typed.Salt, typed.Hash) },
        (Stage.DuressWord, { } chosen, { Typed: { } typed }) => chosen.IsSafe(typed)
            ? conversation with { Notice = Notices.WordsEqual }
            : conversation with { ChosenWords = chosen with { Duress = typed.Hash } },
        (Stage.SafeWordAgain, { Duress: not "" } chosen, { Typed: { } typed }) when chosen.IsSafe(typed) => conversation with { Words = chosen, ChosenWords = null, Notice = Notices.WordsSet },
        _ => conversation with { Notice = Notices.WordDiffers },
    };

    /// <summary>Consent is valid for the text that she saw. If the text would be different now, she sees the new one first.</summary>
    private Conversation CheckPreview(Conversation conversation) =>
        ReferralRequest.DigestOf(referralText.Of(conversation)) == conversation.Draft.Seen
            ? conversation
            : conversation with { Notice = Notices.TextChanged, Draft = conversation.Draft with { Seen = null } };

    private static AlertTimes ApplyToTimes(AlertTimes times, Choice choice) => choice switch
    {
        { Trigger: Trigger.AlertPart, Value: var part } => times.Toggled(Enum.Parse<DayPart>(part)),
        { Value: "" } => times.ToggledWeek(),
        { Value: var day } => times.Toggled(Enum.Parse<DayOfWeek>(day)),
    };

    private ReferralDraft ApplyToDraft(Conversation conversation, Choice choice)
    {
        var draft = conversation.Draft;
        return choice.Trigger switch
        {
            Trigger.Refer => PutBack(PutBack(draft, ReferralText.MeasureName(choice.Value)), conversation.Stage == Stage.Topic ? ReferralText.TopicName : "") with
            {
                Measures = Suggested(conversation, choice.Value),
                Topic = TopicOf(conversation, choice.Value),
            },
            Trigger.Wish => PutBack(draft, ReferralText.MeasureName(choice.Value)) with { Measures = Toggled(draft.Measures, choice.Value) },
            Trigger.Centre => draft with { Centre = choice.Value, WaitsUntil = null },
            Trigger.Wait => draft with { WaitsUntil = DateOnly.ParseExact(choice.Value, Day, CultureInfo.InvariantCulture) },
            Trigger.Contact => draft with { Contact = Enum.Parse<ContactPreference>(choice.Value) },
            Trigger.SafeTime => PutBack(draft, ReferralText.SafeTimesName) with { SafeTimes = [.. Toggled(draft.SafeTimes, Enum.Parse<SafeTime>(choice.Value)).Order()] },
            Trigger.Skip when conversation.Stage == Stage.SafeTimes => draft with { SafeTimes = [] },
            Trigger.Urgency => PutBack(draft, ReferralText.UrgencyName) with { Urgency = Enum.Parse<Urgency>(choice.Value) },
            Trigger.Skip when conversation.Stage == Stage.Urgency => draft with { Urgency = null },
            Trigger.TakeOut => draft with { TakenOut = draft.TakenOut.Add(choice.Value) },
            _ => draft,
        };
    }

    /// <summary>The measure that she was reading about, else the likely ones from her answers. She can change them.</summary>
    private ImmutableArray<string> Suggested(Conversation conversation, string measure)
    {
        if (measure is not "") return [measure];
        if (conversation.Draft.Measures is { Length: > 0 } chosen) return chosen;
        if (conversation.Answers is []) return [];
        return [.. interview.About(conversation with { Measure = null })
            .Where(one => interview.ResultOf(one, conversation) == EligibilityResult.Likely)
            .Select(one => one.Id)];
    }

    /// <summary>The topic that she was reading about; the earlier one when she comes from elsewhere, and none from a measure.</summary>
    private static string? TopicOf(Conversation conversation, string measure) =>
        conversation.Stage == Stage.Topic ? conversation.Topic : measure is "" ? conversation.Draft.Topic : null;

    /// <summary>A choice made again after its line was taken out returns to the text.</summary>
    private static ReferralDraft PutBack(ReferralDraft draft, string line) =>
        draft with { TakenOut = draft.TakenOut.Remove(line) };

    private static ImmutableArray<T> Toggled<T>(ImmutableArray<T> chosen, T one) =>
        chosen.Contains(one) ? chosen.Remove(one) : chosen.Add(one);
}
