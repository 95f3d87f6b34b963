using System.Globalization;
using WegoBot.Dialogue;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WegoBot.Localization;

/// <summary>A place in a YAML file. What is missing or cannot be read becomes a finding, never an exception, so that one run reports everything.</summary>
internal sealed class Entry(string file, string key, YamlNode? node, List<Finding> findings, Languages? languages)
{
    public string Key => key;

    /// <summary>The languages in which facts are written; null in a file that has no facts.</summary>
    public Languages? Languages => languages;

    public bool IsEmpty => node is null || node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    public bool IsMap => node is YamlMappingNode;

    public bool IsScalar => node is YamlScalarNode;

    public Entry this[string name] => new(file, Below(name), Child(node, name), findings, languages);

    /// <summary>The root of a file; null, with a finding, when it is missing or is not YAML.</summary>
    public static Entry? OfFile(string path, List<Finding> findings, Languages? languages = null)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            if (stream.Documents.Count == 1)
                return new Entry(file, "", stream.Documents[0].RootNode, findings, languages);
            findings.Add(new Finding(file, "", "the file is empty"));
        }
        catch (YamlException problem)
        {
            findings.Add(new Finding(file, $"line {problem.Start.Line}", (problem.InnerException ?? problem).Message.ReplaceLineEndings(" ")));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // The parser throws these exceptions, without a line number, for some brackets and quotes that are never closed.
            findings.Add(new Finding(file, "", "cannot be read: look for a bracket or a quote that is not closed"));
        }
        catch (IOException)
        {
            findings.Add(new Finding(file, "", $"not found in {Path.GetDirectoryName(path)}"));
        }

        return null;
    }

    public void Add(string what) => findings.Add(new Finding(file, key, what));

    /// <summary>Adds a note: no mistake, but worth knowing.</summary>
    public void Note(string what) => findings.Add(new Finding(file, key, what) { IsNote = true });

    /// <summary>The text, trimmed; empty, with a finding, when there is none.</summary>
    public string Text() => TextOrNull() ?? Missing();

    public string? TextOrNull()
    {
        if (IsEmpty)
            return null;
        if (node is YamlScalarNode { Value: { } value })
        {
            if (Digits.Forbids(value))
                Add(Digits.Forbidden);
            return value.Trim() is { Length: > 0 } words ? words : null;
        }

        Add("should be a text, and is a list or has keys of its own");
        return "";
    }

    public DateOnly? DayOrNull() => IsEmpty ? null : Day();

    public DateOnly Day()
    {
        if (TextOrNull() is not { } text)
            _ = Missing();
        else if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        else
            Add($"'{text}' is not a day written as year-month-day");
        return default;
    }

    /// <summary>A whole number; null when there is none.</summary>
    public int? NumberOrNull()
    {
        if (TextOrNull() is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Add($"'{text}' should be a whole number");
        return null;
    }

    public bool YesNo(bool otherwise)
    {
        if (TextOrNull() is not { } text)
            return otherwise;
        if (text is not ("yes" or "no"))
            Add($"'{text}' should be yes or no");
        return text == "yes";
    }

    /// <summary>A value of an enumeration, written in lower case.</summary>
    public T OneOf<T>()
        where T : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<T>())
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        if (text.Length > 0)
            Add($"'{text}' should be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return default;
    }

    /// <summary>The items of a list; findings name an item by its id if it has one.</summary>
    public IEnumerable<Entry> Items()
    {
        if (node is YamlSequenceNode list)
            return list.Select((item, place) => new Entry(file, Below(IdOf(item) ?? $"{place + 1}"), item, findings, languages));
        if (!IsEmpty)
            Add("should be a list");
        return [];
    }

    public IEnumerable<(string Name, Entry Value)> Fields()
    {
        if (node is YamlMappingNode map)
            return map.Children.Select(child => (Name: child.Key.ToString(), child.Value))
                .Select(child => (child.Name, new Entry(file, Below(child.Name), child.Value, findings, languages)));
        if (!IsEmpty)
            Add("should have keys of its own");
        return [];
    }

    /// <summary>Reports keys that nothing reads, such as misspelt ones.</summary>
    public void HasOnly(params ReadOnlySpan<string> names)
    {
        foreach (var (name, value) in Fields())
            if (!names.Contains(name))
                value.Add("unknown key");
    }

    private string Missing()
    {
        Add("missing");
        return "";
    }

    private string Below(string name) => key.Length == 0 ? name : $"{key}.{name}";

    private static string? IdOf(YamlNode item) => Child(item, "id")?.ToString();

    private static YamlNode? Child(YamlNode? parent, string name) =>
        parent is YamlMappingNode map && map.Children.TryGetValue(name, out var child) ? child : null;
}
