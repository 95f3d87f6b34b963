namespace WegoBot.Dialogue;

/// <summary>What a person sees: lines of text and rows of buttons. A channel renders it and adds no words.</summary>
/// <param name="Stage">The stage that it shows.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Serial">The number of the screen. Words typed under an older number are not applied.</param>
/// <param name="Lines">The lines from top to bottom.</param>
/// <param name="Rows">The rows of buttons. Empty after she left.</param>
/// <param name="Expects">What may be typed, so that a channel can help her type it.</param>
public sealed record Screen(
    Stage Stage,
    Language Language,
    int Serial,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<IReadOnlyList<Button>> Rows,
    Expects Expects = Expects.Words);

/// <summary>One line of a screen.</summary>
/// <param name="Kind">How it is rendered.</param>
/// <param name="Text">The complete text, without markup.</param>
/// <param name="Key">The key of the text in <c>localization/</c>.</param>
/// <param name="TakeOut">The id of the screen's button that takes the line out; null when the line stays.</param>
public sealed record Line(LineKind Kind, string Text, string Key, string? TakeOut = null);

/// <summary>How a line is rendered.</summary>
public enum LineKind
{
    Text,

    /// <summary>The subject of the screen or of a part of it.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    Item,

    /// <summary>Less important: a source, a day, a hint.</summary>
    Aside,

    /// <summary>A line shown once above the others, about what just happened.</summary>
    Notice,

    /// <summary>A phone line's number.</summary>
    Phone,

    /// <summary>The case code.</summary>
    Code,

    /// <summary>A line of a text exactly as it goes to somebody, or came from somebody.</summary>
    Quote,
}

/// <summary>What a person may type on a screen.</summary>
public enum Expects
{
    Words,

    /// <summary>Several lines for a centre.</summary>
    Message,

    /// <summary>Digits of a case code.</summary>
    Digits,

    Nothing,
}

/// <summary>A button.</summary>
/// <param name="Id">An opaque id, bound to the conversation and the screen. Only the ids of Leave and Help now work on every screen.</param>
/// <param name="Label">At most 28 characters.</param>
/// <param name="Key">The key of the label in <c>localization/</c>.</param>
/// <param name="Choice">What pressing it means.</param>
public sealed record Button(string Id, string Label, string Key, Choice Choice);

/// <summary>A trigger with its value: what a person wants, and what it is about.</summary>
public sealed record Choice(Trigger Trigger, string Value = "");
