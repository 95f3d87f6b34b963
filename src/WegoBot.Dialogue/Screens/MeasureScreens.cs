using System.Globalization;

namespace WegoBot.Dialogue;

/// <summary>The screens for home, the list of measures, one measure with its status in her region, and its papers.</summary>
internal sealed class MeasureScreens(Catalogue catalogue)
{
    private readonly FactLines _facts = new(catalogue);

    public static void Home(Page page)
    {
        page.Say(LineKind.Heading, "home.title");
        if (page.TurnContext.Case is { HasNewAnswer: true } or { IsOverdue: true } or { IsMessageOverdue: true }) page.Say(LineKind.Notice, "home.new_answer");
        page.Say("home.text");
        page.Row("home.measures", Trigger.Measures);
        page.Row("home.eligibility", Trigger.Eligibility);
        page.Row("home.refer", Trigger.Refer);
        page.Row("home.topics", Trigger.Topics);
        page.Row(page.Button("home.my_referral", Trigger.MyReferral), page.Button("home.region", Trigger.Regions));
        page.Row(page.Button("home.about", Trigger.About), page.Button("home.forget", Trigger.Forget));
    }

    /// <summary>What her words may have meant, a button each; and what else there is.</summary>
    public void Offer(Page page)
    {
        page.Say(LineKind.Heading, "offer.title");
        page.Say("offer.text");
        foreach (var intent in page.Conversation.Offered)
        {
            if (intent.Trigger is not (Trigger.Measure or Trigger.Topic)) page.Row($"offer.{ReferralText.Lower(intent.Trigger)}", intent.Trigger, intent.Value);
            else if (intent.Trigger == Trigger.Measure && catalogue.FindMeasure(intent.Value) is { } measure) page.Row($"measure.{measure.Id}.button", Trigger.Measure, measure.Id);
            else if (intent.Trigger == Trigger.Topic && catalogue.FindTopic(intent.Value) is { } topic) page.Row($"topic.{topic.Id}.button", Trigger.Topic, topic.Id);
        }

        if (!page.Conversation.Offered.Any(intent => intent.Trigger == Trigger.Measures)) page.Row("offer.measures", Trigger.Measures);
        page.Row("home.topics", Trigger.Topics);
    }

    public void Measures(Page page)
    {
        page.Say(LineKind.Heading, "measures.title");
        page.Say("measures.text");
        foreach (var measure in catalogue.Measures)
            page.Row($"measure.{measure.Id}.button", Trigger.Measure, measure.Id);
        page.Row("home.eligibility", Trigger.Eligibility);
    }

    public void Measure(Page page)
    {
        var measure = catalogue.FindMeasure(page.Conversation.Measure)!;
        page.Say(LineKind.Heading, $"measure.{measure.Id}.name");
        // What people call it stands first; the project's own name only where it is another.
        if (page.Words($"measure.{measure.Id}.official") is var official && official != page.Words($"measure.{measure.Id}.name"))
            page.Say(LineKind.Aside, "measure.official", ("name", official));
        page.Say($"measure.{measure.Id}.what");
        page.Say("measure.who", ("who", page.Words($"measure.{measure.Id}.who")));
        var askFirst = false;
        if (measure.Source.MayBeShown(page.Today))
        {
            page.Say($"measure.{measure.Id}.route");
            if (measure.Reference is { } reference)
                page.Say(LineKind.Aside, "measure.reference", ("reference", reference.In(page.Language)));
            askFirst = _facts.Say(page, measure.Facts);
            if (measure.Line is { } line && line.Source.MayBeShown(page.Today)) Line(page, line);
        }

        Status(page, measure);
        if (FactLines.Say(page, measure.Source) || askFirst) page.Say(LineKind.Aside, "source.ask_first");
        page.Row("measure.eligibility", Trigger.Eligibility, measure.Id);
        page.Row("measure.papers", Trigger.Papers);
        page.Row("measure.refer", Trigger.Refer, measure.Id);
        page.Row(page.Conversation.Region is null ? "measure.region" : "measure.other_region", Trigger.Regions);
    }

    public void PapersQuestion(Page page)
    {
        var measure = catalogue.FindMeasure(page.Conversation.Measure)!;
        page.Say(LineKind.Heading, $"question.{measure.PapersQuestion}.ask");
        page.Say(LineKind.Aside, $"question.{measure.PapersQuestion}.why");
        InterviewScreens.Answers(page);
        page.Row("button.skip", Trigger.Answer, nameof(Answer.NotSure));
    }

    public void Papers(Page page)
    {
        var measure = catalogue.FindMeasure(page.Conversation.Measure)!;
        page.Say(LineKind.Heading, "papers.title", ("measure", page.Words($"measure.{measure.Id}.name")));
        if (page.Conversation.AnswerTo(measure.PapersQuestion) == Answer.Yes)
        {
            page.Say("papers.text");
            page.Say($"measure.{measure.Id}.papers");
            page.Say(LineKind.Aside, "papers.ask_first");
        }
        else
        {
            page.Say($"papers.{measure.PapersQuestion}");
        }

        page.Row("measure.refer", Trigger.Refer, measure.Id);
    }

    public void Region(Page page)
    {
        page.Say(LineKind.Heading, "region.title");
        page.Say("region.text");
        foreach (var region in catalogue.Regions)
            page.Row("button.plain", Trigger.Region, region.Id, ("name", region.Name.In(page.Language)));
        page.Row("region.none", Trigger.Region);
    }

    /// <summary>The date as her language writes it: 3 декември 2026 г., 3 December 2026.</summary>
    public static string Day(Page page, DateOnly day) => page.Words("day",
        ("day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", page.Words("month").Split(' ')[day.Month - 1]),
        ("year", day.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The basis of the measure in her region. Regions with the same basis stand in one line.</summary>
    private void Status(Page page, Measure measure)
    {
        var regions = catalogue.Regions.Where(region => page.Conversation.Region is null || region.Id == page.Conversation.Region);
        foreach (var same in regions.GroupBy(region => StatusIn(region, measure, page.TurnContext)))
        {
            var names = ("region", string.Join(", ", same.Select(region => region.Name.In(page.Language))));
            if (same.Key is (MeasureStatus.Pilot, { } first, { } last))
                page.Say(LineKind.Item, "status_in.pilot", names, ("first", Day(page, first)), ("last", Day(page, last)));
            else
                page.Say(LineKind.Item, $"status_in.{ReferralText.Lower(same.Key.Status)}", names);
        }
    }

    /// <summary>A pilot that runs there; else the region's own status while it holds, and then the measure's. A pilot of the catalogue too holds only while it runs.</summary>
    private static (MeasureStatus Status, DateOnly? First, DateOnly? Last) StatusIn(Region region, Measure measure, TurnContext context) =>
        context.Pilots.FirstOrDefault(pilot => pilot.Measure == measure.Id && pilot.Region == region.Id && pilot.RunsOn(context.Today)) is { } running
            ? (MeasureStatus.Pilot, running.First, running.Last)
            : measure.Statuses.GetValueOrDefault(region.Id) is { } own && own.Source.MayBeShown(context.Today) && !(context.Today < own.First || own.Last < context.Today)
                ? (own.Status, own.First, own.Last)
                : (measure.Status, null, null);

    private static void Line(Page page, PhoneLine line)
    {
        page.Say($"line.{line.Id}.what");
        page.Show(LineKind.Phone, line.Number, $"line.{line.Id}.what");
        page.Say(LineKind.Aside, "line.trace");
    }
}
