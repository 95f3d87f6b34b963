using System.Text;

namespace WegoBot.Privacy;

/// <summary>A text from which pieces are removed pass by pass, and where each piece stands in the original.</summary>
internal sealed class WorkingText
{
    /// <summary>Stands for a removed piece: Unicode's object replacement character.</summary>
    public const char Placeholder = '\uFFFC';

    private readonly string _original;
    private List<PersonalData> _removed = [];

    public WorkingText(string original)
    {
        _original = original;
        Text = original;
    }

    public string Text { get; private set; }

    public IReadOnlyList<PersonalData> Removed => _removed;

    /// <summary>Removes pieces of the present text. Those that overlap become one, named after the longest.</summary>
    public void Remove(IEnumerable<PersonalData> pieces)
    {
        _removed = Merge([.. _removed.Concat(InOriginal(Merge([.. pieces])))]);
        var text = new StringBuilder();
        var from = 0;
        foreach (var piece in _removed)
        {
            text.Append(_original, from, piece.Start - from).Append(Placeholder);
            from = piece.End;
        }

        Text = text.Append(_original, from, _original.Length - from).ToString();
    }

    private List<PersonalData> InOriginal(List<PersonalData> pieces)
    {
        var result = new List<PersonalData>(pieces.Count);
        var (next, shift) = (0, 0);
        foreach (var piece in pieces)
        {
            var start = At(piece.Start);
            result.Add(piece with { Start = start, Length = At(piece.End) - start });
        }

        return result;

        int At(int place)
        {
            // A removed piece that ends at or before the place shifts it.
            while (next < _removed.Count && _removed[next].End + shift - (_removed[next].Length - 1) <= place)
            {
                shift -= _removed[next].Length - 1;
                next++;
            }

            return place - shift;
        }
    }

    /// <summary>In order, with those that overlap made one, named after the longest.</summary>
    public static List<PersonalData> Merge(List<PersonalData> pieces)
    {
        var merged = new List<PersonalData>(pieces.Count);
        var longest = 0;
        foreach (var piece in pieces.OrderBy(one => one.Start).ThenByDescending(one => one.Length))
        {
            if (merged.Count == 0 || piece.Start >= merged[^1].End)
            {
                merged.Add(piece);
                longest = piece.Length;
                continue;
            }

            var end = Math.Max(merged[^1].End, piece.End);
            var kind = piece.Length > longest ? piece.Kind : merged[^1].Kind;
            longest = Math.Max(longest, piece.Length);
            merged[^1] = new PersonalData(kind, merged[^1].Start, end - merged[^1].Start);
        }

        return merged;
    }
}
