namespace WegoBot.Dialogue;

/// <summary>Draws the screen of every stage. A screen is a function of the conversation, the catalogue and the circumstances.</summary>
internal sealed class Drawing(Catalogue catalogue, Texts texts, Interview interview, ReferralText referralText)
{
    private readonly SafetyScreens safety = new(catalogue);
    private readonly MeasureScreens measures = new(catalogue);
    private readonly InterviewScreens questions = new(interview);
    private readonly ReferralScreens referral = new(catalogue, referralText);
    private readonly CaseScreens @case = new(catalogue);

    public Screen Draw(Conversation conversation, string seal, Circumstances circumstances)
    {
        var page = new Page(texts, conversation, seal, circumstances);
        if (conversation.Notice is { } notice) page.Say(LineKind.Notice, notice);
        DrawStage(page);
        if (conversation.Stage != Stage.Left) page.Always();
        return page.Done();
    }

    private void DrawStage(Page page)
    {
        switch (page.Conversation.Stage)
        {
            case Stage.Card: SafetyScreens.Card(page); break;
            case Stage.Home: MeasureScreens.Home(page); break;
            case Stage.Measures: measures.Measures(page); break;
            case Stage.Measure: measures.Measure(page); break;
            case Stage.PapersQuestion: measures.PapersQuestion(page); break;
            case Stage.Papers: measures.Papers(page); break;
            case Stage.Region: measures.Region(page); break;
            case Stage.Question: questions.Question(page); break;
            case Stage.Result: questions.Result(page); break;
            case Stage.Wishes: referral.Wishes(page); break;
            case Stage.Centre: referral.Centre(page); break;
            case Stage.Contact: referral.Contact(page); break;
            case Stage.SafeTimes: ReferralScreens.SafeTimes(page); break;
            case Stage.Urgency: ReferralScreens.Urgency(page); break;
            case Stage.Preview: referral.Preview(page); break;
            case Stage.Consent: referral.Consent(page); break;
            case Stage.Sent: CaseScreens.Sent(page); break;
            case Stage.CodeCheck: CaseScreens.CodeCheck(page); break;
            case Stage.EnterCode: CaseScreens.EnterCode(page); break;
            case Stage.MyReferral: @case.MyReferral(page); break;
            case Stage.Withdraw: CaseScreens.Withdraw(page); break;
            case Stage.HelpNow: safety.HelpNow(page); break;
            case Stage.Distress: safety.Distress(page); break;
            case Stage.About: safety.About(page); break;
            case Stage.Forget: SafetyScreens.Forget(page); break;
            case Stage.Left: SafetyScreens.Left(page); break;
            default: SafetyScreens.Greeting(page); break;
        }
    }
}
