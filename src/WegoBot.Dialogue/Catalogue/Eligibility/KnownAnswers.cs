namespace WegoBot.Dialogue;

/// <summary>The answers to all questions as three bit sets. A bit is the place of a question in the catalogue; a question in none of the sets is open.</summary>
internal readonly record struct KnownAnswers(ulong Yes, ulong No, ulong NotSure)
{
    /// <summary>The most questions that a set can hold.</summary>
    public const int Capacity = 64;

    public static IReadOnlyList<Answer> Possible { get; } = [Answer.Yes, Answer.No, Answer.NotSure];

    public ulong All => Yes | No | NotSure;

    public static ulong Bit(int question) => 1UL << question;

    /// <summary>True, false, or null for a question that is open or answered with not sure.</summary>
    public bool? this[int question] =>
        (Yes & Bit(question)) != 0 ? true : (No & Bit(question)) != 0 ? false : null;

    public bool IsOpen(int question) => (All & Bit(question)) == 0;

    public bool Says(int question, Answer answer) => (Bit(question) & answer switch
    {
        Answer.Yes => Yes,
        Answer.No => No,
        _ => NotSure,
    }) != 0;

    public KnownAnswers With(int question, Answer answer) => answer switch
    {
        Answer.Yes => this with { Yes = Yes | Bit(question) },
        Answer.No => this with { No = No | Bit(question) },
        _ => this with { NotSure = NotSure | Bit(question) },
    };

    /// <summary>Only the answers to the questions of <paramref name="scope"/>.</summary>
    public KnownAnswers Within(ulong scope) => new(Yes & scope, No & scope, NotSure & scope);
}
