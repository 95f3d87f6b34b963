namespace WegoBot.Dialogue;

/// <summary>What a person sees: lines of text and rows of buttons. A channel draws it, and adds no words.</summary>
/// <param name="Stage">The stage that it shows.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Serial">Its number; words typed under an older number are not applied.</param>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Rows">Buttons, row by row. Empty after she left.</param>
/// <param name="Expects">What may be typed, so that a channel can help her type it.</param>
public sealed record Screen(
    Stage Stage,
    Language Language,
    int Serial,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<IReadOnlyList<Button>> Rows,
    Expects Expects = Expects.Words);

/// <summary>One line of a screen.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Text">The words, complete, without markup.</param>
/// <param name="Key">The key of the words in <c>localization/</c>.</param>
public sealed record Line(LineKind Kind, string Text, string Key);

/// <summary>How a line is drawn.</summary>
public enum LineKind
{
    Text,

    /// <summary>What the screen or a part of it is about.</summary>
    Heading,

    /// <summary>One of several of a kind.</summary>
    Item,

    /// <summary>Less important: a source, a day, a hint.</summary>
    Aside,

    /// <summary>Said once about what just happened, above the rest.</summary>
    Notice,

    /// <summary>A phone line's number.</summary>
    Phone,

    /// <summary>The case code.</summary>
    Code,

    /// <summary>A line of the exact text that goes to a centre.</summary>
    Quote,
}

/// <summary>What a person may type on a screen.</summary>
public enum Expects
{
    Words,

    /// <summary>Digits of a case code.</summary>
    Digits,

    Nothing,
}

/// <summary>A button.</summary>
/// <param name="Id">Opaque, bound to the conversation and the screen; only Leave and Help now never go stale.</param>
/// <param name="Label">At most 28 characters.</param>
/// <param name="Key">The key of the label in <c>localization/</c>.</param>
/// <param name="Choice">What it means.</param>
public sealed record Button(string Id, string Label, string Key, Choice Choice);

/// <summary>Something that a person can want, with what it is about.</summary>
public sealed record Choice(Trigger Trigger, string Value = "");
