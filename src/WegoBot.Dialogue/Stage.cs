namespace WegoBot.Dialogue;

/// <summary>Where a person is in the conversation. The names are stored: add new ones, never rename one.</summary>
public enum Stage
{
    /// <summary>The superstate of all other stages; no conversation is stored in it.</summary>
    Anywhere,

    /// <summary>The neutral first text, the language, and "is it safe to talk now?".</summary>
    Greeting,

    /// <summary>The interruption card: what leaving does and what it does not protect against.</summary>
    Card,

    Home,
    Measures,

    /// <summary>One measure: what it is, who decides, the route, its status in her region.</summary>
    Measure,

    /// <summary>Before any papers are named: may this office, or her employer, know?</summary>
    PapersQuestion,
    Papers,

    /// <summary>The list of what else people ask about: a lawyer, a doctor, leaving safely, who reads this.</summary>
    Topics,

    /// <summary>One topic: a few warm words, what is known with its source, and where she can go on.</summary>
    Topic,

    /// <summary>Who worries about somebody: what a friend, a neighbour, a mother or a colleague can do, and what not.</summary>
    CloseToHer,

    /// <summary>How to tell her of this chat without leaving a trace on her phone.</summary>
    PassOn,

    /// <summary>A question of eligibility, for one measure or for all.</summary>
    Question,

    /// <summary>What may fit her, why, and what she can do next.</summary>
    Result,

    /// <summary>Which region she would like to hear about.</summary>
    Region,

    /// <summary>Which centre may read her message. She can choose any centre, or none.</summary>
    Centre,

    /// <summary>The centre does not read now: when it does, and whether she waits, chooses another centre or calls.</summary>
    CentreAway,

    /// <summary>Which measures she would like to ask the centre about.</summary>
    Wishes,

    /// <summary>How the centre may answer.</summary>
    Contact,
    SafeTimes,
    Urgency,

    /// <summary>The exact text that would be sent; lines can be taken out.</summary>
    Preview,
    Consent,

    /// <summary>The message is sent, and the case code is shown.</summary>
    Sent,

    /// <summary>The memory check of the case code, which can be skipped.</summary>
    CodeCheck,

    /// <summary>She types a case code, perhaps from another channel.</summary>
    EnterCode,

    /// <summary>The status of her referral and the centre's answer.</summary>
    MyReferral,

    /// <summary>She writes to the centre in her own words.</summary>
    WriteToCentre,

    /// <summary>The exact text that would go to the centre, without personal data.</summary>
    MessagePreview,

    /// <summary>The earlier messages of her case.</summary>
    EarlierMessages,

    /// <summary>Whether one line tells her of an answer: what that means, and what she has chosen.</summary>
    Alert,

    /// <summary>The days and the hours at which that line may come.</summary>
    AlertTimes,

    /// <summary>A summary for an institution: the exact text, her yes or no, and what came back.</summary>
    Summary,

    /// <summary>The exact text that another centre would read, and what else of her case goes along.</summary>
    HandOver,

    /// <summary>Asks whether the other centre may have it.</summary>
    HandOverConsent,

    /// <summary>What giving a phone number means; she may type one.</summary>
    Number,

    /// <summary>The number exactly as it would be read, when it is safe to call, and whether she agrees.</summary>
    NumberPreview,

    /// <summary>Asks once before a referral is taken back.</summary>
    Withdraw,
    HelpNow,

    /// <summary>The answer to words of distress: 112 first, and no question.</summary>
    Distress,

    /// <summary>She may have to break off: the exit first, and the way to go on.</summary>
    MayLeave,

    /// <summary>She left in words while her code is not confirmed: the exit first, and the code once more.</summary>
    KeepCode,

    /// <summary>What her words may have meant, a button each.</summary>
    Offer,

    /// <summary>About the service, and what it keeps.</summary>
    About,

    /// <summary>What is kept of her now, and until when.</summary>
    MyData,

    /// <summary>The list of languages, where there are more than two.</summary>
    Languages,

    /// <summary>Asks once before everything is forgotten.</summary>
    Forget,

    /// <summary>What the safe word and the duress word do, and whether she has chosen them.</summary>
    TwoWords,

    /// <summary>She types the word that opens the chat.</summary>
    SafeWord,

    /// <summary>She types the word that turns the chat into the decoy.</summary>
    DuressWord,

    /// <summary>She types the safe word once more, because nothing else leads out of the decoy.</summary>
    SafeWordAgain,

    /// <summary>The harmless bot. It is no substate of <see cref="Anywhere"/>: only the safe word leads out.</summary>
    Decoy,

    /// <summary>She left, or forgot everything. One neutral line; the next message starts a new conversation.</summary>
    Left,
}
