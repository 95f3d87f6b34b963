namespace WegoBot.Bench.Stub;

/// <summary>All persons: each a closed loop, and a new person in the place of each who is done.</summary>
internal sealed class Town(Conversation conversation, TimeProvider clock)
{
    // More than 32 bits, as real ones have.
    private const long FirstChat = 5_000_000_000;

    private readonly Dictionary<long, Person> _waiting = [];
    private readonly List<Person> _all = [];
    private readonly Updates _updates = new();
    private long? _lastReferral;
    private int _messages;

    public Ledger Ledger { get; } = new();

    public Latencies FromPress { get; } = new();

    public Latencies FromDelivery { get; } = new();

    public Updates Updates => _updates;

    /// <summary>Whether a new person comes when one is done.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether somebody on her way may be greeted anew, and then begins again.</summary>
    public bool MayBeGreeted { get; init; }

    /// <summary>The least time between two referrals: whoever is faster turns away before she sends hers.</summary>
    public TimeSpan BetweenReferrals { get; init; }

    /// <summary>Whether groups cannot be reached.</summary>
    public bool IsGroupDown { get; set; }

    /// <summary>Everybody who ever came.</summary>
    public IEnumerable<Walk> Walks => _all.Select(person => new Walk(person.Chat, person.Earlier + person.Step, person.Confirmed, person.IsDone));

    public int Waiting => _waiting.Count;

    public void Enter(int persons)
    {
        for (var i = 0; i < persons; i++)
            Enter();
    }

    /// <summary>How many have waited for longer than this.</summary>
    public int Stuck(TimeSpan longest) => _waiting.Values.Count(person => clock.GetElapsedTime(person.PressedAt) > longest);

    public void Delivered(Update update)
    {
        if (update.WasDelivered)
            Ledger.Redelivered++;
        else
            update.Person.DeliveredAt = clock.GetTimestamp();
        update.WasDelivered = true;
    }

    public void Confirm(long offset)
    {
        foreach (var update in _updates.Confirm(offset))
            Confirm(update);
    }

    public void Confirm(Update update)
    {
        update.Person.Confirmed++;
        Ledger.Confirmed++;
    }

    /// <summary>A number for a message, higher than all before it.</summary>
    public int NextMessage() => ++_messages;

    /// <summary>A message of the bot's became visible in a chat. Whoever is done looks no more.</summary>
    public void See(int message, in Answer answer)
    {
        if (answer.Chat < 0)
            Ledger.Notices++;
        if (!_waiting.TryGetValue(answer.Chat, out var person))
            return;
        var step = conversation.Steps[person.Step];
        if (answer.Says(step.Expects))
            Proceed(person, message, answer);
        else if (MayBeGreeted && answer.Says(conversation.Steps[0].Expects))
            BeginAgain(person, message, answer);
        else if (person.Step > 0 && answer.Says(conversation.Steps[person.Step - 1].Expects))
            Ledger.Repeated++;
        else if (answer.Labels().Length == 0)
            Ledger.Tidied++;
        else
            GoAstray(person, answer);
    }

    private void Proceed(Person person, int message, in Answer answer)
    {
        Ledger.Answered++;
        FromPress.Add(clock.GetElapsedTime(person.PressedAt));
        FromDelivery.Add(clock.GetElapsedTime(person.DeliveredAt));
        if (person.Step + 1 == conversation.Steps.Count)
        {
            Ledger.Sent++;
            person.IsDone = true;
            Leave(person);
        }
        else if (person.Step + 2 == conversation.Steps.Count && !MaySend())
        {
            Leave(person);
        }
        else if (answer.Button(conversation.Steps[person.Step + 1].Press!) is { } button)
        {
            (person.Step, person.Pressed, person.Message) = (person.Step + 1, button, message);
            Act(person);
        }
        else
        {
            GoAstray(person, answer);
        }
    }

    private bool MaySend()
    {
        if (_lastReferral is { } last && clock.GetElapsedTime(last) < BetweenReferrals)
            return false;
        _lastReferral = clock.GetTimestamp();
        return true;
    }

    private void BeginAgain(Person person, int message, in Answer answer)
    {
        Ledger.Greeted++;
        (person.Earlier, person.Step) = (person.Earlier + person.Step, 0);
        Proceed(person, message, answer);
    }

    private void GoAstray(Person person, in Answer answer)
    {
        Ledger.Wrong++;
        Ledger.FirstWrong ??= $"step {person.Step}: {answer.Text}";
        Leave(person);
    }

    private void Enter()
    {
        var person = new Person(FirstChat + _all.Count);
        _all.Add(person);
        _waiting.Add(person.Chat, person);
        Act(person);
    }

    private void Leave(Person person)
    {
        _waiting.Remove(person.Chat);
        if (IsOpen)
            Enter();
    }

    private void Act(Person person)
    {
        (person.PressedAt, person.DeliveredAt) = (clock.GetTimestamp(), 0);
        _updates.Add(person, person.Step == 0 ? NextMessage() : person.Message);
    }
}
