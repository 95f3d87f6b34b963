namespace WegoBot.Dialogue;

/// <summary>What a person can want from the conversation, expressed by a button or in her own words.</summary>
public enum Trigger
{
    // From anywhere
    Leave,
    HelpNow,

    /// <summary>She may have to break off at once, which is not certain: the exit is shown first and nothing is erased.</summary>
    MayLeave,

    /// <summary>Her words leave while her case code is not confirmed: it is shown once more before it is erased.</summary>
    KeepCode,
    Home,

    /// <summary>The list of languages.</summary>
    Languages,

    /// <summary>A language; the value is its code, or empty for a different one from the current language.</summary>
    SwitchLanguage,
    Forget,
    Back,

    /// <summary>Her words speak of danger, of harming herself, or of a child in danger.</summary>
    Distress,

    /// <summary>Words that were not understood. The screen stays, with a kind line.</summary>
    NotUnderstood,

    /// <summary>Words that may want one of several things; the value names them, as <see cref="Offers"/> writes them.</summary>
    Offer,

    /// <summary>What the safe word and the duress word do.</summary>
    TwoWords,

    /// <summary>She would like to choose the two words, or others.</summary>
    ChooseWords,

    /// <summary>She wants the two words no more.</summary>
    RemoveWords,

    /// <summary>A word that she chooses.</summary>
    Word,

    /// <summary>Her duress word, on whatever screen.</summary>
    DuressWord,

    /// <summary>Her safe word, in the decoy.</summary>
    SafeWord,

    /// <summary>A page of the decoy; the value is its name.</summary>
    DecoyPage,

    // Getting started
    Safe,
    NotSafe,
    Continue,

    // Finding out
    Measures,

    /// <summary>One measure; the value is its id.</summary>
    Measure,
    Papers,

    /// <summary>Which of the measures may fit; the value is a measure's id, or empty for all.</summary>
    Eligibility,

    /// <summary>An answer to the question on the screen; the value is an <see cref="Dialogue.Answer"/>.</summary>
    Answer,

    /// <summary>Forgets the answers and asks again.</summary>
    AskAgain,
    Regions,

    /// <summary>The list of what else people ask about.</summary>
    Topics,

    /// <summary>One of them; the value is a topic's id.</summary>
    Topic,

    /// <summary>What those around her can do, by who they are to her.</summary>
    CloseToHer,

    /// <summary>How to tell somebody else of this chat safely.</summary>
    PassOn,

    /// <summary>A region; the value is its id, or empty for none.</summary>
    Region,

    // Referral
    /// <summary>Starts a referral; the value is a measure's id, or empty.</summary>
    Refer,

    /// <summary>A centre; the value is its id.</summary>
    Centre,

    /// <summary>She writes to a centre that does not read now, and waits.</summary>
    Wait,

    /// <summary>The choice of a centre once more.</summary>
    OtherCentre,

    /// <summary>Adds or takes out a measure; the value is its id.</summary>
    Wish,

    /// <summary>How to answer; the value is a <see cref="Dialogue.ContactPreference"/>.</summary>
    Contact,

    /// <summary>Adds or takes out a safe time; the value is a <see cref="Dialogue.SafeTime"/>.</summary>
    SafeTime,

    /// <summary>How soon; the value is a <see cref="Dialogue.Urgency"/>.</summary>
    Urgency,

    /// <summary>Takes a line out of the preview; the value is the line's name.</summary>
    TakeOut,

    /// <summary>She agrees and thereby sends.</summary>
    Agree,

    // After
    /// <summary>She has noted the code.</summary>
    Noted,

    /// <summary>The typed last part of the code; the value is what she typed.</summary>
    CodePart,

    /// <summary>She says that she has the code, so it is erased here.</summary>
    HasCode,
    Skip,
    MyReferral,
    EnterCode,

    /// <summary>A case code in her words; the value is its digits, empty when it is not a whole one.</summary>
    Code,
    /// <summary>Writes to the centre, or changes what she wrote.</summary>
    Write,

    /// <summary>Her words for the centre.</summary>
    Written,

    /// <summary>Shows what she wrote before something else came first.</summary>
    ShowDraft,

    /// <summary>Sends the message on the screen. Only its button does that.</summary>
    Send,

    /// <summary>The messages of her case before one of them; the value is its number.</summary>
    Earlier,
    /// <summary>Whether one line tells her of an answer.</summary>
    Alert,

    /// <summary>Chooses the days and the hours of that line.</summary>
    AlertTimes,

    /// <summary>Adds or takes out a day; the value is a <see cref="DayOfWeek"/>, or empty for the whole week.</summary>
    AlertDay,

    /// <summary>Adds or takes out a part of the day; the value is a <see cref="DayPart"/>.</summary>
    AlertPart,

    /// <summary>The line may come at the chosen times.</summary>
    SetAlert,

    /// <summary>No line comes, or none any more.</summary>
    NoAlert,

    /// <summary>A summary for an institution; the value is its number.</summary>
    Summary,

    /// <summary>The proposal that another centre goes on.</summary>
    HandOver,

    /// <summary>Whether what both sides wrote goes along to the other centre.</summary>
    WithDialogue,

    /// <summary>She allows what the centre asks her. Only its button does that.</summary>
    Allow,

    /// <summary>She says no to what the centre asks her. Nothing else changes.</summary>
    Refuse,

    /// <summary>She takes her yes back, before the summary is sent on.</summary>
    TakeBack,

    /// <summary>Would like to give a phone number, or another one.</summary>
    GiveNumber,

    /// <summary>A phone number that she typed.</summary>
    Number,

    /// <summary>Adds or takes out a time at which it is safe to call; the value is a <see cref="Dialogue.SafeTime"/>.</summary>
    CallTime,

    /// <summary>Agrees and thereby gives the number on the screen. Only its button does that.</summary>
    AgreeToNumber,
    TakeBackNumber,
    Withdraw,

    /// <summary>Yes, take it back, or yes, forget everything. The value says what else is forgotten.</summary>
    Confirm,
    About,

    /// <summary>What is kept of her now.</summary>
    MyData,
}
