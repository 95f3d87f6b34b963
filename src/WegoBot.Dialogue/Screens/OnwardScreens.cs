using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The screens on which a centre asks her: may a summary go to an institution, may another centre go on. Each shows the exact text.</summary>
internal sealed class OnwardScreens(Catalogue catalogue, Texts texts, HandOverText handOverText)
{
    /// <summary>How many summaries stand under her message.</summary>
    private const int MostListed = 3;

    private const int MostNumbers = 3;

    private readonly OnwardText _onwardText = new(catalogue, texts);

    /// <summary>What the centre asks her now, before everything else under her message.</summary>
    public void Asked(Page page, CaseView one)
    {
        if (one.OpenSummary is { } summary)
        {
            page.Say("summary.waits", ("institution", NameOf(page, summary)));
            page.Row("summary.look", Trigger.Summary, Number(summary));
        }

        if (one.HandOver is { } proposed)
        {
            page.Say("hand_over.waits", ("centre", CentreName(page, proposed.Centre)));
            page.Row("hand_over.look", Trigger.HandOver);
        }
    }

    /// <summary>How far the newest summaries are, in plain words, each with a button to its text.</summary>
    public void Listed(Page page, CaseView one)
    {
        var listed = one.Summaries.Where(summary => !summary.IsOpen).TakeLast(MostListed).ToList();
        foreach (var summary in listed)
        {
            page.Say(LineKind.Aside, "summary.one", ("institution", NameOf(page, summary)), ("day", MeasureScreens.Day(page, summary.ChangedOn)));
            Status(page, summary);
        }

        var readable = listed.Where(summary => summary.Summary is not null)
            .Select(summary => page.Button("summary.text", Trigger.Summary, Number(summary), ("number", Number(summary)))).ToArray();
        if (readable.Length > 0) page.Row(readable);
    }

    public void Summary(Page page)
    {
        page.Say(LineKind.Heading, "summary.title");
        if (page.TurnContext.Case is not { } one || one.Summaries.FirstOrDefault(summary => summary.Number == page.Conversation.Summary) is not { } asked)
        {
            page.Say("summary.gone");
            return;
        }

        if (asked.IsOpen) page.Say("summary.question", ("institution", NameOf(page, asked)), ("centre", CentreName(page, one.Centre)));
        else Status(page, asked);
        if (asked.Summary is { } summary) Text(page, one, summary);
        if (asked.IsOpen)
        {
            page.Say("summary.consent");
            page.Say(asked.Kind == InstitutionKind.Employer ? "summary.risk_employer" : "summary.risk");
            page.Row("summary.allow", Trigger.Allow);
            page.Row("summary.refuse", Trigger.Refuse);
        }

        if (!asked.CanBeTakenBack) return;
        page.Say("summary.until_sent");
        page.Row("summary.take_back", Trigger.TakeBack);
    }

    public void HandOver(Page page)
    {
        page.Say(LineKind.Heading, "hand_over.title");
        if (page.TurnContext.Case is not { HandOver: { } proposed } one)
        {
            page.Say("hand_over.gone");
            return;
        }

        page.Say("hand_over.proposed", ("from", CentreName(page, one.Centre)), ("centre", CentreName(page, proposed.Centre)));
        page.Say($"hand_over.reason_{proposed.Reason}");
        page.Say("hand_over.preview");
        var buttons = new List<Button>();
        foreach (var (index, line) in handOverText.Lines(page.Conversation, one, proposed).Index())
        {
            var takeOut = line.Name is { } name ? page.Button("preview.take_out", Trigger.TakeOut, name, ("number", (index + 1).ToString(CultureInfo.InvariantCulture))) : null;
            if (takeOut is not null) buttons.Add(takeOut);
            page.Show(LineKind.Quote, line.Text, line.Key, takeOut);
        }

        page.Say(page.Conversation.HandOver.WithDialogue ? "hand_over.with_dialogue" : "hand_over.without_dialogue");
        page.Row("button.continue", Trigger.Continue);
        if (one.Messages.Count > 0) page.Row(page.Conversation.HandOver.WithDialogue ? "hand_over.leave_dialogue" : "hand_over.add_dialogue", Trigger.WithDialogue);
        page.Row("hand_over.refuse", Trigger.Refuse);
        // The page draws each button beside its line.
        if (buttons.Count > 0 && page.TurnContext.Channel != ChannelKind.WebChat) page.Say(LineKind.Aside, "preview.numbers");
        foreach (var row in buttons.Chunk(MostNumbers)) page.Row(row);
    }

    public void HandOverConsent(Page page)
    {
        page.Say(LineKind.Heading, "hand_over.consent_title");
        if (page.TurnContext.Case is not { HandOver: { } proposed } one)
        {
            page.Say("hand_over.gone");
            return;
        }

        page.Say("hand_over.consent", ("from", CentreName(page, one.Centre)), ("centre", CentreName(page, proposed.Centre)));
        page.Row("hand_over.allow", Trigger.Allow);
        page.Row("hand_over.refuse", Trigger.Refuse);
    }

    private void Status(Page page, SummaryView one)
    {
        page.Say($"summary.{ReferralText.Lower(one.Status)}");
        if (one.Outcome is { } outcome && catalogue.Outcomes.Any(known => known.Id == outcome)) page.Say($"outcome.{outcome}");
        if (one.Note is { } note)
        {
            page.Say(LineKind.Aside, "summary.note");
            foreach (var line in note.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) page.Show(LineKind.Quote, line, "summary.note");
        }

        if (one.IsOut) page.Say(LineKind.Aside, "summary.out");
    }

    /// <summary>The text in her language, and byte for byte as it goes where the institutions read another.</summary>
    private void Text(Page page, CaseView one, OnwardSummary summary)
    {
        if (page.Language != _onwardText.Language && catalogue.FindCentre(one.Centre) is { } centre)
        {
            foreach (var line in _onwardText.In(page.Language, centre, summary).Split('\n')) page.Show(LineKind.Item, line, "summary.question");
        }

        page.Say("summary.exact");
        foreach (var line in summary.Text.Split('\n')) page.Show(LineKind.Quote, line, "summary.exact");
    }

    private string NameOf(Page page, SummaryView summary) => _onwardText.NameOf(page.Language, summary.Kind, summary.Institution);

    private string CentreName(Page page, string centre) => catalogue.FindCentre(centre)?.Name.In(page.Language) ?? page.Words("my_referral.centre_gone");

    private static string Number(SummaryView summary) => summary.Number.ToString(CultureInfo.InvariantCulture);
}
