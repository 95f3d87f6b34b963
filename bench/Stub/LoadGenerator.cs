namespace WegoBot.Bench.Stub;

/// <summary>A closed loop of simulated persons: each waits for her answer before the next press, and a new one replaces each who is done.</summary>
internal sealed class LoadGenerator(Conversation conversation, TimeProvider clock)
{
    // Wider than 32 bits, as real ids are.
    private const long FirstChat = 5_000_000_000;

    private readonly Dictionary<long, Person> _waiting = [];
    private readonly List<Person> _all = [];
    private readonly UpdateQueue _updates = new();
    private long? _lastReferral;
    private int _messages;

    public Counters Counters { get; } = new();

    public LatencyHistogram FromPress { get; } = new();

    public LatencyHistogram FromDelivery { get; } = new();

    public UpdateQueue Updates => _updates;

    /// <summary>Whether a new person replaces one who is done.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether a greeting in the middle of the conversation is right; the person then starts again.</summary>
    public bool MayBeGreeted { get; init; }

    /// <summary>The minimum time between two referrals: a person who is faster leaves before she sends hers.</summary>
    public TimeSpan BetweenReferrals { get; init; }

    /// <summary>Whether messages to groups fail.</summary>
    public bool IsGroupDown { get; set; }

    /// <summary>Everybody who ever started.</summary>
    public IEnumerable<PersonProgress> Progress => _all.Select(person => new PersonProgress(person.Chat, person.Earlier + person.Step, person.Confirmed, person.IsDone));

    public int Waiting => _waiting.Count;

    public void Enter(int persons)
    {
        for (var i = 0; i < persons; i++)
            Enter();
    }

    /// <summary>How many have waited for longer than that.</summary>
    public int Stuck(TimeSpan longest) => _waiting.Values.Count(person => clock.GetElapsedTime(person.PressedAt) > longest);

    public void Delivered(Update update)
    {
        if (update.WasDelivered)
            Counters.Redelivered++;
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
        Counters.Confirmed++;
    }

    /// <summary>The next message id.</summary>
    public int NextMessage() => ++_messages;

    /// <summary>Reacts to a message that the bot sent or edited. Chats of persons who are done are ignored.</summary>
    public void See(int message, in BotRequest request)
    {
        if (request.Chat < 0)
            Counters.Notices++;
        if (!_waiting.TryGetValue(request.Chat, out var person))
            return;
        var step = conversation.Steps[person.Step];
        if (request.Says(step.Expects))
            Proceed(person, message, request);
        else if (MayBeGreeted && request.Says(conversation.Steps[0].Expects))
            StartAgain(person, message, request);
        else if (person.Step > 0 && request.Says(conversation.Steps[person.Step - 1].Expects))
            Counters.Repeated++;
        else if (request.Labels().Length == 0)
            Counters.Tidied++;
        else
            CountWrong(person, request);
    }

    private void Proceed(Person person, int message, in BotRequest request)
    {
        Counters.Answered++;
        FromPress.Add(clock.GetElapsedTime(person.PressedAt));
        FromDelivery.Add(clock.GetElapsedTime(person.DeliveredAt));
        if (person.Step + 1 == conversation.Steps.Count)
        {
            Counters.Sent++;
            person.IsDone = true;
            Leave(person);
        }
        else if (person.Step + 2 == conversation.Steps.Count && !MaySend())
        {
            Leave(person);
        }
        else if (request.Button(conversation.Steps[person.Step + 1].Press!) is { } button)
        {
            (person.Step, person.Pressed, person.Message) = (person.Step + 1, button, message);
            Act(person);
        }
        else
        {
            CountWrong(person, request);
        }
    }

    private bool MaySend()
    {
        if (_lastReferral is { } last && clock.GetElapsedTime(last) < BetweenReferrals)
            return false;
        _lastReferral = clock.GetTimestamp();
        return true;
    }

    private void StartAgain(Person person, int message, in BotRequest request)
    {
        Counters.Greeted++;
        (person.Earlier, person.Step) = (person.Earlier + person.Step, 0);
        Proceed(person, message, request);
    }

    private void CountWrong(Person person, in BotRequest request)
    {
        Counters.Wrong++;
        Counters.FirstWrong ??= $"step {person.Step}: {request.Text}";
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
