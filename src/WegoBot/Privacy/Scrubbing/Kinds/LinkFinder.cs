namespace WegoBot.Privacy;

/// <summary>Finds links and names of sites, with or without http://, and dictated: „фейсбук точка ком наклонена черта …“.</summary>
internal sealed class LinkFinder : IPersonalDataFinder
{
    private const int MostSpokenParts = 5;

    private static readonly HashSet<string> Schemes = WordSpelling.KeysOf("http https hxxp hxxps ftp tg viber fb whatsapp");
    private static readonly HashSet<string> Www = WordSpelling.KeysOf("www вввв");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            var last = Last(text, at, out var looked);
            if (last is not null) yield return text.Piece(PersonalDataKind.Link, at, last.Value);
            at = Math.Max(at, last ?? looked);
        }
    }

    /// <param name="text">The text.</param>
    /// <param name="at">The token that the link may begin with.</param>
    /// <param name="looked">The last token of what stands together here: no other link begins inside it.</param>
    private static int? Last(TokenizedText text, int at, out int looked)
    {
        looked = at;
        if (!text[at].IsWord && !text[at].IsDigits) return null;
        if (Schemes.Contains(text[at].Key) && text[at + 1].IsMark(':') && text[at + 2].IsMark('/') && !text[at + 2].IsSpaced) return EndOfStretch(text, at + 2);
        if (Www.Contains(text[at].Key) && text[at + 1].IsMark('.') && !text[at + 2].IsSpaced) return EndOfStretch(text, at);
        return Host(text, at, out looked) is { } host ? Path(text, host) : Spoken(text, at);
    }

    /// <summary>The last token of a host that stands together; null for none.</summary>
    private static int? Host(TokenizedText text, int at, out int looked)
    {
        looked = at;
        int? host = null;
        while (text[looked + 1] is { IsSpaced: false } next && (next.IsWord || next.IsDigits || (next.IsMarkOf(".-_") && text[looked + 2] is { IsSpaced: false, Kind: TextTokenKind.Word or TextTokenKind.Digits })))
        {
            looked++;
            if (!text[looked - 1].IsMark('.')) continue;
            var after = text[looked + 1];
            var isPath = after.IsMarkOf("/?#") && !after.IsSpaced && text[looked + 2] is { IsSpaced: false, Kind: TextTokenKind.Word or TextTokenKind.Digits or TextTokenKind.Mark };
            var isEnd = after.IsSpaced || after.Kind is not (TextTokenKind.Word or TextTokenKind.Digits);
            if (isEnd && (NetNames.IsTopLevel(text[looked]) || (isPath && NetNames.IsTopLevelBeforeAPath(text[looked])))) host = looked;
        }

        // An address such as maria@abv.bg is found as an e-mail.
        return text[at - 1].IsMark('@') && !text[at].IsSpaced ? null : host;
    }

    private static int Path(TokenizedText text, int host) =>
        text[host + 1].IsMarkOf("/?#:") && !text[host + 1].IsSpaced ? EndOfStretch(text, host + 1) : host;

    private static int? Spoken(TokenizedText text, int at)
    {
        if (!text[at].IsWord || NetNames.AfterSpokenDot(text, at + 1) is not { } end || !NetNames.IsTopLevel(text[end])) return null;
        for (var parts = 0; parts < MostSpokenParts && NetNames.AfterSlash(text, end + 1) is { } part && (text[part].IsWord || text[part].IsDigits); parts++)
        {
            end = part;
            while (NetNames.AfterJoiner(text, end + 1) is { } more && (text[more].IsWord || text[more].IsDigits)) end = more;
        }

        return end;
    }

    /// <summary>The last token before a space, without the signs that end a sentence.</summary>
    private static int EndOfStretch(TokenizedText text, int at)
    {
        var last = at;
        while (text[last + 1] is { IsSpaced: false, IsEdge: false }) last++;
        while (last > at && text[last].IsMarkOf(".,;:!?)]}\"'")) last--;
        return last;
    }
}
