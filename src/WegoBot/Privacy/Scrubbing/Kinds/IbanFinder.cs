namespace WegoBot.Privacy;

/// <summary>Finds bank accounts: two letters, two digits and eleven to thirty more letters and digits, whatever stands between their groups.</summary>
internal sealed class IbanFinder : IPersonalDataFinder
{
    private const int Shortest = 15;
    private const int Longest = 34;
    private const int FewestDigits = 8;
    private const int MostMarksBetween = 2;
    private const string MarksBetween = "-./_•*,:";
    private const string Cyrillic = "авсекмнорхтуі";
    private const string Latin = "abcekmhopxtyi";

    private static readonly Dictionary<string, int> Lengths = new()
    {
        ["bg"] = 22,
        ["de"] = 22,
        ["gr"] = 27,
        ["ro"] = 24,
        ["it"] = 27,
        ["gb"] = 22,
        ["fr"] = 27,
        ["tr"] = 26,
        ["es"] = 24,
        ["nl"] = 18,
        ["at"] = 20,
        ["be"] = 16,
        ["ua"] = 29,
        ["pl"] = 28,
        ["rs"] = 22,
        ["mk"] = 19,
        ["ch"] = 21,
        ["ie"] = 22,
        ["pt"] = 25,
        ["cy"] = 28,
        ["cz"] = 24,
        ["sk"] = 24,
        ["hu"] = 28,
        ["lt"] = 20,
        ["lv"] = 21,
        ["ee"] = 20,
        ["si"] = 19,
        ["hr"] = 21,
        ["dk"] = 18,
        ["se"] = 24,
        ["fi"] = 18,
        ["no"] = 15,
    };

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (Last(text, at) is not { } last) continue;
            yield return text.Piece(PersonalDataKind.Iban, at, last);
            at = last;
        }
    }

    /// <summary>The last token of an account that begins here; null for none.</summary>
    private static int? Last(TokenizedText text, int at)
    {
        var country = text[at].IsWord && text[at].Text.Length == 2 ? Letters(text[at].Text) : "";
        // БГ is typed for BG.
        if (country == "бг") country = "bg";
        if (!Lengths.TryGetValue(country, out var length)) return null;
        var account = country;
        var (next, best, digits) = (at + 1, (int?)null, 0);
        while (account.Length < Longest)
        {
            var marks = 0;
            while (marks < MostMarksBetween && (text[next + marks].IsLineBreak || text[next + marks].IsMarkOf(MarksBetween))) marks++;
            var token = text[next + marks];
            if (!token.IsWord && !token.IsDigits) break;
            if (account.Length == 2 && !token.IsDigits) return null;
            if (account.Length + token.Text.Length > length) break;
            if (token.IsWord && token.Text.Length > 4 && token.IsSpaced) break;
            account += Letters(token.Text);
            if (token.IsDigits) digits += token.Text.Length;
            next += marks + 1;
            if (account.Length < Shortest || digits < FewestDigits) continue;
            // A foreign account with a space behind its country needs the right sum: „at 15.00 and next 18.30“ is none.
            var isWritten = country == "bg" || !text[at + 1].IsSpaced;
            if (Checksums.IsIban(account) || (isWritten && (token.IsDigits || account.Length == length))) best = next - 1;
        }

        return best;
    }

    private static string Letters(string text) => string.Concat(text.Select(c => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : c));
}
