using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Configuring the machine beside using it: what a whole turn allocates is less than a configuration, so it cannot hold one.</summary>
public class Machine
{
    private readonly Interview _interview = new(Shipped.Catalogue, Shipped.Eligibility);
    private readonly Conversation _atHome = Person.AtHome(Language.Bulgarian).Conversation;
    private readonly Message _measures = Person.AtHome(Language.Bulgarian).Press(Trigger.Measures);
    private Script _configured = null!;

    [GlobalSetup]
    public void Begin()
    {
        _configured = Configure();
        if (!Step() || Turn().Conversation.Stage != Stage.Measures) throw new InvalidOperationException("the step does not fit");
    }

    [Benchmark(Description = "configure a machine")]
    public Script Configure() => new(Shipped.Catalogue, _interview);

    [Benchmark(Description = "one step of a configured machine")]
    public bool Step() => _configured.Next(_atHome, Person.Around, Trigger.Measures, out _);

    [Benchmark(Description = "the whole turn around that step")]
    public Turn Turn() => Shipped.DialogueEngine.Take(_atHome, Person.ButtonScope, _measures, Understood.Nothing, Person.Around);
}
