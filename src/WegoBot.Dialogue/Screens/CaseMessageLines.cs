using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>Shows the messages of a case, as many as fit on a screen of every channel; a button leads to those before them.</summary>
internal sealed class CaseMessageLines(Catalogue catalogue)
{
    /// <summary>How many characters of messages stand beside everything else on a screen.</summary>
    private const int MostCharacters = 1800;

    private const int Most = 6;

    /// <summary>The messages before a number, the newest last.</summary>
    public void Before(Page page, CaseView one, int number)
    {
        var earlier = one.Messages.Where(message => message.Number < number && (message.Answer is null || IsKnown(message.Answer))).ToList();
        var shown = Fitting(page, earlier);
        foreach (var message in shown) Show(page, message);
        if (shown.Count < earlier.Count)
            page.Row("my_referral.earlier", Trigger.Earlier, shown[0].Number.ToString(CultureInfo.InvariantCulture));
    }

    private static List<CaseMessage> Fitting(Page page, List<CaseMessage> messages)
    {
        var (shown, left) = (new List<CaseMessage>(), MostCharacters);
        foreach (var message in messages.AsEnumerable().Reverse())
        {
            left -= Words(page, message).Length;
            if (shown.Count == Most || (left < 0 && shown.Count > 0)) break;
            shown.Insert(0, message);
        }

        return shown;
    }

    private static void Show(Page page, CaseMessage message)
    {
        var key = message switch
        {
            { Author: MessageAuthor.Centre, IsFromBefore: true } => "my_referral.earlier_centre_wrote",
            { Author: MessageAuthor.Centre } => "my_referral.centre_wrote",
            { ReadOn: null } => "my_referral.you_wrote",
            _ => "my_referral.you_wrote_read",
        };
        page.Say(LineKind.Aside, key, ("day", MeasureScreens.Day(page, message.WrittenOn)));
        var text = message.Answer is { } answer ? $"answer.{answer}" : key;
        foreach (var line in Words(page, message).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            page.Show(LineKind.Quote, line, text);
    }

    private static string Words(Page page, CaseMessage message) =>
        message.Answer is { } answer ? page.Words($"answer.{answer}") : message.Words ?? "";

    private bool IsKnown(string answer) => catalogue.Answers.Any(known => known.Id == answer);
}
