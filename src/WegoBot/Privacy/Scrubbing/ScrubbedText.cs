using System.Text;

namespace WegoBot.Privacy;

/// <summary>A text without its personal data. Only <see cref="TextScrubber"/> makes one, so what takes this type cannot be given raw text.</summary>
public sealed class ScrubbedText
{
    private readonly string[] _kept;

    internal ScrubbedText(string original, IReadOnlyList<PersonalData> removed, IReadOnlyList<PersonalData> inPrevious)
    {
        Removed = removed;
        InPrevious = inPrevious;
        _kept = new string[removed.Count + 1];
        var from = 0;
        for (var i = 0; i < removed.Count; i++)
        {
            _kept[i] = original[from..removed[i].Start];
            from = removed[i].End;
        }

        _kept[^1] = original[from..];
    }

    /// <summary>What was removed, in the order of the text; the positions are those of the original.</summary>
    public IReadOnlyList<PersonalData> Removed { get; }

    /// <summary>What the text before it turns out to hold now that this one is known: the beginning of a number that goes on here. Positions are those of that text.</summary>
    public IReadOnlyList<PersonalData> InPrevious { get; }

    /// <summary>Whether nothing was removed: the text is then the original, byte for byte.</summary>
    public bool IsUnchanged => Removed.Count == 0;

    /// <summary>The text with a placeholder instead of each removed piece.</summary>
    /// <param name="placeholder">The words for a kind: letters and spaces in square brackets, such as [phone].</param>
    public string With(Func<PersonalDataKind, string> placeholder)
    {
        if (IsUnchanged) return _kept[0];
        var text = new StringBuilder(_kept[0]);
        for (var i = 0; i < Removed.Count; i++) text.Append(placeholder(Removed[i].Kind)).Append(_kept[i + 1]);
        return text.ToString();
    }
}
