namespace WegoBot.Privacy;

/// <summary>Finds e-mail addresses, written with @ or as people dictate them: „мария точка 85 кльомба абв точка бг“, "name at gmail dot com".</summary>
internal sealed class EmailFinder : IPersonalDataFinder
{
    private const int MostPartsOfAName = 8;

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (Signless(text, at) is { } signless) yield return signless;
            var (isSign, host) = Host(text, at);
            if (host is null) continue;
            var first = NameStart(text, at, isSign);
            if (first == at) continue;
            yield return text.Piece(PersonalDataKind.Email, first, host.Value);
            at = host.Value;
        }
    }

    /// <summary>„мими85 gmail com“: a name and a provider with its top level, without @.</summary>
    private static PersonalData? Signless(TokenizedText text, int at)
    {
        if (!NetNames.IsProvider(text[at]) || !text[at].IsSpaced) return null;
        var end = NetNames.IsTopLevel(text[at + 1]) ? at + 1 : NetNames.AfterDot(text, at + 1) is { } dot && NetNames.IsTopLevel(text[dot]) ? dot : (int?)null;
        var first = NameStart(text, at, isSign: false);
        return end is { } last && first < at ? text.Piece(PersonalDataKind.Email, first, last) : null;
    }

    /// <summary>The last token of the host behind the @ that begins here; null when none does.</summary>
    private static (bool IsSign, int? Last) Host(TokenizedText text, int at)
    {
        if (NetNames.AfterStrongAt(text, at) is { } strong)
        {
            if (!text[strong].IsWord && !text[strong].IsDigits) return (false, null);
            var last = NetNames.HostEnd(text, strong) ?? Unfinished(text, strong);
            return (text[at].IsMark('@'), last);
        }

        if (NetNames.AfterWeakAt(text, at) is not { } weak || !text[weak].IsWord) return (false, null);
        return (false, NetNames.HostEnd(text, weak) ?? (NetNames.IsProvider(text[weak]) ? Unfinished(text, weak) : null));
    }

    /// <summary>A host without its dot or without its top level: maria@abv, „мария кльомба абв бг“.</summary>
    private static int Unfinished(TokenizedText text, int at)
    {
        for (var glued = 0; glued < NetNames.MostGlued && text[at + 1] is { IsSpaced: false, Kind: TextTokenKind.Word or TextTokenKind.Digits }; glued++) at++;
        if (text[at + 1].IsMarkOf(".,") && NetNames.IsTopLevel(text[at + 2])) return at + 2;
        return NetNames.IsTopLevel(text[at + 1]) ? at + 1 : at;
    }

    /// <summary>The first token of the name before the @; the @ itself for no name.</summary>
    private static int NameStart(TokenizedText text, int at, bool isSign)
    {
        var first = at;
        for (var parts = 0; parts < MostPartsOfAName; parts++)
        {
            var end = parts == 0 ? first - 1 : NetNames.BeforeJoiner(text, first) is { } joiner ? joiner - 1 : first;
            if (end == first || !(text[end].IsWord || text[end].IsDigits)) break;
            first = Glued(text, end);
        }

        // „мария 85 кльомба абв“: the number alone is no name.
        if (!isSign && first < at && text[first].IsDigits && text[first - 1].IsWord) first = Glued(text, first - 1);
        return first;
    }

    private static int Glued(TokenizedText text, int at)
    {
        for (var i = 0; i < MostPartsOfAName && !text[at].IsSpaced && text[at - 1] is { Kind: TextTokenKind.Word or TextTokenKind.Digits }; i++) at--;
        return at;
    }
}
