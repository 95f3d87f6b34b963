namespace WegoBot.Understanding;

/// <summary>The characters people type, each brought to the plain letter it stands for or looks like.</summary>
internal static class Letters
{
    /// <summary>Stands for a character that leaves no trace, such as a zero-width space or a stress mark.</summary>
    public const char Nothing = '\0';

    private const string Accented = "àáâãäåāăçćèéêëēěìíîïīñńòóôõöōùúûüūýÿźżłђћїієґўыэёѝј";
    private const string Unaccented = "aaaaaaaacceeeeeeiiiiinnoooooouuuuuyyzzlджиіегуъееий";

    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχβ";
    private const string GreekLooksLike = "ABEZHIKMNOPTYXaeikvoptuxb";

    private const string SmallCapitals = "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ";
    private const string SmallCapitalsAre = "abcdeghijklmnoprtuvwyz";
    private const string Raised = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
    private const string RaisedAre = "abcdefghijklmnoprstuvwxyz";

    private const string LatinLook = "ABCEHKMOPTXYaceopxykmti03";
    private const string CyrillicLook = "АВСЕНКМОРТХУасеорхукмтіоз";

    // Sounds as they are most often typed in Latin letters; 4, 6 and q are ч, ш and я in that habit.
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъьюяі";
    private static readonly string[] Sounds =
        "a b v g d e j z i i k l m n o p r s t u f x c 4 6 6t u i iu q i".Split(' ');

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private const int LetterLike = 0x2100;
    private const int FirstBeyond = 0x2200;

    private static readonly char[] Table = MakeTable();

    /// <summary>The plain form of the character at <paramref name="at"/>, its case kept; a space for all that is no letter or digit.</summary>
    /// <param name="text">The message.</param>
    /// <param name="at">The place of the character; afterwards that of its last half, where it has two.</param>
    public static char Plain(string text, ref int at) => text[at] switch
    {
        < (char)FirstBeyond and var c when Table[c] is var plain && (plain != ' ' || c < LetterLike) => plain,
        >= '\uFF01' and <= '\uFF5E' and var c => Table[c - 0xFF01 + '!'],
        '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F') => Nothing,
        _ => StyledLetters.Plain(text, ref at),
    };

    public static bool IsCyrillic(char c) => c is >= 'А' and <= 'я' or 'І' or 'і';

    public static bool IsLatin(char c) => char.IsAsciiLetter(c);

    /// <summary>The sound of a lower-case Cyrillic letter in Latin letters; an ASCII character stays as it is.</summary>
    public static string Sound(char c)
    {
        if (c < Ascii.Length) return Ascii[c];
        var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? "" : Sounds[at];
    }

    /// <summary>The Cyrillic letter that looks like this Latin one; the same character when none does.</summary>
    public static char AsCyrillic(char c) => Swap(c, LatinLook, CyrillicLook);

    /// <summary>The Latin letter that looks like this Cyrillic one; the same character when none does.</summary>
    public static char AsLatin(char c) => Swap(c, CyrillicLook, LatinLook);

    private static char Swap(char c, string from, string to)
    {
        var at = from.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : to[at];
    }

    private static char[] MakeTable()
    {
        var table = new char[FirstBeyond];
        Array.Fill(table, ' ');
        for (var c = '0'; c <= '9'; c++) table[c] = c;
        for (var c = 'a'; c <= 'z'; c++) table[c] = c;
        for (var c = 'A'; c <= 'Z'; c++) table[c] = c;
        for (var c = 'А'; c <= 'я'; c++) table[c] = c;
        for (var i = 0; i < Accented.Length; i++)
        {
            table[Accented[i]] = Unaccented[i];
            table[char.ToUpperInvariant(Accented[i])] = char.ToUpperInvariant(Unaccented[i]);
        }

        for (var i = 0; i < Greek.Length; i++) table[Greek[i]] = GreekLooksLike[i];
        for (var i = 0; i < SmallCapitals.Length; i++) table[SmallCapitals[i]] = SmallCapitalsAre[i];
        for (var i = 0; i < Raised.Length; i++) table[Raised[i]] = RaisedAre[i];
        table['š'] = table['Š'] = '6';
        table['č'] = table['Č'] = '4';
        table['ž'] = table['Ž'] = 'j';
        foreach (var c in "'`´’‘ʼ\u00AD\u034F\u061C\u180E\u2060") table[c] = Nothing;
        for (var c = 0x0300; c <= 0x036F; c++) table[c] = Nothing;
        for (var c = 0x1AB0; c <= 0x1AFF; c++) table[c] = Nothing;
        for (var c = 0x1DC0; c <= 0x1DFF; c++) table[c] = Nothing;
        for (var c = 0x20D0; c <= 0x20FF; c++) table[c] = Nothing;
        for (var c = 0x200B; c <= 0x200F; c++) table[c] = Nothing;
        for (var c = 0x202A; c <= 0x202E; c++) table[c] = Nothing;
        for (var c = 0x2061; c <= 0x206F; c++) table[c] = Nothing;
        return table;
    }
}
