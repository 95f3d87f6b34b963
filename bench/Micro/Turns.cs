using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>A turn of the script, without the screen that is drawn after it.</summary>
public class Turns
{
    private Conversation _asked = new();
    private Conversation _atHome = new();
    private Message _yes = Message.NotWords;
    private Message _words = Message.NotWords;

    [ParamsAllValues]
    public Language Language { get; set; }

    [GlobalSetup]
    public void Begin()
    {
        var asked = Person.Asked(Language);
        (_asked, _yes) = (asked.Conversation, asked.Press(Trigger.Answer, nameof(Answer.Yes)));
        _atHome = Person.AtHome(Language).Conversation;
        _words = Message.Say(Language == Language.English ? Said.English : Said.Bulgarian);
        if (Press().Conversation.Answers.Length != 1) throw new InvalidOperationException("the press is not understood");
        if (Words().Conversation.Stage != Stage.Measure) throw new InvalidOperationException("the words are not understood");
    }

    [Benchmark(Description = "press: yes to a question")]
    public Turn Press() => Shipped.DialogueEngine.Take(_asked, Person.ButtonScope, _yes, Understood.Nothing, Person.Around);

    [Benchmark(Description = "words: asks for a kindergarten at home")]
    public Turn Words() => Shipped.DialogueEngine.Take(_atHome, Person.ButtonScope, _words, WegoBot.Understanding.TextUnderstanding.Understand(_words.Words), Person.Around);
}
