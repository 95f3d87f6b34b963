namespace WegoBot.Privacy;

/// <summary>Finds identity cards of two letters and seven digits. Those of nine digits are found among the numbers.</summary>
internal sealed class IdCardFinder : IPersonalDataFinder
{
    private const int Digits = 7;

    private static readonly Cues Cue = new("лк lk л карта* karta* card паспорт* pasport* passport* id документ* dokument* document* номер* nomer* number серия seriq seria");

    public IEnumerable<PersonalData> Find(TokenizedText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (!text[at].IsWord || text[at].Text.Length > 2) continue;
            if (WithOneLetter(text, at)) yield return text.Piece(PersonalDataKind.IdCard, at, at + 1);
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

    /// <summary>A foreign passport: a letter and six to nine digits without anything between.</summary>
    private static bool WithOneLetter(TokenizedText text, int at) =>
        text[at].Text.Length == 1 && text[at + 1] is { IsDigits: true, IsSpaced: false, Text.Length: >= 6 and <= 9 } && Cue.StandBefore(text, at);
}
