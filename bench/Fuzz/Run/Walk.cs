using System.Diagnostics;
using System.Text;

namespace WegoBot.Fuzz;

/// <summary>A few inputs in a row. The same seed, target and number give the same inputs.</summary>
public sealed class Walk(string target, long number, FuzzRandom random, Tally tally)
{
    /// <summary>As many of the last inputs as a finding shows.</summary>
    private const int Kept = 60;

    private readonly Queue<object> _inputs = [];
    private long _begun;

    public string Target => target;

    public long Number => number;

    public FuzzRandom Random => random;

    public IEnumerable<string> Inputs => _inputs.Select(Written);

    /// <summary>Counts an input, and keeps it for a finding.</summary>
    /// <param name="input">A text, or bytes.</param>
    public void Input(object input)
    {
        Done();
        _begun = Stopwatch.GetTimestamp();
        if (_inputs.Count == Kept)
            _inputs.Dequeue();
        _inputs.Enqueue(input);
        tally.Count();
    }

    /// <summary>The last input has been dealt with.</summary>
    public void Done()
    {
        if (_begun != 0)
            tally.Took(Stopwatch.GetElapsedTime(_begun));
        _begun = 0;
    }

    /// <exception cref="BrokenRuleException">It does not hold.</exception>
    public static void Holds(bool holds, Rule rule, string what)
    {
        if (!holds)
            throw new BrokenRuleException(rule, what);
    }

    private static string Written(object input) => input switch
    {
        byte[] bytes => $"bytes {Convert.ToBase64String(bytes)}",
        string text => $"text {Quoted(text)}",
        _ => $"{input}",
    };

    /// <summary>So that half a surrogate pair and what nobody sees can be read in the file.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            _ = letter is '"' or '\\' || char.IsControl(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format
                ? quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")
                : quoted.Append(letter);
        return quoted.Append('"').ToString();
    }
}
