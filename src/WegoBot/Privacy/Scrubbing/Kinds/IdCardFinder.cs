namespace WegoBot.Privacy;

/// <summary>Finds identity cards of two letters and seven digits. Those of nine digits are found among the numbers.</summary>
internal sealed class IdCardFinder : IPersonalDataFinder
{
    private const int Digits = 7;
    private const int MostOfAPassport = 9;

    private static readonly Cues Cue = new("лк lk л карта* karta* card паспорт* pasport* passport* id документ* dokument* document* номер* nomer* number серия seriq seria");

    private static readonly Cues Passport = new("паспорт* pasport* passport*");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text[at].IsWord || text[at].Text.Length > 2) continue;
            if (WithOneLetter(text, at)) yield return text.Piece(PersonalDataKind.IdCard, at, at + 1);
            if (WithCountry(text, at) is { } passport) yield return text.Piece(PersonalDataKind.IdCard, at, passport);
            if (text[at].Text.Length != 2) continue;
            var (next, digits) = (at + 1, 0);
            while (digits < Digits && (text[next].IsDigits || text[next].IsMark('-')))
            {
                digits += text[next].IsDigits ? text[next].Text.Length : 0;
                next++;
            }

            var isWhole = text[at + 1].IsDigits && text[at + 1].Text.Length == Digits;
            if (digits != Digits || text[next] is { IsDigits: true, IsSpaced: false }) continue;
            if (!(isWhole && (text[at].Case == LetterCase.Upper || !text[at + 1].IsSpaced)) && !Cue.StandBefore(text, at)) continue;
            yield return text.Piece(PersonalDataKind.IdCard, at, next - 1);
            at = next - 1;
        }
    }

    /// <summary>A passport behind the large letters of its country: „GB 533 190 274“. The last token.</summary>
    private static int? WithCountry(TokenizedText text, int at)
    {
        if (text[at].Case != LetterCase.Upper || text[at].Text.Length != 2) return null;
        var (last, digits) = (at, 0);
        while (digits < MostOfAPassport && (text[last + 1].IsDigits || (text[last + 1].IsMark('-') && text[last + 2].IsDigits)))
        {
            last++;
            digits += text[last].IsDigits ? text[last].Text.Length : 0;
        }

        return digits is >= Digits - 1 and <= MostOfAPassport && !text[last + 1].IsDigits && Passport.StandBefore(text, at) ? last : null;
    }

    /// <summary>A foreign passport: a letter and six to nine digits without anything between.</summary>
    private static bool WithOneLetter(TokenizedText text, int at) =>
        text[at].Text.Length == 1 && text[at + 1] is { IsDigits: true, IsSpaced: false, Text.Length: >= 6 and <= 9 } && Cue.StandBefore(text, at);
}
