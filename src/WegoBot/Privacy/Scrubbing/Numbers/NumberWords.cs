using System.Globalization;

namespace WegoBot.Privacy;

/// <summary>Digits as words, in Bulgarian of either alphabet and in English.</summary>
internal static class NumberWords
{
    private enum Size
    {
        Unit,
        Teen,
        Ten,
        Hundred,
    }

    private static readonly Dictionary<string, (int Value, Size Size)> Values = Table();

    /// <summary>Three eights are „три осмици“.</summary>
    private static readonly Dictionary<string, char> Nouns = Each(
        ("0", "нули nuli нулички nulli zeros zeroes"), ("1", "единици edinici единички edinitsi ones"), ("2", "двойки dvoiki dvojki двойчици twos"), ("3", "тройки troiki trojki threes"), ("4", "четворки chetvorki cetvorki четворчици fours"),
        ("5", "петици petici петички petitsi fives"), ("6", "шестици shestici sestici шестички shestitsi sixes"), ("7", "седмици sedmici седмички sevens"), ("8", "осмици osmici осмички osmitsi eights"), ("9", "деветки devetki деветици nines"));

    private static readonly HashSet<string> And = WordSpelling.KeysOf("и i and");
    private static readonly HashSet<string> Twice = WordSpelling.KeysOf("double дабъл дубъл двойна");
    private static readonly HashSet<string> Thrice = WordSpelling.KeysOf("triple трипъл");
    private static readonly HashSet<string> Times = WordSpelling.KeysOf("пъти puti pati pyti times");
    private static readonly HashSet<string> HundredWord = WordSpelling.KeysOf("hundred");

    /// <summary>Whether a number in words begins at this token.</summary>
    public static bool Begins(TokenizedText text, int at) =>
        Value(text[at]) is not null || (text[at].IsWord && (Twice.Contains(text[at].Key) || Thrice.Contains(text[at].Key)) && Value(text[at + 1]) is not null);

    /// <summary>Reads one number in words, such as „осемстотин осемдесет и осем“, and returns its digits; <paramref name="next"/> is the token after it.</summary>
    public static string Read(TokenizedText text, int at, out int next)
    {
        next = at + 1;
        var repeat = Twice.Contains(text[at].Key) ? 2 : Thrice.Contains(text[at].Key) ? 3 : 0;
        if (repeat > 0)
        {
            next = at + 2;
            return new string((char)('0' + (Value(text[at + 1])!.Value.Value % 10)), repeat);
        }

        var (value, size) = Value(text[at])!.Value;
        // „два пъти две“ is 22.
        if (size == Size.Unit && value is >= 2 and <= 4 && text[next].IsWord && Times.Contains(text[next].Key) && Value(text[next + 1]) is { Size: Size.Unit } repeated)
        {
            next += 2;
            return new string((char)('0' + repeated.Value), value);
        }

        if (size == Size.Unit && value is >= 2 and <= 6 && Nouns.TryGetValue(text[next].Key ?? "", out var digit))
        {
            next++;
            return new string(digit, value);
        }

        if (size == Size.Unit && value > 0 && text[next].IsWord && HundredWord.Contains(text[next].Key))
        {
            (value, size) = (value * 100, Size.Hundred);
            next++;
        }

        while (Smaller(text, ref next, size) is { } part) (value, size) = (value + part.Value, part.Size);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The next part of the same number: tens after hundreds, units after tens.</summary>
    private static (int Value, Size Size)? Smaller(TokenizedText text, ref int next, Size size)
    {
        if (size is Size.Unit or Size.Teen) return null;
        var at = text[next].IsWord && And.Contains(text[next].Key) ? next + 1 : text[next].IsMark('-') && !text[next].IsSpaced ? next + 1 : next;
        if (Value(text[at]) is not { } part || part.Size >= size || (size == Size.Ten && (part.Size != Size.Unit || part.Value == 0))) return null;
        if (part.Size == Size.Unit && part.Value == 0) return null;
        next = at + 1;
        return part;
    }

    private static (int Value, Size Size)? Value(TextToken token) =>
        token.IsWord && (Values.TryGetValue(token.Key, out var value) || Values.TryGetValue(WordSpelling.WithoutDoubles(token.Key), out value)) ? value : null;

    private static Dictionary<string, char> Each(params (string Digit, string Words)[] rows) =>
        rows.SelectMany(row => WordSpelling.KeysOf(row.Words).Select(key => (key, row.Digit[0]))).DistinctBy(one => one.key).ToDictionary(one => one.key, one => one.Item2);

    private static Dictionary<string, (int Value, Size Size)> Table()
    {
        var table = new Dictionary<string, (int, Size)>();
        Add(Size.Unit, 0, 1, "нула nula нулъ zero oh nil nought|едно edno един edin една edna one|две dve два dva two|три tri three|четири chetiri 4etiri cetiri четри chetri 4etri cetri four|пет pet five|шест shest 6est sest шес shes six|седем sedem седъм sedum seven|осем osem осъм eight|девет devet nine");
        Add(Size.Teen, 10, 1, "десет deset ten|единадесет единайсет edinadeset edinaiset edinajset eleven|дванадесет дванайсет dvanadeset dvanaiset dvanajset twelve|тринадесет тринайсет trinadeset trinaiset trinajset thirteen|четиринадесет четиринайсет chetirinadeset chetirinaiset 4etirinaiset cetirinaiset fourteen|петнадесет петнайсет petnadeset petnaiset petnajset fifteen|шестнадесет шестнайсет shestnaiset 6estnaiset sestnaiset sixteen|седемнадесет седемнайсет sedemnadeset sedemnaiset seventeen|осемнадесет осемнайсет osemnadeset osemnaiset eighteen|деветнадесет деветнайсет devetnadeset devetnaiset nineteen");
        Add(Size.Ten, 20, 10, "двадесет двайсет двайс двадес dvadeset dvaiset dvajset dvais twenty|тридесет трийсет трийс trideset triiset trijset triset thirty|четиридесет четирийсет четирсет четиресет chetirideset chetiriiset 4etirideset 4etiriiset cetirideset cetiriset chetiriset forty fourty|петдесет педесет petdeset pedeset fifty|шестдесет шейсет shestdeset sheiset 6eiset 6estdeset sheset sejset seiset sestdeset sixty|седемдесет sedemdeset seventy|осемдесет osemdeset eighty|деветдесет devetdeset ninety");
        Add(Size.Hundred, 100, 100, "сто sto|двеста dvesta двесте|триста trista тристе|четиристотин chetiristotin 4etiristotin cetiristotin|петстотин petstotin петстотен|шестстотин shestotin shesttotin 6eststotin шестотин sestotin|седемстотин sedemstotin|осемстотин osemstotin|деветстотин devetstotin");
        return table;

        void Add(Size size, int first, int step, string words)
        {
            foreach (var (index, row) in words.Split('|').Index())
            {
                foreach (var key in WordSpelling.KeysOf(row))
                {
                    table.TryAdd(key, (first + (index * step), size));
                    // As it is said: „трийсе“, „дванайсе“.
                    if (size is Size.Teen or Size.Ten && key.EndsWith("set", StringComparison.Ordinal)) table.TryAdd(key[..^1], (first + (index * step), size));
                }
            }
        }
    }
}
