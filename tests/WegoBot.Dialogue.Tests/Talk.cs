using System.Globalization;

namespace WegoBot.Dialogue.Tests;

/// <summary>One person's conversation, with a centre that answers; stored and reloaded between every two messages.</summary>
internal sealed partial class Talk(Language language, ChannelKind channel = ChannelKind.WebChat)
{
    private const string ButtonScope = "talk";

    private Conversation _conversation = new() { Language = language };

    private DateTime _now = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified);

    private readonly Dictionary<string, CaseView> _cases = [];

    public Screen Screen => DialogueEngine.Draw(_conversation, ButtonScope, Around(null));

    public Conversation Conversation => _conversation;

    /// <summary>The conversation's rules and facts; a coordinator may change them while it goes on.</summary>
    public DialogueEngine DialogueEngine { get; set; } = ShippedContent.DialogueEngine;

    public DateTime Now { get => _now; set => _now = value; }

    /// <summary>When the centres read and what they set; null while only the catalogue is known.</summary>
    public CentreHours? Centres { get; set; }

    public ReferralRequest? Sent { get; private set; }

    public Turn Press(string label)
    {
        var button = Screen.Rows.SelectMany(row => row).FirstOrDefault(one => one.Label == label);
        Assert.True(button is not null, $"no button [{label}] on:\n{this}");
        return Take(Message.Press(button.Id));
    }

    public Turn Press(Trigger trigger, string value = "")
    {
        var button = Screen.Rows.SelectMany(row => row).FirstOrDefault(one => one.Choice == new Choice(trigger, value));
        Assert.True(button is not null, $"no button for {trigger} '{value}' on:\n{this}");
        return Take(Message.Press(button.Id));
    }

    public Turn Say(string words) => Take(Message.Say(words
        .Replace("<code>", _cases.Keys.LastOrDefault(), StringComparison.Ordinal)
        .Replace("<end of code>", _cases.Keys.LastOrDefault()?[^CaseCode.CheckedDigits..], StringComparison.Ordinal)));

    /// <summary>The centre takes a status, with one of its prepared answers.</summary>
    public void CentreSays(ReferralStatus status, string answer)
    {
        var (code, last) = _cases.Last();
        _cases[code] = last with { Status = status, Messages = [.. last.Messages, Answered(last.Messages.Count + 1, answer, DateOnly.FromDateTime(_now))] };
    }

    /// <summary>The centre asks whether a summary with everything that she shared may go to a kind of institution.</summary>
    public void CentreAsks(InstitutionKind kind, string measure, string? institution = null)
    {
        var (code, last) = _cases.Last();
        var (today, number) = (DateOnly.FromDateTime(_now), last.Summaries.Count + 1);
        var choice = new SummaryChoice(kind, institution, measure, [.. Sent!.Facts.Select(fact => fact.Question)], today.AddDays(14));
        _cases[code] = last with
        {
            Status = ReferralStatus.WaitingForHer,
            Summaries = [.. last.Summaries, new SummaryView(number, SummaryStatus.Asked, kind, institution, today)
            {
                Summary = ShippedContent.OnwardText.Compose(ShippedContent.Catalogue.FindCentre(last.Centre)!, Sent, choice, $"4821773{number % 10}", today),
                IsNew = true,
            }],
        };
    }

    /// <summary>The last summary takes a status, with a prepared outcome.</summary>
    public void Summary(SummaryStatus status, string? outcome = null)
    {
        var (code, last) = _cases.Last();
        _cases[code] = last with
        {
            Status = status == SummaryStatus.SentOn ? ReferralStatus.WaitingForInstitution : ReferralStatus.WaitingForUs,
            Summaries = [.. last.Summaries.SkipLast(1), last.Summaries[^1] with { Status = status, Outcome = outcome, IsNew = true }],
        };
    }

    /// <summary>The centre proposes that another goes on.</summary>
    public void CentreProposes(string centre, string reason)
    {
        var (code, last) = _cases.Last();
        _cases[code] = last with { Status = ReferralStatus.WaitingForHer, HandOver = new HandOverView(1, centre, reason, DateOnly.FromDateTime(_now), Sent!) { IsNew = true } };
    }

    /// <summary>The centre takes any status with any of its prepared answers, if it still has the last referral.</summary>
    public void CentreSaysSomething(SeededRandom random)
    {
        if (_cases.Count == 0 || !_cases.Last().Value.IsOpen) return;
        if (random.Below(6) == 0 && CentreAsksSomething(random)) return;

        var goesOn = random.Below(10) > 0;
        var answer = random.OneOf(ShippedContent.Catalogue.Answers.Where(one => !goesOn || one.For is not (ReferralStatus.Declined or ReferralStatus.Done)).ToArray());
        CentreSays(answer.For, answer.Id);
    }

    private bool CentreAsksSomething(SeededRandom random)
    {
        var (one, others) = (_cases.Last().Value, ShippedContent.Catalogue.Centres.Where(centre => centre.Id != _cases.Last().Value.Centre).ToArray());
        if (one.Summaries is [.., { Status: SummaryStatus.Agreed }]) Summary(SummaryStatus.SentOn);
        else if (one.Summaries is [.., { Status: SummaryStatus.SentOn }]) Summary(SummaryStatus.NotPossible, "no_places_now");
        else if (one.OpenSummary is not null || one.HandOver is not null) return false;
        else if (random.Toss()) CentreAsks(random.OneOf(Enum.GetValues<InstitutionKind>()), ShippedContent.Catalogue.Measures[0].Id);
        else CentreProposes(random.OneOf(others).Id, random.OneOf(ShippedContent.Catalogue.HandOverReasons.ToArray()));
        return true;
    }

    /// <summary>A prepared answer that she has not read.</summary>
    public static CaseMessage Answered(int number, string answer, DateOnly day) => new(number, MessageAuthor.Centre, default, day, null) { Answer = answer };

    public void Passes(TimeSpan time) => _now += time;

    /// <summary>Half an hour of silence, after which her answers are forgotten.</summary>
    public void Idles() => _conversation = _conversation.StartOver();

    public Turn Take(Message message)
    {
        _conversation = Stored.AndReloaded(_conversation);
        var turn = DialogueEngine.Take(_conversation, ButtonScope, message, WithWords(Around(Dialogue.DialogueEngine.CodeIn(message)), message));
        _conversation = turn.Conversation;
        if (turn.Withdraw is { } withdrawn)
            foreach (var (code, one) in _cases.Where(known => known.Value.Referral == withdrawn).ToList())
                _cases[code] = one with { Status = ReferralStatus.Withdrawn };
        if (turn.Summary is { } summary) Receive(summary);
        if (turn.HandOver is { } handOver) Receive(handOver);
        if (turn.Message is { } written) Receive(written);
        if (turn.Alert is { } change) Hear(change);
        if (turn.Number is { } number) Call(number);
        if (turn.Referral is { } referral) Send(referral);
        return turn;
    }

    /// <summary>From the greeting to home.</summary>
    public Talk Begun()
    {
        Press(Trigger.Safe);
        Press(Trigger.Continue);
        return this;
    }

    /// <summary>From home to the exact text of a message to the first centre.</summary>
    public Talk AtThePreview(params ReadOnlySpan<string> measures)
    {
        Press(Trigger.Refer);
        foreach (var measure in measures) Press(Trigger.Wish, measure);
        Press(Trigger.Continue);
        Press(Trigger.Centre, ShippedContent.Catalogue.Centres[0].Id);
        Press(Trigger.Contact, nameof(ContactPreference.Chat));
        Press(Trigger.Skip);
        Press(Trigger.Skip);
        return this;
    }

    /// <summary>What the screen quotes, such as the text that a centre is to read.</summary>
    public string Quotes => string.Join('\n', Screen.Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Text));

    public IEnumerable<Button> Buttons => Screen.Rows.SelectMany(row => row);

    public override string ToString() => string.Join('\n', [
        .. Screen.Lines.Select(line => "bot: " + line.Text),
        .. Screen.Rows.Select(row => "bot: " + string.Join(' ', row.Select(button => $"[{button.Label}]")))]);

    private void Send(ReferralRequest referral)
    {
        Sent = referral;
        var code = (4000123412341230L + _cases.Count).ToString(CultureInfo.InvariantCulture);
        var id = new Guid(_cases.Count + 1, 0, 0, new byte[8]);
        _cases.Add(code, new CaseView(id, referral.Centre, ReferralStatus.Sent, DateOnly.FromDateTime(_now)));
        _conversation = _conversation with { Code = code, Referral = id };
    }

    private void Receive(CaseDraft written)
    {
        var (code, one) = _cases.First(known => known.Value.Referral == _conversation.Referral);
        _cases[code] = one with
        {
            Status = one.IsTakenOn ? ReferralStatus.WaitingForUs : one.Status,
            Messages = [.. one.Messages, new CaseMessage(one.Messages.Count + 1, MessageAuthor.Person, _conversation.Language, DateOnly.FromDateTime(_now), null) { Words = written.Text }],
        };
    }

    private void Call(NumberChange change)
    {
        foreach (var (code, one) in _cases.Where(known => known.Value.Referral == _conversation.Referral).ToList())
            _cases[code] = one with { NumberEnd = change.Given?.End };
    }

    private void Hear(AlertChange change)
    {
        foreach (var (code, one) in _cases.Where(known => known.Value.Referral == _conversation.Referral).ToList())
            _cases[code] = one with { Alert = change.Times is { } times ? new ChosenAlert(channel, times) : null };
    }

    private void Receive(SummaryDecision decision)
    {
        var (code, one) = _cases.First(known => known.Value.Referral == _conversation.Referral);
        var status = decision.Kind switch { SummaryDecisionKind.Allow => SummaryStatus.Agreed, SummaryDecisionKind.Refuse => SummaryStatus.Refused, _ => SummaryStatus.TakenBack };
        _cases[code] = one with
        {
            Status = ReferralStatus.WaitingForUs,
            Summaries = [.. one.Summaries.Select(summary => summary.Number != decision.Number ? summary : summary with { Status = status, Summary = status == SummaryStatus.Agreed ? summary.Summary : null })],
        };
    }

    private void Receive(HandOverDecision decision)
    {
        var (code, one) = _cases.First(known => known.Value.Referral == _conversation.Referral);
        if (decision.Request is not { } request)
        {
            _cases[code] = one with { Status = ReferralStatus.WaitingForUs, HandOver = null };
            return;
        }

        // Her code leads to the new case.
        Sent = request;
        var id = new Guid(_cases.Count + 1, 1, 0, new byte[8]);
        _cases[code] = new CaseView(id, request.Centre, ReferralStatus.Sent, DateOnly.FromDateTime(_now))
        {
            Messages = [.. one.Messages.Take(request.Messages ?? 0).Select(message => message with { IsFromBefore = true })],
        };
        _conversation = _conversation with { Referral = id };
    }

    private TurnContext WithWords(TurnContext context, Message message)
    {
        if (Dialogue.DialogueEngine.NumberTypedIn(_conversation, message) is { } typed) context = context with { Number = ShippedContent.PhoneNumbers.In(typed) };
        var understood = message.Words is { } said ? ShippedContent.Understanding.Understand(said) : Understood.Nothing;
        if (DialogueEngine.WordTypedIn(_conversation, message, understood) is { } word)
            context = context with { Typed = word.NeedsHash ? TwoWords.Hash(word) : null, WordFault = word.Fault };
        if (Dialogue.DialogueEngine.WordsForCentre(_conversation, message, understood, context) is not { } words) return context;
        var (draft, reason) = ShippedContent.Scrubber.Draft(words, _conversation.Language, context.Case, ShippedContent.Understanding.Understand(words).Distress is not null);
        return context with { Written = draft, NotWritten = reason };
    }

    private TurnContext Around(string? code) => new(
        _now,
        channel,
        _cases.Values.FirstOrDefault(one => one.Referral == _conversation.Referral),
        code is not null && _cases.TryGetValue(code, out var found) ? found : null)
    { Centres = Centres?.At(_now) ?? new Dictionary<string, CentreAvailability>() };
}
