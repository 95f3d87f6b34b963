using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Configuring the state machine beside using it: a whole turn allocates less than a configuration, so it cannot contain one.</summary>
public class ScriptMachineBenchmarks
{
    private readonly Texts _texts = ShippedCatalogue.Texts;
    private readonly Conversation _atHome = SimulatedPerson.AtHome(ShippedCatalogue.Texts.Languages.Default).Conversation;
    private readonly Message _measures = SimulatedPerson.AtHome(ShippedCatalogue.Texts.Languages.Default).Press(Trigger.Measures);
    private Script _configured = null!;

    [GlobalSetup]
    public void Begin()
    {
        _configured = Configure();
        if (!Step() || Turn().Conversation.Stage != Stage.Measures) throw new InvalidOperationException("the step does not fit");
    }

    [Benchmark(Description = "configure a machine")]
    public Script Configure() => Script.Of(ShippedCatalogue.Catalogue, _texts);

    [Benchmark(Description = "one step of a configured machine")]
    public bool Step() => _configured.Next(_atHome, SimulatedPerson.Around, Trigger.Measures, out _);

    [Benchmark(Description = "the whole turn around that step")]
    public Turn Turn() => ShippedCatalogue.DialogueEngine.Take(_atHome, SimulatedPerson.ButtonScope, _measures, Understood.Nothing, SimulatedPerson.Around);
}
