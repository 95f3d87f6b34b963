using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Configuring the machine beside using it: a turn costs less than a configuration, so it cannot hold one.</summary>
public class Machine
{
    private readonly Interview _interview = new(Shipped.Catalogue, Shipped.Eligibility);
    private readonly Conversation _asked = Person.Asked(Language.Bulgarian).Conversation;
    private readonly Message _yes = Person.Asked(Language.Bulgarian).Press(Trigger.Answer, nameof(Answer.Yes));
    private Script _configured = null!;

    [GlobalSetup]
    public void Begin()
    {
        _configured = Configure();
        if (!Step()) throw new InvalidOperationException("the step does not fit");
    }

    [Benchmark(Description = "configure a machine")]
    public Script Configure() => new(Shipped.Catalogue, _interview);

    [Benchmark(Description = "one step of a configured machine")]
    public bool Step() => _configured.Next(_asked, Person.Around, Trigger.Answer, out _);

    [Benchmark(Description = "the whole turn around that step")]
    public Turn Turn() => Shipped.Scripts.Take(_asked, Person.Seal, _yes, Person.Around);
}
