namespace WegoBot.Dialogue.Tests.Screens;

/// <summary>What a person is told of a fact: that it was checked only when somebody has, that it is law only when it is, and nothing after its last day.</summary>
public class FactTests
{
    private static readonly DateTime Today = new(2026, 11, 26, 10, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("2026-09-30T23:59:59", true)]
    [InlineData("2026-10-01T00:00:00", false)]
    public void A_fact_hides_itself_after_its_last_day(string time, bool isTold)
    {
        Assert.Equal(new DateOnly(2026, 9, 30), ShippedContent.Catalogue.FindFact("hot_lunch")!.Source.Until);
        Assert.Equal(isTold, Keys(Measure("in_kind", DateTime.Parse(time, null))).Contains("fact.hot_lunch"));
    }

    [Theory]
    [InlineData("2027-03-01T23:59:59", true)]
    [InlineData("2027-03-02T00:00:00", false)]
    public void Whatever_has_a_last_day_hides_itself_after_it(string time, bool isShown)
    {
        var now = DateTime.Parse(time, null);
        Source Ending(Source source) => source with { Until = new DateOnly(2027, 3, 1) };
        var engine = ShippedContent.With(catalogue => catalogue with
        {
            Lines = [.. catalogue.Lines.Select(line => line with { Source = Ending(line.Source) })],
            Centres = [.. catalogue.Centres.Select(centre => centre with { Source = Ending(centre.Source) })],
            Measures = [.. catalogue.Measures.Select(measure => measure with
            {
                Source = Ending(measure.Source),
                Line = measure.Line is { } line ? line with { Source = Ending(line.Source) } : null,
                Statuses = new Dictionary<string, RegionStatus> { ["ruse"] = new(MeasureStatus.Ordinance, null, null, Ending(measure.Source)) },
            })],
        });
        Assert.Equal(isShown, Keys(Draw(engine, new Conversation { Stage = Stage.HelpNow }, now)).Contains("line.emergency.what"));
        Assert.Equal(isShown, Keys(Draw(engine, Begun(Stage.About), now)).Contains("about.centre"));
        Assert.Equal(isShown, Keys(Draw(engine, Begun(Stage.Centre), now)).Contains("centre.one"));
        var inKind = Keys(Draw(engine, Begun(Stage.Measure) with { Measure = "in_kind" }, now));
        Assert.Equal(isShown, inKind.Contains("measure.in_kind.route"));
        Assert.Equal(isShown, inKind.Contains("line.red_cross.what"));
        Assert.Equal(isShown, inKind.Contains("status_in.ordinance"));
    }

    [Fact]
    public void What_nobody_has_checked_was_gathered_and_she_is_asked_to_ask_first()
    {
        foreach (var measure in ShippedContent.Catalogue.Measures)
        {
            var lines = Measure(measure.Id, Today);
            Assert.Contains(lines, line => line.Key == "source.gathered" && line.Text.Contains("Събрано на", StringComparison.Ordinal));
            Assert.Equal("source.ask_first", lines[^1].Key);
            Assert.DoesNotContain(lines, line => line.Text.Contains("Проверено на", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_a_person_has_checked_says_the_day_of_the_check()
    {
        var engine = ShippedContent.With(catalogue => catalogue with
        {
            Facts = [.. catalogue.Facts.Select(fact => fact with { Source = Checked(fact.Source) })],
            Measures = [.. catalogue.Measures.Select(measure => measure with { Source = Checked(measure.Source) })],
        });
        foreach (var conversation in new[] { Begun(Stage.Measure) with { Measure = "hours" }, Begun(Stage.Topic) with { Topic = "law" } })
        {
            var lines = Draw(engine, conversation, Today);
            Assert.Contains(lines, line => line.Text.EndsWith("Проверено на 3 декември 2026 г.", StringComparison.Ordinal));
            Assert.DoesNotContain(lines, line => line.Key is "source.gathered" or "source.ask_first");
        }
    }

    [Fact]
    public void Every_fact_of_a_measure_and_of_a_topic_is_followed_by_its_source()
    {
        foreach (var measure in ShippedContent.Catalogue.Measures)
        {
            var lines = Measure(measure.Id, Today);
            foreach (var fact in lines.Index().Where(line => line.Item.Key.StartsWith("fact.", StringComparison.Ordinal)))
                Assert.Contains(
                    ShippedContent.Catalogue.FindFact(fact.Item.Key[5..])!.Source.Name.In(ShippedLanguages.Bulgarian),
                    lines.Skip(fact.Index).First(line => line.Key == "source.gathered").Text,
                    StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("hours", "status_in.law")]
    [InlineData("emergency", "status_in.law")]
    [InlineData("in_kind", "status_in.law")]
    [InlineData("training", "status_in.law")]
    [InlineData("kindergarten", "status_in.proposed")]
    [InlineData("housing", "status_in.proposed")]
    [InlineData("leave", "status_in.proposed")]
    public void What_is_law_is_law_in_every_region_and_only_a_special_rule_is_a_proposal(string measure, string status)
    {
        Assert.Equal([status], Keys(Measure(measure, Today)).Where(key => key.StartsWith("status_in.", StringComparison.Ordinal)));
        foreach (var region in ShippedContent.Catalogue.Regions)
            Assert.Contains(status, Keys(Measure(measure, Today, region.Id)));
    }

    [Fact]
    public void A_fact_of_one_region_is_told_there_and_where_no_region_was_chosen()
    {
        Assert.Contains("fact.kindergarten_targovishte", Keys(Measure("kindergarten", Today)));
        Assert.Contains("fact.kindergarten_targovishte", Keys(Measure("kindergarten", Today, "targovishte")));
        Assert.DoesNotContain("fact.kindergarten_targovishte", Keys(Measure("kindergarten", Today, "ruse")));
    }

    [Fact]
    public void Without_a_small_child_the_kindergarten_is_not_among_the_results_of_all_but_answers_when_asked_about()
    {
        var answers = ShippedContent.Catalogue.Questions.Select(question => new GivenAnswer(question.Id, Answer.No));
        var all = Begun(Stage.Result) with { Answers = [.. answers] };
        var name = ShippedContent.Texts.Say(ShippedLanguages.Bulgarian, "measure.kindergarten.name");
        Assert.DoesNotContain(Draw(ShippedContent.DialogueEngine, all, Today), line => line.Text.Contains(name, StringComparison.Ordinal));
        var one = all with { Measure = "kindergarten" };
        Assert.Contains(Draw(ShippedContent.DialogueEngine, one, Today), line => line.Key == "result.notbyrule");
    }

    [Fact]
    public void Who_runs_the_service_and_what_is_free_stands_under_about_us()
    {
        var keys = Keys(Draw(ShippedContent.DialogueEngine, Begun(Stage.About), Today));
        Assert.Superset(new HashSet<string> { "fact.free_help", "fact.no_referral_needed", "source.gathered", "about.rights" }, keys.ToHashSet());
        Assert.DoesNotContain("about.operator", keys);

        var filledIn = ShippedContent.With(catalogue => catalogue with { About = catalogue.About with { Operator = new Localised("Фондация"), Contact = "data@example.org" } });
        Assert.Contains(Draw(filledIn, Begun(Stage.About), Today), line => line.Text == "Чатът се поддържа от: Фондация.");
        Assert.Contains(Draw(filledIn, Begun(Stage.About), Today), line => line.Text == "За въпроси за Вашите данни: data@example.org");
        var consent = Begun(Stage.Consent) with { Draft = new ReferralDraft { Centre = "ruse" } };
        Assert.Contains("about.operator", Keys(Draw(filledIn, consent, Today)));
    }

    private static Source Checked(Source source) => source with { CheckedOn = new DateOnly(2026, 12, 3) };

    private static Conversation Begun(Stage stage) => new() { Stage = stage, Language = ShippedLanguages.Bulgarian, Safe = true, CardSeen = true };

    private static IReadOnlyList<Line> Measure(string id, DateTime now, string? region = null) =>
        Draw(ShippedContent.DialogueEngine, Begun(Stage.Measure) with { Measure = id, Region = region }, now);

    private static IReadOnlyList<Line> Draw(DialogueEngine engine, Conversation conversation, DateTime now) =>
        engine.Draw(conversation, "facts", new TurnContext(now, ChannelKind.WebChat)).Lines;

    private static List<string> Keys(IReadOnlyList<Line> lines) => [.. lines.Select(line => line.Key)];
}
