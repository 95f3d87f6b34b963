namespace WegoBot.Dialogue;

/// <summary>Renders the screen of every stage. A screen is a function of the conversation, the catalogue and the turn's context.</summary>
internal sealed class ScreenRenderer(Catalogue catalogue, Texts texts, Interview interview, ReferralText referralText, HandOverText handOverText, string? webChat)
{
    private readonly SafetyScreens _safety = new(catalogue, new TopicScreens(catalogue), webChat);
    private readonly TopicScreens _topics = new(catalogue);
    private readonly SomeoneElseScreens _someoneElse = new(webChat);
    private readonly MeasureScreens _measures = new(catalogue);
    private readonly InterviewScreens _questions = new(interview);
    private readonly ReferralScreens _referral = new(catalogue, referralText);
    private readonly OnwardScreens _onward = new(catalogue, texts, handOverText);
    private readonly CaseScreens _case = new(catalogue, new OnwardScreens(catalogue, texts, handOverText));
    private readonly WritingScreens _writing = new(catalogue);
    private readonly NumberScreens _number = new(catalogue);
    private readonly MyDataScreens _myData = new(catalogue);

    public Screen Draw(Conversation conversation, string buttonScope, TurnContext context)
    {
        var page = new Page(texts, conversation, buttonScope, context);
        if (conversation.Notice is { } notice) page.Say(LineKind.Notice, notice);
        DrawStage(page);
        if (conversation.Stage != Stage.Left) page.AddNavigation();
        return page.ToScreen();
    }

    private void DrawStage(Page page)
    {
        switch (page.Conversation.Stage)
        {
            case Stage.Card: _safety.Card(page); break;
            case Stage.Home: MeasureScreens.Home(page); break;
            case Stage.Measures: _measures.Measures(page); break;
            case Stage.Measure: _measures.Measure(page); break;
            case Stage.PapersQuestion: _measures.PapersQuestion(page); break;
            case Stage.Papers: _measures.Papers(page); break;
            case Stage.Topics: _topics.Topics(page); break;
            case Stage.Topic: _topics.Topic(page); break;
            case Stage.CloseToHer: SomeoneElseScreens.CloseToHer(page); break;
            case Stage.PassOn: _someoneElse.PassOn(page); break;
            case Stage.Region: _measures.Region(page); break;
            case Stage.Question: _questions.Question(page); break;
            case Stage.Result: _questions.Result(page); break;
            case Stage.Wishes: _referral.Wishes(page); break;
            case Stage.Centre: _referral.Centre(page); break;
            case Stage.CentreAway: _referral.CentreAway(page); break;
            case Stage.Contact: _referral.Contact(page); break;
            case Stage.SafeTimes: ReferralScreens.SafeTimes(page); break;
            case Stage.Urgency: ReferralScreens.Urgency(page); break;
            case Stage.Preview: _referral.Preview(page); break;
            case Stage.Consent: _referral.Consent(page); break;
            case Stage.Sent: _case.Sent(page); break;
            case Stage.CodeCheck: CaseScreens.CodeCheck(page); break;
            case Stage.EnterCode: CaseScreens.EnterCode(page); break;
            case Stage.MyReferral: _case.MyReferral(page); break;
            case Stage.WriteToCentre: _writing.Write(page); break;
            case Stage.MessagePreview: _writing.Preview(page); break;
            case Stage.EarlierMessages: _case.EarlierMessages(page); break;
            case Stage.Alert: AlertScreens.Alert(page); break;
            case Stage.AlertTimes: AlertScreens.Times(page); break;
            case Stage.Summary: _onward.Summary(page); break;
            case Stage.HandOver: _onward.HandOver(page); break;
            case Stage.HandOverConsent: _onward.HandOverConsent(page); break;
            case Stage.Number: _number.Number(page); break;
            case Stage.NumberPreview: _number.Preview(page); break;
            case Stage.TwoWords: WordScreens.TwoWords(page); break;
            case Stage.SafeWord: WordScreens.SafeWord(page); break;
            case Stage.DuressWord: WordScreens.DuressWord(page); break;
            case Stage.SafeWordAgain: WordScreens.SafeWordAgain(page); break;
            case Stage.Withdraw: CaseScreens.Withdraw(page); break;
            case Stage.HelpNow: _safety.HelpNow(page); break;
            case Stage.Distress: _safety.Distress(page); break;
            case Stage.MayLeave: SafetyScreens.MayLeave(page); break;
            case Stage.KeepCode: SafetyScreens.KeepCode(page); break;
            case Stage.Offer: _measures.Offer(page); break;
            case Stage.About: _safety.About(page); break;
            case Stage.MyData: _myData.MyData(page); break;
            case Stage.Languages: LanguageScreens.Languages(page); break;
            case Stage.Forget: SafetyScreens.Forget(page); break;
            case Stage.Left: SafetyScreens.Left(page); break;
            default: SafetyScreens.Greeting(page); break;
        }
    }
}
