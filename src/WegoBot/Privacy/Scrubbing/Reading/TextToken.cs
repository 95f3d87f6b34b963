namespace WegoBot.Privacy;

/// <summary>What a token of a text is.</summary>
internal enum TextTokenKind
{
    /// <summary>Before the first token and after the last.</summary>
    None,
    Word,
    Digits,

    /// <summary>One visible sign that is neither letter nor digit.</summary>
    Mark,
    LineBreak,

    /// <summary>A piece that was removed before, such as [phone].</summary>
    Placeholder,
}

/// <summary>How the letters of a word are written.</summary>
internal enum LetterCase
{
    Lower,

    /// <summary>The first letter is large.</summary>
    Capitalised,

    /// <summary>All letters are large.</summary>
    Upper,
}

/// <summary>A word, digits or a sign, in plain characters, and its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its plain characters, in lower case; digits are 0 to 9.</param>
/// <param name="Key">For a word its spelling after <see cref="WordSpelling"/>, else the text, for digits with the letters that stand among them.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, marks on its last letter included.</param>
/// <param name="IsSpaced">Whether a space stands before it.</param>
/// <param name="Case">How its letters are written.</param>
internal readonly record struct TextToken(TextTokenKind Kind, string Text, string Key, int Start, int End, bool IsSpaced, LetterCase Case)
{
    public bool IsWord => Kind == TextTokenKind.Word;

    public bool IsDigits => Kind == TextTokenKind.Digits;

    /// <summary>5Б, 12в: the last sign is a letter that looks like a digit too.</summary>
    public bool EndsWithLetter => IsDigits && Key.Length > 1 && char.IsLetter(Key[^1]) && char.IsDigit(Key[^2]);

    public bool IsLineBreak => Kind == TextTokenKind.LineBreak;

    /// <summary>Whether it ends what was said before: the text's end, a line's end, or a removed piece.</summary>
    public bool IsEdge => Kind is TextTokenKind.None or TextTokenKind.LineBreak or TextTokenKind.Placeholder;

    public bool IsLarge => Case != LetterCase.Lower;

    public bool IsMark(char mark) => Kind == TextTokenKind.Mark && Text[0] == mark;

    public bool IsMarkOf(string marks) => Kind == TextTokenKind.Mark && marks.Contains(Text[0], StringComparison.Ordinal);
}
