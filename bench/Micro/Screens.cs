using BenchmarkDotNet.Attributes;
using WegoBot.Dialogue;

namespace WegoBot.Micro;

/// <summary>Drawing a screen, up to where a channel takes it.</summary>
public class Screens
{
    /// <summary>A question, which is what she sees most often, the result for all seven, and the screen with the most letters of all, in both languages.</summary>
    public static IEnumerable<Shown> All => Enum.GetValues<Language>().SelectMany(language => new[]
    {
        Shown.Of("typical", Person.Asked(language).Conversation),
        Shown.Of("all seven", Person.Answered(language).Conversation),
        Shown.Of("largest", Largest(language)),
    });

    [ParamsSource(nameof(All))]
    public Shown Screen { get; set; } = Shown.Of("", new Conversation());

    [Benchmark(Description = "draw")]
    public Screen Draw() => Shown.Draw(Screen.Conversation);

    private static Conversation Largest(Language language) => new ScreenSamples(Shipped.Catalogue, Shipped.Texts).Screens(language)
        .Select(sample => sample.Conversation)
        .MaxBy(conversation => Shown.LettersOn(Shown.Draw(conversation)))!;

    /// <summary>A conversation whose screen is drawn.</summary>
    /// <param name="Name">How the table calls it.</param>
    /// <param name="Conversation">The conversation.</param>
    public sealed record Shown(string Name, Conversation Conversation)
    {
        public static Shown Of(string kind, Conversation conversation)
        {
            var screen = Draw(conversation);
            return new($"{conversation.Language}, {kind}: {screen.Stage}, {LettersOn(screen)} letters, {screen.Rows.Sum(row => row.Count)} buttons", conversation);
        }

        public static Screen Draw(Conversation conversation) => Shipped.DialogueEngine.Draw(conversation, Person.ButtonScope, Person.Around);

        public static int LettersOn(Screen screen) => screen.Lines.Sum(line => line.Text.Length);

        public override string ToString() => Name;
    }
}
