using System.Text;

namespace WegoBot.Privacy;

/// <summary>Letters and digits that stand together, on their way to become words and digits.</summary>
internal sealed class Chunk
{
    /// <summary>Letters that are typed or read instead of a digit, and that digit.</summary>
    private const string LooksLikeDigit = "oоlіiзzsбвb|";
    private const string DigitItLooksLike = "001113256881";

    /// <summary>These are typed instead of a digit so often that they may be more than the digits.</summary>
    private const string TypedForZeroOrOne = "oоlі|";

    private readonly List<(PlainSign Sign, bool IsLarge, int Start, int End)> _signs = [];

    public int Count => _signs.Count;

    public void Add(PlainSign sign, bool isLarge, int start, int end) => _signs.Add((sign, isLarge, start, end));

    public void Extend(int end) => _signs[^1] = _signs[^1] with { End = end };

    /// <summary>Adds the words and digits to the tokens, and begins anew.</summary>
    public void Flush(List<TextToken> tokens, ref bool isSpaced)
    {
        if (_signs.Count == 0) return;
        if (IsNumberWithLetters())
        {
            tokens.Add(Token(TextTokenKind.Digits, 0, _signs.Count, isSpaced));
            isSpaced = false;
        }
        else
        {
            for (var from = 0; from < _signs.Count;)
            {
                var to = from + 1;
                var isWord = IsLetter(from);
                while (to < _signs.Count && (isWord ? IsLetter(to) : !IsLetter(to))) to++;
                tokens.Add(Token(isWord ? TextTokenKind.Word : TextTokenKind.Digits, from, to, isSpaced));
                isSpaced = false;
                from = to;
            }
        }

        _signs.Clear();
    }

    /// <summary>A letter, or a lone 4 or 6 before Latin letters, which is ч or ш in a habit of typing: 4etiri, 6est, but not 6th and 4ta.</summary>
    private bool IsLetter(int at)
    {
        if (_signs[at].Sign.Kind == SignKind.Letter) return true;
        return _signs[at].Sign.Plain is '4' or '6'
            && (at == 0 || _signs[at - 1].Sign.Kind == SignKind.Letter)
            && IsLatin(at + 1) && (IsLatin(at + 2) || IsInsideAWord(at))
            && !(at + 3 == _signs.Count && _signs[at + 1].Sign.Plain == 't' && _signs[at + 2].Sign.Plain is 'h' or 'i' or 'a');
    }

    /// <summary>zna4i, miri6e; but not the glued parts of an address: ap4a.</summary>
    private bool IsInsideAWord(int at) => at >= 3 && IsLatin(at - 1) && IsLatin(at - 2) && IsLatin(at - 3);

    private bool IsLatin(int at) => at < _signs.Count && char.IsAsciiLetter(_signs[at].Sign.Plain);

    /// <summary>Digits with look-alike letters among them, and hardly more letters than digits; not the letters and digits of a number plate.</summary>
    private bool IsNumberWithLetters()
    {
        var (digits, zerosAndOnes) = (0, 0);
        foreach (var (sign, _, _, _) in _signs)
        {
            if (sign.Kind == SignKind.Digit) digits++;
            else if (TypedForZeroOrOne.Contains(sign.Plain, StringComparison.Ordinal)) zerosAndOnes++;
            else if (!LooksLikeDigit.Contains(sign.Plain, StringComparison.Ordinal)) return false;
        }

        return digits > 0 && digits < _signs.Count && 2 * digits >= _signs.Count - zerosAndOnes && !IsPlate(digits);
    }

    private bool IsPlate(int digits)
    {
        const int OnAPlate = 4;
        var before = _signs.FindIndex(one => one.Sign.Kind == SignKind.Digit);
        var after = _signs.Count - 1 - _signs.FindLastIndex(one => one.Sign.Kind == SignKind.Digit);
        return digits == OnAPlate && before is 1 or 2 && after is 1 or 2 && before + digits + after == _signs.Count;
    }

    private TextToken Token(TextTokenKind kind, int from, int to, bool isSpaced)
    {
        var text = new StringBuilder(to - from);
        var large = 0;
        for (var i = from; i < to; i++)
        {
            var plain = _signs[i].Sign.Plain;
            if (kind == TextTokenKind.Digits && LooksLikeDigit.IndexOf(plain, StringComparison.Ordinal) is >= 0 and var at) plain = DigitItLooksLike[at];
            text.Append(plain);
            if (_signs[i].IsLarge) large++;
        }

        var plainText = text.ToString();
        var typed = kind == TextTokenKind.Word ? WordSpelling.Of(plainText) : string.Concat(_signs.GetRange(from, to - from).Select(one => one.Sign.Plain));
        var letterCase = large == to - from ? LetterCase.Upper : _signs[from].IsLarge ? LetterCase.Capitalised : LetterCase.Lower;
        return new TextToken(
            kind,
            plainText,
            typed,
            _signs[from].Start,
            _signs[to - 1].End,
            from == 0 && isSpaced,
            letterCase);
    }
}
