using Microsoft.Extensions.Time.Testing;
using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>A small localization folder in which everything is right, to be broken in one place at a time.</summary>
internal sealed class SmallFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("localization").FullName;

    public SmallFolder()
    {
        Write("catalogue.yaml", Catalogue);
        Write("bg.yaml", Bulgarian);
        Write("en.yaml", English);
    }

    public static string[] SpokenKeys { get; } = ["home.title", "home.text", "home.button", "line.phone"];

    /// <summary>The evening before a day on which facts of the folder are made to end.</summary>
    public static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 26, 20, 0, 0, TimeSpan.Zero));

    public LocalizationFolder Folder => new(_path);

    /// <summary>Replaces words in a file. They have to be there, or the test would break nothing.</summary>
    public SmallFolder With(string file, string from, string to)
    {
        var path = Path.Combine(_path, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Adds a file that need not be there.</summary>
    public SmallFolder WithFile(string file, string text)
    {
        Write(file, text);
        return this;
    }

    public SmallFolder Without(string file)
    {
        File.Delete(Path.Combine(_path, file));
        return this;
    }

    public ContentCheck Check() => Check(["staff.list"]);

    public ContentCheck Check(IReadOnlyCollection<string> pageKeys) => new(Folder, _ => SpokenKeys, (_, _) => [], pageKeys, Clock);

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_path, file), text);

    private const string Catalogue = """
        consent_version: "2026-11"
        questions:
          - id: small_child
            if_yes: { child: yes }
          - { id: child }
          - { id: safe, before_papers: yes, shared: no }
        measures:
          - id: place
            reference: { bg: Закон, en: Act }
            likely: { all: [small_child, not child] }
            ask: child
            papers_if: safe
            status:
              north: { is: pilot, first: 2026-01-10, last: 2026-10-09, source: a letter, gathered_on: 2026-11-22, checked_on: 2026-11-22, sure: high }
            line: { id: info, number: "02 123 45 67", source: a letter, gathered_on: 2026-11-22, checked_on: 2026-11-22, sure: high }
            source: a page
            gathered_on: 2026-11-22
            sure: medium
        regions:
          - { id: north, name: { bg: Север, en: North } }
        centres:
          - id: house
            region: north
            name: { bg: Къща, en: House }
            offers: { bg: разговор, en: talk }
            state: open
            phone:
            hours: { days: [monday], from: "09:00", to: "17:00" }
            source: a letter
            gathered_on: 2026-11-22
            sure: high
        lines:
          - { id: danger, number: "112", hours: always, source: a page, gathered_on: 2026-11-22, checked_on: 2026-11-22, sure: high }
        topic_lines:
          - { id: advice, number: "0700 11 222", source: a letter, gathered_on: 2026-11-22, checked_on: 2026-11-22, sure: high }
        facts:
          - { id: quick, source: a page, gathered_on: 2026-11-22, checked_on: 2026-11-22, sure: high }
        topics:
          - { id: law, first_lines: [danger], lines: [advice], facts: [quick], centres: [house], see: [work, place, about] }
          - { id: work, for_a_child: yes }
        answers:
          - { id: a, for: seen }
          - { id: b, for: accepted }
          - { id: c, for: declined }
          - { id: d, for: done }
          - { id: e, for: waitingforher }
          - { id: f, for: waitingforus }
        """;

    private const string Bulgarian = """
        language:
          name: Български
        home:
          title: Здравейте, {name}
          text: |
            Първи ред.
            Втори ред.
          button: Начало
        line:
          phone: [Телефон 112., Питане на 02-123-4567]
        staff:
          list: Списък
        """;

    private const string English = """
        language:
          name: English
        home:
          title: Hello, {name}
          text: |
            First line.
            Second line.
          button: Start
        line:
          phone: [Phone 112., Ask on 02 1234567]
        staff:
          list: List
        """;
}
