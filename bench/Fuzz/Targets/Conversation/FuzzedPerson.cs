using System.Globalization;
using WegoBot.Conversations;
using WegoBot.Dialogue;
using WegoBot.Privacy;

namespace WegoBot.Fuzz;

/// <summary>One person who presses and writes anything, and what she has seen so far. After each message she looks whether the rules still hold.</summary>
public sealed class FuzzedPerson
{
    private static readonly Trigger[] Onward =
        [Trigger.Safe, Trigger.Continue, Trigger.Refer, Trigger.Centre, Trigger.Wait, Trigger.Contact, Trigger.Urgency, Trigger.Skip, Trigger.Agree, Trigger.Noted, Trigger.MyReferral, Trigger.Withdraw,
        Trigger.Write, Trigger.ShowDraft, Trigger.Send, Trigger.Earlier, Trigger.Alert, Trigger.AlertTimes, Trigger.Summary, Trigger.HandOver, Trigger.Allow, Trigger.GiveNumber, Trigger.AgreeToNumber];

    private readonly FuzzedConversations _all;
    private readonly Walk _walk;
    private readonly FuzzRandom _random;
    private readonly ConversationId _id;
    private readonly ChannelKind _channel;
    private readonly HashSet<Stage> _before = [];
    private readonly HashSet<string> _codes = [];
    private readonly List<string> _stale = [];
    private Screen? _screen;
    private string _preview = "";
    private int _sent;

    public FuzzedPerson(FuzzedConversations all, Walk walk)
    {
        (_all, _walk, _random) = (all, walk, walk.Random);
        _channel = (ChannelKind)_random.Below(3);
        Account = $"{Canaries.Account}{walk.Number}";
        _id = all.Service.Services.GetRequiredService<PseudonymousIds>().Of(_channel, Account);
    }

    private string Account { get; }

    /// <summary>One message; now and then the same again, under an older screen, or not said just now.</summary>
    public async Task Acts()
    {
        var message = Next();
        _walk.Input($"{_channel} {(message.ButtonId is { } id ? $"presses {id} ({Pressed(message)})" : $"says {message.Words}")}");
        var incoming = new IncomingMessage
        {
            Conversation = _id,
            Channel = _channel,
            Message = message,
            Hint = new Language(_random.OneOf(["bg", "en", "de", ""])),
            Address = _channel == ChannelKind.WebChat ? null : $"{Account}/{++_sent}",
            UnderScreen = _random.OneIn(3) ? _screen?.Serial - _random.Below(2) : null,
            IsSaidNow = !_random.OneIn(40),
            IdempotencyKey = $"{_walk.Number}/{++_sent}",
        };
        var messages = _random.OneIn(15) ? new[] { incoming, incoming with { } } : [incoming];
        var results = await _all.Service.Conversations.Handle(new IncomingBatch(messages), CancellationToken.None);
        // A word of hers may be hashed first.
        await Look(message, results[0].Later is { } later ? await later : results[0]);
        // What was forgotten is forgotten with the mark that the message was handled.
        if (results.Count > 1 && results[0] is { Forgotten: false, Later: null })
            Walk.Holds(results[1].Repeated && results[1].Screen.Stage == results[0].Screen.Stage, Rule.Other, "The same message again changed something.");
    }

    private Message Next()
    {
        var buttons = _screen?.Rows.SelectMany(row => row).ToList() ?? [];
        if (buttons.Count == 0 || _random.OneIn(6))
            return Anything();
        if (_screen!.Stage == Stage.Number && _random.OneIn(2))
            return Message.Say(_random.OneOf(["0888 734 098", "+359 88 873 4098", "0888-734-098 Канарина Птичкова"]));
        if (_screen.Stage == Stage.WriteToCentre && _random.OneIn(2))
            return Message.Say(Mutator.Words(_random));
        // Half of the presses lead on: pressing evenly, nobody would ever come as far as a sent message.
        var onward = buttons.Where(button => Onward.Contains(button.Choice.Trigger)).ToList();
        var button = onward.Count > 0 && _random.OneIn(2) ? _random.OneOf(onward) : _random.OneOf(buttons);
        return button.Choice.Trigger is not (Trigger.Leave or Trigger.Confirm) || _random.OneIn(4) ? Message.Press(button.Id) : Anything();
    }

    private Message Anything() => _random.Below(12) switch
    {
        0 when _stale.Count > 0 => Message.Press(_random.OneOf(_stale)),
        1 => Message.Press(Mutator.Text(_random, Specials.Texts, 200)),
        2 => Message.Beside(Mutator.Words(_random)),
        3 => Message.NotWords,
        4 or 5 when _all.Code(_random) is { } code => Message.Say(Mutator.Text(_random, [code, CaseCode.Spoken(code), code[^4..], $"кодът ми е {code}"])),
        _ => Message.Say(Mutator.Words(_random)),
    };

    private Choice? Pressed(Message message) => _screen?.Rows.SelectMany(row => row).FirstOrDefault(button => button.Id == message.ButtonId)?.Choice;

    private async Task Look(Message message, TurnResult result)
    {
        var (screen, last, pressed) = (result.Screen, _screen, Pressed(message));
        var from = last?.Stage ?? Stage.Greeting;
        Walk.Holds(_all.Stages.Permits(from, screen.Stage, _before), Rule.Stage, $"From {from} she came to {screen.Stage}.");
        _all.Meets(screen.Stage);
        Walk.Holds(screen.Lines.Count > 0 && screen.Lines.All(line => line.Text.Length > 0), Rule.Other, $"A line of {screen.Stage} is empty.");
        var ids = screen.Rows.SelectMany(row => row).Select(button => button.Id).ToList();
        Walk.Holds(screen.Stage is Stage.Left or Stage.Decoy || (ids.Contains(ButtonIds.Leave) && ids.Contains(ButtonIds.HelpNow)), Rule.Other, $"{screen.Stage} lacks the exit or help now.");
        Walk.Holds(screen.Stage != Stage.Decoy || screen.Rows.SelectMany(row => row).All(button => button.Choice.Trigger is Trigger.DecoyPage or Trigger.SwitchLanguage), Rule.Other, "A button leads out of the decoy.");
        _stale.AddRange(ids.Except(_stale).Take(4));
        if (screen.Stage == Stage.Preview)
            _preview = string.Join('\n', screen.Lines.Where(line => line.Kind == LineKind.Quote).Select(line => line.Text));
        await NewCode(screen, last, pressed);
        _screen = screen;
        if (result.Forgotten)
            _before.Clear();
        _before.Add(screen.Stage);
    }

    private async Task NewCode(Screen screen, Screen? last, Choice? pressed)
    {
        if (screen.Stage != Stage.Sent || screen.Lines.FirstOrDefault(line => line.Kind == LineKind.Code) is not { } line)
            return;
        var code = string.Concat(line.Text.Where(char.IsAsciiDigit));
        if (!_codes.Add(code))
            return;
        Walk.Holds(last?.Stage == Stage.Consent && pressed?.Trigger == Trigger.Agree, Rule.Consent, $"A referral was sent from {last?.Stage} by {pressed?.Trigger}.");
        var sent = await _all.Sent(code);
        Walk.Holds(sent?.Text == _preview, Rule.Consent, string.Create(CultureInfo.InvariantCulture, $"What was sent is not what she saw: {sent?.Text.Length} characters, {_preview.Length} on the preview."));
    }
}
