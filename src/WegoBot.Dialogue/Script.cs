using Stateless;
using Stateless.Reflection;

namespace WegoBot.Dialogue;

/// <summary>
/// The whole conversation as one state machine, to be read from top to bottom. It only decides the next stage: the choice
/// is applied before it runs, the screen is drawn afterwards. An instance serves one turn at a time.
/// </summary>
public sealed partial class Script
{
    private readonly StateMachine<Stage, Trigger> _machine;
    private readonly Catalogue _catalogue;
    private readonly Interview _interview;
    private readonly OnwardTurns _onward;
    private Stage _stage = Stage.Greeting;
    private Conversation _conversation = new();
    private TurnContext _context = new(default, default);

    /// <summary>The machine of a catalogue and its sentences.</summary>
    public static Script Of(Catalogue catalogue, Texts texts) =>
        new(catalogue, new Interview(catalogue, new Eligibility(catalogue)), new OnwardTurns(catalogue, new HandOverText(catalogue, new ReferralText(catalogue, texts))));

    internal Script(Catalogue catalogue, Interview interview, OnwardTurns onward)
    {
        _catalogue = catalogue;
        _interview = interview;
        _onward = onward;
        _machine = new StateMachine<Stage, Trigger>(() => _stage, next => _stage = next);
        _machine.OnUnhandledTrigger((_, _) => { }); // a trigger that does not fit the stage leaves her where she is
        Anywhere();
        GettingStarted();
        FindingOut();
        WritingToACentre();
        Afterwards();
        WritingAgain();
        HearingOfAnAnswer();
        BeingAsked();
        GivingANumber();
        ChoosingTwoWords();
        Safety();
        ChoosingALanguage();
    }

    /// <summary>The configuration, for the diagram and for the rules that hold for every stage.</summary>
    public StateMachineInfo Description => _machine.GetInfo();

    /// <summary>The stage that a trigger leads to from where the conversation is.</summary>
    /// <returns>False when the trigger does not fit the stage, which then is the old one.</returns>
    public bool Next(Conversation conversation, TurnContext context, Trigger trigger, out Stage next)
    {
        (_conversation, _context, _stage) = (conversation, context, conversation.Stage);
        var fits = _machine.CanFire(trigger);
        if (fits) _machine.Fire(trigger);
        next = _stage;
        return fits;
    }

    /// <summary>Whether another code would take the place of one that she has not confirmed, and whose referral is still open.</summary>
    internal static bool WouldLoseTheCode(Conversation conversation, TurnContext context) =>
        conversation.Code is not null && context.Case is { IsOpen: true };

    /// <summary>Whether what would go now is the text that she saw.</summary>
    internal static bool GoesAsItIs(Conversation conversation, TurnContext context) =>
        conversation.CaseDraft is { } draft && context.Written?.Text == draft.Text;

    private void Anywhere() => _machine.Configure(Stage.Anywhere)
        .Permit(Trigger.Leave, Stage.Left)
        .Permit(Trigger.HelpNow, Stage.HelpNow)
        .Permit(Trigger.Distress, Stage.Distress)
        .Permit(Trigger.MayLeave, Stage.MayLeave)
        .PermitIf(Trigger.KeepCode, Stage.KeepCode, () => !CodeConfirmed(), "the code is not confirmed yet")
        .Permit(Trigger.Forget, Stage.Forget)
        .PermitDynamic(Trigger.Home, Start, "as far as she has come", Possible(
            (Stage.Greeting, "before it is safe"), (Stage.Card, "before the card"), (Stage.Home, "after the card")))
        .PermitDynamic(Trigger.Back, Previous, "where she was before")
        .Permit(Trigger.Languages, Stage.Languages)
        .Permit(Trigger.DuressWord, Stage.Decoy)
        .Ignore(Trigger.SwitchLanguage) // the words change, the stage does not
        .Ignore(Trigger.NotUnderstood)
        .PermitIf(Trigger.Measures, Stage.Measures, Begun, "after the card")
        .PermitIf(Trigger.Measure, Stage.Measure, Begun, "after the card")
        .PermitIf(Trigger.Topics, Stage.Topics, Begun, "after the card")
        .PermitIf(Trigger.Topic, Stage.Topic, Begun, "after the card")
        .PermitIf(Trigger.Regions, Stage.Region, Begun, "after the card")
        .PermitIf(Trigger.EnterCode, Stage.EnterCode, Begun, "after the card")
        .PermitIf(Trigger.About, Stage.About, Begun, "after the card")
        .PermitIf(Trigger.MyData, Stage.MyData, Begun, "after the card")
        .PermitIf(Trigger.TwoWords, Stage.TwoWords, Begun, "after the card")
        .PermitIf(Trigger.Offer, Stage.Offer, Begun, "after the card")
        .PermitDynamicIf(Trigger.Refer, Writing,
            Begun, "after the card", Possible((Stage.Wishes, "one code at a time"), (Stage.MyReferral, "the last code is not confirmed yet")))
        .PermitDynamicIf(Trigger.Eligibility, Asking,
            Begun, "after the card", Possible((Stage.Question, "an answer can change something"), (Stage.Result, "none can")))
        .PermitDynamicIf(Trigger.MyReferral, Mine,
            Begun, "after the card", Possible((Stage.MyReferral, "with a referral"), (Stage.EnterCode, "without one")))
        .PermitDynamicIf(Trigger.Code, ByCode,
            Begun, "after the card", Possible((Stage.MyReferral, "the code is known"), (Stage.EnterCode, "it is not")));

    private void GettingStarted()
    {
        Within(Stage.Greeting)
            .PermitDynamic(Trigger.Safe, Start, "as far as she has come", Possible((Stage.Card, "once"), (Stage.Home, "when she has seen it")))
            .Permit(Trigger.NotSafe, Stage.Left);
        Within(Stage.Card)
            .Permit(Trigger.Continue, Stage.Home); // and from there to what she asked for first
        Within(Stage.Home);
    }

    private void FindingOut()
    {
        Within(Stage.Measures);
        Within(Stage.Measure)
            .Permit(Trigger.Papers, Stage.PapersQuestion);
        Within(Stage.PapersQuestion)
            .Permit(Trigger.Answer, Stage.Papers);
        Within(Stage.Papers);
        Within(Stage.Topics);
        Within(Stage.Topic)
            .Permit(Trigger.CloseToHer, Stage.CloseToHer)
            .Permit(Trigger.PassOn, Stage.PassOn);
        Within(Stage.CloseToHer)
            .Permit(Trigger.PassOn, Stage.PassOn);
        Within(Stage.PassOn);
        Within(Stage.Question)
            .PermitDynamic(Trigger.Answer, Asking, "while an answer can change something", Possible(
                (Stage.Question, "an answer can change something"), (Stage.Result, "none can")));
        Within(Stage.Result)
            .Permit(Trigger.AskAgain, Stage.Question);
        Within(Stage.Region)
            .PermitDynamic(Trigger.Region, Previous, "where she was before");
    }

    private void WritingToACentre()
    {
        Within(Stage.Wishes)
            .PermitReentry(Trigger.Wish)
            .Permit(Trigger.Continue, Stage.Centre);
        Within(Stage.Centre)
            .PermitIf(Trigger.Centre, Stage.Contact, () => CentreIsOffered() && !HasToChoose(), "the centre reads now, or its hours are not known")
            .PermitIf(Trigger.Centre, Stage.CentreAway, () => CentreIsOffered() && HasToChoose(), "the centre reads later");
        Within(Stage.CentreAway)
            .Permit(Trigger.OtherCentre, Stage.Centre)
            .PermitIf(Trigger.Wait, Stage.Consent, HasSeenTheText, "she has seen the text")
            .PermitIf(Trigger.Wait, Stage.Contact, () => !HasSeenTheText(), "she has not seen the text yet");
        Within(Stage.Contact)
            .Permit(Trigger.Contact, Stage.SafeTimes);
        Within(Stage.SafeTimes)
            .PermitReentry(Trigger.SafeTime)
            .Permit(Trigger.Continue, Stage.Urgency)
            .Permit(Trigger.Skip, Stage.Urgency);
        Within(Stage.Urgency)
            .Permit(Trigger.Urgency, Stage.Preview)
            .Permit(Trigger.Skip, Stage.Preview);
        Within(Stage.Preview)
            .PermitReentry(Trigger.TakeOut)
            .PermitIf(Trigger.Continue, Stage.Consent, () => !HasToChoose(), "the centre reads when she was told")
            .PermitIf(Trigger.Continue, Stage.CentreAway, HasToChoose, "the centre reads later than she was told");
        Within(Stage.Consent)
            .PermitIf(Trigger.Agree, Stage.Sent, () => CentreTakesIt() && !HasToChoose() && SeenAsItIs(), "the text is the one she saw, the centre takes it")
            .PermitIf(Trigger.Agree, Stage.Preview, () => CentreTakesIt() && !HasToChoose() && !SeenAsItIs(), "the text has changed since")
            .PermitIf(Trigger.Agree, Stage.CentreAway, HasToChoose, "the centre reads later than she was told")
            .PermitIf(Trigger.Agree, Stage.Centre, () => !CentreTakesIt(), "the centre takes no messages any more");
    }

    private void Safety()
    {
        Within(Stage.HelpNow);
        Within(Stage.Distress);
        Within(Stage.MayLeave);
        Within(Stage.KeepCode);
        Within(Stage.Offer);
        Within(Stage.About);
        Within(Stage.MyData);
        Within(Stage.Forget)
            .Permit(Trigger.Confirm, Stage.Left);
        Within(Stage.Left);
    }

    private void ChoosingALanguage() => Within(Stage.Languages)
        .PermitDynamic(Trigger.SwitchLanguage, Previous, "where she was before");

    private StateMachine<Stage, Trigger>.StateConfiguration Within(Stage one) =>
        _machine.Configure(one).SubstateOf(Stage.Anywhere);

    private static DynamicStateInfos Possible(params ReadOnlySpan<(Stage Stage, string When)> ways)
    {
        var possible = new DynamicStateInfos();
        foreach (var (one, when) in ways) possible.Add(one, when);
        return possible;
    }

    private bool Begun() => _conversation.Begun;

    private Stage Start() => _conversation switch
    {
        { Safe: false } => Stage.Greeting,
        { CardSeen: false } => Stage.Card,
        _ => Stage.Home,
    };

    private Stage Previous() => _conversation.NavigationHistory is [.., var last] ? last.Stage : Start();

    private Stage Asking() => _interview.QuestionFor(_conversation) is null ? Stage.Result : Stage.Question;

    private Stage Writing() => WouldLoseTheCode(_conversation, _context) ? Stage.MyReferral : Stage.Wishes;

    private Stage Mine() => _conversation.Referral is null ? Stage.EnterCode : Stage.MyReferral;

    private Stage ByCode() => _context.Found is null || _conversation.WrongCodes > 0 ? Stage.EnterCode : Stage.MyReferral;

    private CentreAvailability? HerCentre() => _catalogue.FindCentre(_conversation.Draft.Centre) is { } centre ? _context.AvailabilityOf(centre) : null;

    private bool CentreIsOffered() => HerCentre() is { } centre && centre.IsOffered(_context.Today);

    /// <summary>A centre that became full takes her message if she chooses to wait; the choice of a centre does not offer it.</summary>
    private bool CentreTakesIt() => HerCentre() is { } centre && centre.TakesMessages(_context.Today);

    /// <summary>Her message would wait longer than she was told: whether it does is her choice.</summary>
    private bool HasToChoose() => CentreTakesIt() && HerCentre() is { WaitsUntil: { } day } && !(_conversation.Draft.WaitsUntil >= day);

    private bool HasSeenTheText() => _conversation.NavigationHistory is [.., { Stage: Stage.Preview or Stage.Consent }];

    private bool SeenAsItIs() => _conversation.Draft.Seen is not null;

    private bool CodeConfirmed() => _conversation.Code is null;

    private bool MayWrite() => _context.Case is { } one && one.MayWrite(_context.Today);

    private bool HasTimes() => _conversation.AlertDraft is { IsEnough: true };

    private bool SummaryIsOpen() => _context.Case is { } one && one.Summaries.Any(summary => summary.IsOpen && summary.Number == _conversation.Summary);

    private bool HandOverIsOpen() => _context.Case is { HandOver: not null };

    private bool OtherCentreIsOpen() => _onward.IsOpen(_context);

    private bool HandOverAsSeen() => _onward.MayHandOver(_conversation, _context);

    private bool MayGiveNumber() => _context.Case is { IsTakenOn: true };

    private bool CaseIsOpen() => _context.Case is { IsOpen: true };
}
