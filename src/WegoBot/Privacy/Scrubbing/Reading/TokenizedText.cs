using System.Text;

namespace WegoBot.Privacy;

/// <summary>A text cut into words, digits and signs. What is outside it reads as an edge.</summary>
internal sealed class TokenizedText
{
    /// <summary>A placeholder is read as one when it is at most this long.</summary>
    private const int LongestPlaceholder = 32;

    /// <summary>Several times as often as at any text that was thought of.</summary>
    private const long MostLooksAToken = 1000;
    private const int FewTokens = 16;

    /// <summary>In brackets these stand for @ and the dot of an address.</summary>
    private static readonly HashSet<string> BracketedSigns = WordSpelling.KeysOf("at ет ат а a dot дот точка tochka to4ka тчк кльомба klyomba маймунка maimunka");

    private readonly List<TextToken> _tokens = [];
    private long _looks;

    private TokenizedText()
    {
    }

    public int Count => _tokens.Count;

    /// <exception cref="ScrubbingException">The finders have looked too often: they would not be done in time in proportion to the text.</exception>
    public TextToken this[int index]
    {
        get
        {
            if (++_looks > MostLooksAToken * (_tokens.Count + FewTokens)) throw new ScrubbingException("The text takes too long to read.");
            return index >= 0 && index < _tokens.Count ? _tokens[index] : default;
        }
    }

    public static TokenizedText Of(string text)
    {
        var result = new TokenizedText();
        var chunk = new Chunk();
        var isSpaced = false;
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            var placeholder = text[at] == WorkingText.Placeholder ? 1 : PlaceholderLength(text, at);
            var sign = !isWhole ? new PlainSign(SignKind.Mark, '•') : placeholder > 0 ? new PlainSign(SignKind.Mark, ' ') : PlainSign.Of(rune);
            switch (sign.Kind)
            {
                case SignKind.Letter or SignKind.Digit:
                    chunk.Add(sign, IsLarge(rune), at, at + length);
                    break;
                case SignKind.OnTheLast when chunk.Count > 0:
                    chunk.Extend(at + length);
                    break;
                case SignKind.Space:
                    chunk.Flush(result._tokens, ref isSpaced);
                    isSpaced = true;
                    break;
                case SignKind.Mark or SignKind.LineBreak:
                    chunk.Flush(result._tokens, ref isSpaced);
                    length = Math.Max(length, placeholder);
                    result.Add(placeholder > 0 ? TextTokenKind.Placeholder : sign.Kind == SignKind.LineBreak ? TextTokenKind.LineBreak : TextTokenKind.Mark, sign.Plain, at, at + length, ref isSpaced);
                    break;
                default:
                    break;
            }

            at += length;
        }

        chunk.Flush(result._tokens, ref isSpaced);
        return result;
    }

    /// <summary>The piece of the text from one token to another, both included.</summary>
    public PersonalData Piece(PersonalDataKind kind, int first, int last) => new(kind, _tokens[first].Start, _tokens[last].End - _tokens[first].Start);

    private void Add(TextTokenKind kind, char plain, int start, int end, ref bool isSpaced)
    {
        var text = Marks.TextOf(plain);
        _tokens.Add(new TextToken(kind, text, text, start, end, isSpaced, LetterCase.Lower));
        isSpaced = false;
    }

    /// <summary>The length of [letters and spaces] that begins here; 0 for anything else.</summary>
    private static int PlaceholderLength(string text, int at)
    {
        if (text[at] != '[') return 0;
        var end = at + 1;
        while (end < text.Length && end - at < LongestPlaceholder && (char.IsLetter(text[end]) || text[end] == ' ')) end++;
        if (end >= text.Length || text[end] != ']' || end == at + 1) return 0;
        var word = text[(at + 1)..end].Trim().ToLowerInvariant();
        return word.Length == 0 || BracketedSigns.Contains(WordSpelling.Of(word)) ? 0 : end + 1 - at;
    }

    private static bool IsLarge(Rune rune) => Rune.IsUpper(rune) || rune.Value is >= 0x1F110 and <= 0x1F1FF or >= 0x24B6 and <= 0x24CF;
}
