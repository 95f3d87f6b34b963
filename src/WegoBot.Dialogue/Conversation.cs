using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace WegoBot.Dialogue;

/// <summary>
/// Everything that is stored of one conversation: no name and no account. Together with the catalogue, the case and the
/// time it is enough to draw the screen again.
/// </summary>
public sealed record Conversation
{
    public Stage Stage { get; init; } = Stage.Greeting;

    /// <summary>The stored language. When it no longer has a file, it is read as the nearest one that has.</summary>
    public Language Language { get; init; }

    /// <summary>The number of the screen. Every turn that changes something increments it, so older buttons become stale.</summary>
    public int Screen { get; init; }

    /// <summary>Whether she said that it is safe to talk now.</summary>
    public bool Safe { get; init; }

    /// <summary>Whether she has seen the interruption card.</summary>
    public bool CardSeen { get; init; }

    /// <summary>The measure that the stage is about; null when it is about all of them or about none.</summary>
    public string? Measure { get; init; }

    /// <summary>The topic that the stage is about; null when it is about none.</summary>
    public string? Topic { get; init; }

    /// <summary>Where <c>Back</c> leads, the nearest place last.</summary>
    public ImmutableArray<Place> NavigationHistory { get; init; } = [];

    /// <summary>Her answers in the order given, at most one for a question.</summary>
    public ImmutableArray<GivenAnswer> Answers { get; init; } = [];

    /// <summary>The region that she would like to hear about; null until she chooses one.</summary>
    public string? Region { get; init; }

    public ReferralDraft Draft { get; init; } = new();

    /// <summary>The case code. It is kept only until she confirms it, says that she has it, or leaves.</summary>
    public string? Code { get; init; }

    /// <summary>The referral that this conversation may show: it was sent here, or opened with its code.</summary>
    public Guid? Referral { get; init; }

    /// <summary>What she wrote to the centre and has not sent; null for nothing.</summary>
    public CaseDraft? CaseDraft { get; init; }

    /// <summary>The times that she is choosing, at <see cref="Stage.AlertTimes"/> or on the way back; else null.</summary>
    public AlertTimes? AlertDraft { get; init; }

    /// <summary>The phone number that she is about to give, at <see cref="Stage.NumberPreview"/> or on the way back; else null.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>Whether the centre had written something new when she opened her referral, while <see cref="Stage.MyReferral"/> is on the screen.</summary>
    public bool HasNewAnswer { get; init; }

    /// <summary>The messages of the case before this number are on the screen, at <see cref="Stage.EarlierMessages"/>; null elsewhere.</summary>
    public int? MessagesBefore { get; init; }

    /// <summary>The number of the summary on the screen, at <see cref="Stage.Summary"/>; null elsewhere.</summary>
    public int? Summary { get; init; }

    /// <summary>What she has chosen for the hand-over of her case, while she looks at it.</summary>
    public HandOverDraft HandOver { get; init; } = new();

    /// <summary>The number of consecutive codes that were not found.</summary>
    public int WrongCodes { get; init; }

    /// <summary>After too many wrong codes no code is looked up until this time; null when codes are looked up.</summary>
    public DateTime? CodesRestUntil { get; init; }

    /// <summary>The kind of distress in her words, while <see cref="Stage.Distress"/> is on the screen or on the way back; else null.</summary>
    public DistressKind? Distress { get; init; }

    /// <summary>What is offered for her words, while <see cref="Stage.Offer"/> is on the screen or on the way back; else none.</summary>
    public ImmutableArray<Intent> Offered { get; init; } = [];

    /// <summary>
    /// Where she arrives after the card, or after "not now": the last that she asked for while something else came first.
    /// Never her own words, and never a code. Null for nothing.
    /// </summary>
    public Intent? Wish { get; init; }

    /// <summary>Whether the service may speak of more than safety: she said that it is safe, and has seen the card.</summary>
    [JsonIgnore]
    public bool Begun => Safe && CardSeen;

    /// <summary>Her safe word and her duress word; null when she has chosen none.</summary>
    public SecretWords? Words { get; init; }

    /// <summary>The words that she is choosing, at <see cref="Stage.SafeWord"/> and after it; else null.</summary>
    public SecretWords? ChosenWords { get; init; }

    /// <summary>The page of the decoy, at <see cref="Stage.Decoy"/>; null for its first one.</summary>
    public string? DecoyPage { get; init; }

    /// <summary>Whether the earlier messages of the chat go before the screen is shown: one of her two words was typed.</summary>
    public bool Clears { get; init; }

    /// <summary>What the figures have counted since she began, so that each of it counts once. It is forgotten with the answers.</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>The key of a line shown once above the screen, such as "I did not understand"; null for none.</summary>
    public string? Notice { get; init; }

    /// <summary>
    /// The conversation after a long silence: it forgets the answers and starts at the greeting. It keeps the way back to a
    /// referral, her two words and the number of the screen, so that old buttons stay stale. In the decoy it stays there.
    /// </summary>
    public Conversation StartOver() => new()
    {
        Stage = Stage == Stage.Decoy ? Stage.Decoy : Stage.Greeting,
        Language = Language,
        Referral = Referral,
        Code = Code,
        Words = Words,
        Screen = Screen + 1,
    };

    public Answer? AnswerTo(string question)
    {
        foreach (var given in Answers)
            if (given.Question == question)
                return given.Answer;
        return null;
    }
}

/// <summary>A stage, the measure that it was about, the question that was asked there, and the topic that it was about.</summary>
public sealed record Place(Stage Stage, string? Measure = null, string? Question = null, string? Topic = null);

/// <summary>One answer to one question of the catalogue.</summary>
public sealed record GivenAnswer(string Question, Answer Answer);
