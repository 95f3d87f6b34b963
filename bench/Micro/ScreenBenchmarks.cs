using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Drawing a screen, up to where a channel takes over.</summary>
public class ScreenBenchmarks
{
    /// <summary>A question (the most frequent screen), the result for all seven, and the screen with the most letters, in each language.</summary>
    public static IEnumerable<Shown> All => ShippedCatalogue.Texts.Languages.All.SelectMany(language => new[]
    {
        Shown.Of("typical", SimulatedPerson.Asked(language).Conversation),
        Shown.Of("all seven", SimulatedPerson.Answered(language).Conversation),
        Shown.Of("largest", Largest(language)),
    });

    [ParamsSource(nameof(All))]
    public Shown Screen { get; set; } = Shown.Of("", new Conversation());

    [Benchmark(Description = "draw")]
    public Screen Draw() => Shown.Draw(Screen.Conversation);

    private static Conversation Largest(Language language) => new ScreenSamples(ShippedCatalogue.Catalogue, ShippedCatalogue.Texts).Conversations(language)
        .MaxBy(conversation => Shown.LettersOn(Shown.Draw(conversation)))!;

    /// <summary>A conversation whose screen is drawn.</summary>
    /// <param name="Name">Its name in the table.</param>
    /// <param name="Conversation">The conversation.</param>
    public sealed record Shown(string Name, Conversation Conversation)
    {
        public static Shown Of(string kind, Conversation conversation)
        {
            var screen = Draw(conversation);
            return new($"{conversation.Language}, {kind}: {screen.Stage}, {LettersOn(screen)} letters, {screen.Rows.Sum(row => row.Count)} buttons", conversation);
        }

        public static Screen Draw(Conversation conversation) => ShippedCatalogue.DialogueEngine.Draw(conversation, SimulatedPerson.ButtonScope, SimulatedPerson.Around);

        public static int LettersOn(Screen screen) => screen.Lines.Sum(line => line.Text.Length);

        public override string ToString() => Name;
    }
}
