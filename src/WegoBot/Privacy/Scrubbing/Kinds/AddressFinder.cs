namespace WegoBot.Privacy;

/// <summary>
/// Finds addresses: a street with its name, a quarter with a number, blocks, entrances, floors and flats, in Bulgarian of
/// either alphabet and in English. What follows belongs to the same address as long as it goes on.
/// </summary>
internal sealed class AddressFinder : IPersonalDataFinder
{
    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text[at].IsWord && !text[at].IsDigits) continue;
            if (Address(text, at) is not { } address) continue;
            var first = AddressNames.Before(text, address.First);
            var last = AddressTails.ToQuote(text, first, AddressParts.Rest(text, address.Last));
            yield return text.Piece(PersonalDataKind.Address, first, last);
            at = Math.Max(at, last);
        }
    }

    private static (int First, int Last)? Address(TokenizedText text, int at) => Streets.Street(text, at)
        ?? Streets.Quarter(text, at)
        ?? AddressParts.At(text, at)
        ?? BareAddresses.Residence(text, at)
        ?? BareAddresses.English(text, at)
        ?? KnownAddresses.At(text, at)
        ?? KnownQuarters.WithABlock(text, at)
        ?? BareAddresses.Named(text, at)
        ?? BareAddresses.WithAnEntrance(text, at)
        ?? AddressTails.Corner(text, at);
}
