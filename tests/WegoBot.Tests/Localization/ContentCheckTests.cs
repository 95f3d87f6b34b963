using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>Each kind of finding, made by breaking a folder in which everything is right.</summary>
public sealed class ContentCheckTests
{
    private const string C = "catalogue.yaml";

    [Fact]
    public void A_folder_in_which_everything_is_right_has_no_finding()
    {
        using var small = new SmallFolder();
        Assert.Empty(small.Check().Findings());
        Assert.Equal(0, small.Check().Run(TextWriter.Null));
    }

    [Theory]
    [InlineData(C, "    gathered_on: 2026-11-22\n    sure: medium", "    sure: medium", "measures.place.gathered_on: missing")]
    [InlineData(C, "    source: a page\n", "", "measures.place.source: missing")]
    [InlineData(C, "sure: medium", "sure: quite", "measures.place.sure: 'quite' should be one of low, medium, high")]
    [InlineData(C, "last: 2026-10-09, source: a letter,", "last: 2026-10-09,", "measures.place.status.north.source: missing")]
    [InlineData(C, "number: \"112\", hours: always, source: a page,", "number: \"112\", hours: always,", "lines.danger.source: missing")]
    [InlineData(C, "    source: a letter\n    gathered_on", "    gathered_on", "centres.house.source: missing")]
    [InlineData(C, "first: 2026-01-10, ", "", "measures.place.status.north.first: missing")]
    [InlineData(C, "first: 2026-01-10", "first: 10.1.2026", "measures.place.status.north.first: '10.1.2026' is not a day written as year-month-day")]
    [InlineData(C, "last: 2026-10-09", "last: 2025-10-09", "measures.place.status.north.last: is before the first day")]
    [InlineData(C, "is: pilot", "is: law", "measures.place.status.north: only a pilot has a first and a last day")]
    [InlineData(C, "[small_child, not child]", "[small_child, not adult]", "measures.place.likely: 'adult' is no question")]
    [InlineData(C, "ask: child", "ask: chld", "measures.place.ask: 'chld' is no question")]
    [InlineData(C, "{ all: [small_child", "{ every: [small_child", "measures.place.likely: should be a question's id, 'not' and an id, or one of all, any, not")]
    [InlineData(C, "[small_child, not child]", "[]", "measures.place.likely.all: names no question")]
    [InlineData(C, "papers_if: safe", "papers_if: child", "measures.place.papers_if: 'child' is no question with before_papers: yes")]
    [InlineData(C, "{ id: child }", "{ id: child }\n  - { id: idle }", "questions.idle: no measure uses this question")]
    [InlineData(C, "if_yes: { child: yes }", "if_yes: { nobody: yes }", "questions.small_child: 'nobody' is no question")]
    [InlineData(C, "if_yes: { child: yes }", "if_yes: { child: maybe }", "questions.small_child.if_yes.child: 'maybe' should be yes or no")]
    [InlineData(C, "region: north", "region: south", "centres.house.region: there is no region 'south'")]
    [InlineData(C, "north: { is", "south: { is", "measures.place.status.south: there is no such region")]
    [InlineData(C, "en: North } }", "en: North } }\n  - { id: south, name: { bg: Юг, en: South } }", "regions.south: no centre is in this region")]
    [InlineData(C, "en: North }", "en: The north of the whole country }", "regions.north.name: 'The north of the whole country' is longer than 28 characters and does not fit a button")]
    [InlineData(C, "{ id: child }", "{ id: child }\n  - { id: child }", "questions.child: this id stands here twice")]
    [InlineData(C, "id: info", "id: danger", "lines.danger: this id stands here twice")]
    [InlineData(C, "state: open", "state: busy", "centres.house.state: 'busy' should be one of open, full, closed")]
    [InlineData(C, "from: \"09:00\"", "from: morning", "centres.house.hours.from: 'morning' is not a time such as \"09:00\"")]
    [InlineData(C, "phone:\n", "telephone: 1\n", "centres.house.telephone: unknown key")]
    [InlineData(C, "first_lines: [danger]", "first_lines: [nobody]", "topics.law.first_lines: there is no 'nobody'")]
    [InlineData(C, " lines: [advice]", " lines: [nobody]", "topics.law.lines: there is no 'nobody'")]
    [InlineData(C, "facts: [quick]", "facts: [slow]", "topics.law.facts: there is no 'slow'")]
    [InlineData(C, "facts: [quick], ", "", "facts.quick: no measure and no topic tells this fact")]
    [InlineData(C, "centres: [house]", "centres: [hut]", "topics.law.centres: there is no 'hut'")]
    [InlineData(C, "see: [work, place", "see: [wok, place", "topics.law.see: there is no 'wok'")]
    [InlineData(C, "{ id: work, for", "{ id: place, for", "topics.place: this id stands here twice")]
    [InlineData(C, "for_a_child: yes", "for_a_child: maybe", "topics.work.for_a_child: 'maybe' should be yes or no")]
    [InlineData(C, "id: advice", "id: danger", "lines.danger: this id stands here twice")]
    [InlineData(C, "{ id: quick, source: a page", "{ id: quick", "facts.quick.source: missing")]
    [InlineData(C, "for: seen", "for: withdrawn", "answers.a.for: should be one of seen, accepted, waitingforher, waitingforus, declined, done")]
    [InlineData(C, "for: seen", "for: done", "answers: no sentence that every centre can choose for seen")]
    [InlineData(C, "for: accepted", "for: accepted, needs_contact: yes", "answers: no sentence that every centre can choose for accepted")]
    [InlineData(C, "papers_if: safe", "papers_if: safe\n    facts: [slow]", "measures.place.facts: there is no 'slow'")]
    [InlineData(C, "papers_if: safe", "papers_if: safe\n    is: pilot", "measures.place.is: a pilot has two days and stands under a region")]
    [InlineData(C, "{ id: quick, source", "{ id: quick, region: south, source", "facts.quick.region: there is no region 'south'")]
    [InlineData(C, "checked_on: 2026-11-22, sure: high }\ntopics", "checked_on: 2026-11-21, sure: high }\ntopics", "facts.quick.checked_on: is before gathered_on")]
    [InlineData(C, "consent_version:", "about: { facts: [slow] }\nconsent_version:", "about.facts: there is no 'slow'")]
    [InlineData(C, "\"112\"", "\"116-016\"", "lines.danger.number: 116 016 is not confirmed to work in Bulgaria and must not be printed")]
    [InlineData(C, "bg: разговор", "bg: обадете се на 116 016", "centres.house.offers.bg: 116 016 is not confirmed to work in Bulgaria and must not be printed")]
    [InlineData(C, "consent_version: \"2026-11\"", "", "consent_version: missing")]
    [InlineData("bg.yaml", "Телефон 112.", "Телефон 116016.", "line.phone.1: 116 016 is not confirmed to work in Bulgaria and must not be printed")]
    [InlineData("bg.yaml", "Телефон 112.", "Телефон 113.", "line.phone: has the digits 113, which are no number of the catalogue")]
    [InlineData("bg.yaml", "Втори ред.", "Ред 2.", "home.text: has the digits 2, which are no number of the catalogue")]
    [InlineData("en.yaml", "Ask on 02 1234567", "Ask on ０２ 9999", "line.phone: has the digits 029999, which are no number of the catalogue")]
    [InlineData("en.yaml", "  button: Start\n", "", "home.button: missing, but bg.yaml has it")]
    [InlineData("bg.yaml", "  button: Начало\n", "", "home.button: missing, but en.yaml has it")]
    [InlineData("bg.yaml", "button: Начало", "button:", "home.button: missing")]
    [InlineData("bg.yaml", "staff:", "extra: Още\nstaff:", "extra: unused: nothing says it")]
    [InlineData("bg.yaml", "staff:", "home.button: Пак\nstaff:", "home.button: stands in the file twice")]
    [InlineData("en.yaml", "Hello, {name}", "Hello, {nome}", "home.title: has the placeholders {nome}, in bg.yaml {name}")]
    [InlineData("en.yaml", "Hello, {name}", "Hello, {name} {Name}", "home.title: has a brace that belongs to no placeholder")]
    [InlineData("bg.yaml", "button: Начало", "button: Обратно към самото начало на разговора", "home.button: is a button and longer than 28 characters")]
    [InlineData("bg.yaml", "Първи ред.", "Домашно Насилие.", "home.text: has \"насили\" in its first line, which others may see")]
    [InlineData("en.yaml", "First line.", "About violence.", "home.text: has \"violen\" in its first line, which others may see")]
    [InlineData("bg.yaml", "Първи ред.", "Вие не сте Жертва.", "home.text: has \"жертв\", which is never used")]
    [InlineData("en.yaml", "First line.", "For victims.", "home.text: has \"victim\", which is never used")]
    [InlineData("bg.yaml", "Първи ред.", "Скъпи потребители.", "home.text: has \"потребител\", which is never used")]
    [InlineData("bg.yaml", "Първи ред.", "Имате право на място.", "home.text: has \"имате право\", which is never used")]
    [InlineData("en.yaml", "First line.", "You are entitled to it.", "home.text: has \"entitled\", which is never used")]
    [InlineData("bg.yaml", "Първи ред.", "Трябва да дойдете.", "home.text: has \"трябва да\", which is never used")]
    [InlineData("en.yaml", "Start", "Start!", "home.button: has \"!\", which is never used")]
    public void What_is_broken_is_found_with_its_file_and_key(string file, string from, string to, string finding)
    {
        using var small = new SmallFolder().With(file, from, to);
        var findings = small.Check().Findings();
        Assert.Contains(findings, found => found.EndsWith(": " + finding, StringComparison.Ordinal));
        Assert.All(findings, found => Assert.DoesNotContain('\n', found));
        Assert.Equal(1, small.Check().Run(TextWriter.Null));
    }

    [Theory]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-26", false)]
    public void A_fact_past_its_last_day_is_noted_and_one_on_its_last_day_is_not(string until, bool isNoted)
    {
        using var small = new SmallFolder().With(C, "{ id: quick, source: a page", $"{{ id: quick, until: {until}, source: a page");
        Assert.Empty(small.Check().Findings());
        Assert.Equal(isNoted, small.Check().Notes().Contains($"localization/catalogue.yaml: facts.quick: is past its last day, {until}, and is not shown any more"));
    }

    [Fact]
    public void What_nobody_has_checked_and_what_a_centre_lacks_is_noted()
    {
        using var small = new SmallFolder();
        Assert.Equal(
            [
                "localization/catalogue.yaml: measures: nobody has checked: place",
                "localization/catalogue.yaml: centres: nobody has checked: house",
                "localization/catalogue.yaml: centres.house: no phone, no address, no email is confirmed: answers that ask her to get in touch are not offered",
                "localization/catalogue.yaml: about: operator and contact are to say who runs the service and answers for its data",
            ],
            small.Check().Notes());
        small.With(C, "phone:\n", "phone: \"112\"\n").With(C, "gathered_on: 2026-11-22\n", "gathered_on: 2026-11-22\n    checked_on: 2026-11-23\n");
        Assert.Equal("localization/catalogue.yaml: centres.house: no address, no email is confirmed", small.Check().Notes()[0]);
    }

    [Fact]
    public void A_sentence_longer_than_a_message_is_found()
    {
        using var small = new SmallFolder().With("en.yaml", "First line.", new string('a', 4096));
        Assert.Contains("localization/en.yaml: home.text: is longer than 4096 characters", small.Check().Findings());
    }

    [Fact]
    public void A_key_that_the_conversation_says_and_no_file_has_is_found_in_both()
    {
        using var small = new SmallFolder();
        var findings = new ContentCheck(small.Folder, _ => [.. SmallFolder.SpokenKeys, "home.more"], (_, _) => throw new InvalidOperationException(), ["staff.list"], SmallFolder.Clock).Findings();
        Assert.Equal(
            ["localization/bg.yaml: home.more: missing: the conversation says it", "localization/en.yaml: home.more: missing: the conversation says it"],
            findings);
    }

    [Fact]
    public void A_sentence_that_no_page_says_is_unused()
    {
        using var small = new SmallFolder();
        Assert.Contains("localization/bg.yaml: staff.list: unused: nothing says it", small.Check(pageKeys: []).Findings());
    }

    [Fact]
    public void What_the_dialogue_finds_on_its_own_screens_is_passed_on()
    {
        using var small = new SmallFolder();
        var check = new ContentCheck(small.Folder, _ => SmallFolder.SpokenKeys, (_, _) => ["Script.cs: Home: cannot be left"], ["staff.list"], SmallFolder.Clock);
        using var output = new StringWriter();
        Assert.Equal(1, check.Run(output));
        Assert.EndsWith($"Script.cs: Home: cannot be left{Environment.NewLine}localization: 1 finding, 4 noted{Environment.NewLine}", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consent_version: [", "localization/catalogue.yaml: cannot be read: look for a bracket or a quote that is not closed")]
    [InlineData("consent_version: a: b", "localization/catalogue.yaml: line ")]
    [InlineData("lines: []\nconsent_version:", "localization/catalogue.yaml: line 33: Duplicate key")]
    public void A_file_that_is_no_YAML_is_one_line(string instead, string finding)
    {
        using var small = new SmallFolder().With("en.yaml", "Hello, {name}", "[").With(C, "consent_version:", instead);
        Assert.Collection(
            small.Check().Findings(),
            found => Assert.StartsWith(finding, found, StringComparison.Ordinal),
            found => Assert.StartsWith("localization/en.yaml: cannot be read: ", found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_whose_file_is_gone_is_no_language_any_more()
    {
        using var small = new SmallFolder().Without("en.yaml");
        Assert.Empty(small.Check().Findings());
        Assert.Contains("localization/catalogue.yaml: regions.north.name.en: is not read: there is no file en.yaml", small.Check().Notes());
    }

    [Fact]
    public void Without_any_language_nothing_can_be_said()
    {
        using var small = new SmallFolder().Without("en.yaml").Without("bg.yaml");
        Assert.Equal(["localization/: there is no file of a language, such as bg.yaml"], small.Check().Findings());
        Assert.Throws<LocalizationException>(() => small.Folder.Load());
    }
}
