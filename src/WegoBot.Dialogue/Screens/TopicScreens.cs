namespace WegoBot.Dialogue;

/// <summary>The screens for what people ask about beside the measures. They tell only facts with a source, and lead on to a message to a centre.</summary>
internal sealed class TopicScreens(Catalogue catalogue)
{
    private readonly FactLines _facts = new(catalogue);

    public void Topics(Page page)
    {
        page.Say(LineKind.Heading, "topics.title");
        page.Say("topics.text");
        foreach (var pair in catalogue.Topics.Chunk(2))
            page.Row([.. pair.Select(topic => page.Button($"topic.{topic.Id}.button", Trigger.Topic, topic.Id))]);
    }

    public void Topic(Page page)
    {
        var topic = catalogue.FindTopic(page.Conversation.Topic)!;
        Say(page, topic);
        if (topic.ForSomeoneElse) SomeoneElseScreens.Ways(page);
        page.Row("topic.refer", Trigger.Refer);
        foreach (var one in topic.See)
        {
            if (catalogue.FindTopic(one) is { } other) page.Row($"topic.{other.Id}.button", Trigger.Topic, other.Id);
            else if (catalogue.FindMeasure(one) is { } measure) page.Row($"measure.{measure.Id}.button", Trigger.Measure, measure.Id);
            else page.Row("topic.about", Trigger.About);
        }
    }

    /// <summary>Everything that a topic says, without buttons.</summary>
    public void Say(Page page, Topic topic)
    {
        page.Say(LineKind.Heading, $"topic.{topic.Id}.title");
        page.Say($"topic.{topic.Id}.text");
        Lines(page, topic, topic.FirstLines);
        if (topic.DiffersByChannel) page.SayByChannel($"topic.{topic.Id}");
        if (_facts.Say(page, topic.Facts)) page.Say(LineKind.Aside, "source.ask_first");
        page.Say($"topic.{topic.Id}.next");
        foreach (var centre in topic.Centres.Select(catalogue.FindCentre).OfType<Centre>().Where(centre => centre.Source.MayBeShown(page.Today)))
            page.Say(LineKind.Item, "topic.centre",
                ("region", catalogue.FindRegion(centre.Region)!.Name.In(page.Language)), ("offers", centre.Offers.In(page.Language)));
        Lines(page, topic, topic.Lines);
    }

    private void Lines(Page page, Topic topic, IReadOnlyList<string> ids)
    {
        foreach (var line in ids.Select(catalogue.FindLine).OfType<PhoneLine>())
            SafetyScreens.PhoneLine(page, line, topic.ForAChild ? "child" : "what");
    }
}
