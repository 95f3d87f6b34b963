using System.Diagnostics.CodeAnalysis;

namespace WegoBot.Dialogue;

/// <summary>The languages that have a file in <c>localization/</c>, in the order of the list in the chat. The first is the default.</summary>
public sealed class Languages
{
    /// <summary>Longer than any language tag that is in use (RFC 5646, section 4.4.1).</summary>
    private const int LongestCode = 35;

    private readonly Dictionary<string, LanguageEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">There is no language, or one stands there twice.</exception>
    public Languages(params IReadOnlyList<LanguageEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0) throw new ArgumentException("There is no language.", nameof(entries));
        foreach (var entry in entries) _entries.Add(entry.Language.ToString(), entry);
        All = [.. entries.Select(entry => entry.Language)];
    }

    public IReadOnlyList<Language> All { get; }

    /// <summary>The language of whoever's own has no file, and the last that a missing sentence falls back to.</summary>
    public Language Default => All[0];

    /// <summary>All but one.</summary>
    public IEnumerable<Language> Except(Language language) => All.Where(other => other != Resolve(language));

    /// <summary>The one other language; null when there are several, or none.</summary>
    public Language? OnlyOther(Language language) => All.Count == 2 ? Except(language).First() : null;

    public bool TryFind(string? code, out Language language)
    {
        var found = Entry(code, out var entry);
        language = found ? entry!.Language : default;
        return found;
    }

    /// <summary>The nearest language that has a file: <c>en-GB</c> is read as <c>en</c>.</summary>
    public bool TryMatch(string? tag, out Language language)
    {
        // RFC 4647, section 3.4: the tag is cut from its end until it is known.
        for (var code = tag; code is { Length: > 0 and <= LongestCode }; code = code[..Math.Max(0, code.LastIndexOf('-'))])
            if (TryFind(code, out language)) return true;
        language = default;
        return false;
    }

    /// <summary>The language itself while it has a file, else the nearest that has one, else the default.</summary>
    public Language Resolve(Language language) => TryMatch(language.Code, out var match) ? match : Default;

    /// <summary>Guesses from a channel's hint such as <c>en-GB</c>; the default when it is missing or has no file.</summary>
    public Language Guess(string? hint) => Resolve(new Language(hint));

    /// <summary>A language's own name for itself; its code when it has no file any more.</summary>
    public string NameOf(Language language) => Entry(language.Code ?? Default.Code, out var entry) ? entry.Name : language.ToString();

    /// <summary>Whether it has a sentence of its own for every key.</summary>
    public bool IsComplete(Language language) => !Entry(language.Code, out var entry) || entry.Fallback is null;

    /// <summary>In which languages a sentence is looked for: first the language itself, last the default. A circle is walked once.</summary>
    public IReadOnlyList<Language> FallbackOrder(Language language)
    {
        var order = new List<Language>();
        for (Language? next = Resolve(language); next is { } one && Entry(one.Code, out var entry) && !order.Contains(entry.Language); next = entry.Fallback)
            order.Add(entry.Language);
        return order.Contains(Default) ? order : [.. order, Default];
    }

    private bool Entry(string? code, [NotNullWhen(true)] out LanguageEntry? entry) => _entries.TryGetValue(code ?? "", out entry);
}
