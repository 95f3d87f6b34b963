using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>A turn of the script, without the screen that is drawn after it.</summary>
public class TurnBenchmarks
{
    private Conversation _asked = new();
    private Conversation _atHome = new();
    private Message _yes = Message.NotWords;
    private Message _words = Message.NotWords;

    [Params("bg", "en")]
    public string Code { get; set; } = "";

    private Language Language => new(Code);

    [GlobalSetup]
    public void Begin()
    {
        var asked = SimulatedPerson.Asked(Language);
        (_asked, _yes) = (asked.Conversation, asked.Press(Trigger.Answer, nameof(Answer.Yes)));
        _atHome = SimulatedPerson.AtHome(Language).Conversation;
        _words = Message.Say(Code == "en" ? FreeTextSample.English : FreeTextSample.Bulgarian);
        if (Press().Conversation.Answers.Length != 1) throw new InvalidOperationException("the press is not understood");
        if (Words().Conversation.Stage != Stage.Measure) throw new InvalidOperationException("the words are not understood");
    }

    [Benchmark(Description = "press: yes to a question")]
    public Turn Press() => ShippedCatalogue.DialogueEngine.Take(_asked, SimulatedPerson.ButtonScope, _yes, Understood.Nothing, SimulatedPerson.Around);

    [Benchmark(Description = "words: asks for a kindergarten at home")]
    public Turn Words() => ShippedCatalogue.DialogueEngine.Take(_atHome, SimulatedPerson.ButtonScope, _words, ShippedCatalogue.Understanding.Understand(_words.Words), SimulatedPerson.Around);
}
