using WegoBot.Localization;

namespace WegoBot.Tests.Localization;

/// <summary>The file of single days off and working days.</summary>
public sealed class DaysOffTests
{
    private const string File = """
        days_off:
          - { day: 2026-01-02, source: a decision }
        working_days:
          - { day: 2026-12-12, source: a decision }
        """;

    [Fact]
    public void Its_days_reach_the_catalogue()
    {
        using var small = new SmallFolder().WithFile("days_off.yaml", File);
        var days = small.Folder.LoadCatalogue().OneOffDays;
        Assert.Equal([new DateOnly(2026, 1, 2)], days.Off);
        Assert.Equal([new DateOnly(2026, 12, 12)], days.Working);
        Assert.Empty(small.Check().Findings());
    }

    [Fact]
    public void A_centre_s_own_days_stand_in_the_catalogue()
    {
        using var small = new SmallFolder().With("catalogue.yaml", "state: open", "state: full\n    full_until: 2027-01-10\n    closed_on: [2026-12-30, 2026-12-31]");
        var centre = small.Folder.LoadCatalogue().Centres[0];
        Assert.Equal([new DateOnly(2026, 12, 30), new DateOnly(2026, 12, 31)], centre.ClosedOn);
        Assert.Equal(new DateOnly(2027, 1, 10), centre.FullUntil);
        using var open = new SmallFolder().With("catalogue.yaml", "state: open", "state: open\n    full_until: 2027-01-10");
        Assert.Contains(open.Check().Findings(), line => line.Contains("centres.house.full_until: is for a centre whose state is full", StringComparison.Ordinal));
        using var over = new SmallFolder().With("catalogue.yaml", "state: open", "state: full\n    full_until: 2026-11-25");
        Assert.Contains(over.Check().Notes(), line => line.Contains("2026-11-25 is over, so the centre takes messages again", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_file_there_are_none()
    {
        using var small = new SmallFolder();
        Assert.Empty(small.Folder.LoadCatalogue().OneOffDays.Off);
    }

    [Theory]
    [InlineData("2026-01-02", "2.1.2026", "days_off.1.day: '2.1.2026' is not a day written as year-month-day")]
    [InlineData("2026-01-02", "2026-12-12", "working_days.1.day: 2026-12-12 stands here twice")]
    [InlineData("2026-01-02", "2026-03-03", "days_off.1.day: 2026-03-03 is a weekend or a public holiday, so it is a day off without this line")]
    [InlineData("2026-12-12", "2026-12-11", "working_days.1.day: 2026-12-11 is a working day without this line")]
    [InlineData(", source: a decision }\nworking", " }\nworking", "days_off.1.source: missing")]
    [InlineData("working_days", "working_saturdays", "working_saturdays: unknown key")]
    public void The_check_names_what_cannot_be_meant(string from, string to, string finding)
    {
        using var small = new SmallFolder().WithFile("days_off.yaml", File.ReplaceLineEndings("\n").Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(small.Check().Findings(), line => line.Contains($"{finding}", StringComparison.Ordinal));
        Assert.Throws<LocalizationException>(() => small.Folder.Load());
    }
}
