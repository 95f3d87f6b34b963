using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WegoBot.Figures;
using WegoBot.Storage;
using WegoBot.Tests.Pages;
using WegoBot.Tests.Votes;

namespace WegoBot.Tests.Figures;

/// <summary>A coordinator looks through a quarter, publishes it, and takes it along.</summary>
[Trait("Engine", "Sqlite")] // what is stored is tried on both engines in CountingTests
public sealed class FigurePagesTests(PagesApp app) : IClassFixture<PagesApp>
{
    [Fact]
    public async Task A_quarter_is_looked_through_published_as_it_was_shown_and_never_computed_again()
    {
        var quarter = new Quarter(new DateOnly(2025, 1, 1));
        var counts = new FigureCounts();
        for (var i = 0; i < 7; i++)
            counts.Add(FigureTables.Asked, "housing", "ruse");
        counts.Add(FigureTables.Asked, "housing", "plovdiv");
        await PublishedFigures.Count(app.Services, quarter, counts);
        var session = await app.Services.NewSession(null, StaffRole.Coordinator, "en");
        var staff = app.BrowserWith($"desk={session}");
        Assert.Contains("First quarter of 2025", await staff.GetStringAsync("/staff/figures"), StringComparison.Ordinal);

        var preview = await staff.GetStringAsync("/staff/figures/2025-Q1");
        Assert.Contains("&lt;5", preview, StringComparison.Ordinal);
        Assert.Contains("7–19", preview, StringComparison.Ordinal);
        (string, string)[] form = [("token", Forms.Field(preview, "token")), ("shown", System.Text.RegularExpressions.Regex.Match(preview, "name=\"shown\" value=\"([0-9A-F]+)\"").Groups[1].Value)];
        await PublishedFigures.Count(app.Services, quarter, counts);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.PostAsync("/staff/figures/2025-Q1", Forms.Of(form))).StatusCode);
        preview = await staff.GetStringAsync("/staff/figures/2025-Q1");
        form[1].Item2 = System.Text.RegularExpressions.Regex.Match(preview, "name=\"shown\" value=\"([0-9A-F]+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.PostAsync("/staff/figures/2025-Q1", Forms.Of(form))).StatusCode);

        await PublishedFigures.Count(app.Services, quarter, counts);
        var report = await staff.GetStringAsync("/staff/figures/2025-Q1");
        Assert.Contains("14–26", report, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"shown\"", report, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await staff.PostAsync("/staff/figures/2025-Q1", Forms.Of(form))).StatusCode);
        Assert.Equal(report.Split("token")[0], (await staff.GetStringAsync("/staff/figures/2025-Q1")).Split("token")[0]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WegoBotDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.AuditEntries.CountAsync(row => row.Action == AuditAction.FiguresPublished));
        Assert.True(await db.AuditEntries.AnyAsync(row => row.Action == AuditAction.FiguresPreviewed));
    }

    [Fact]
    public async Task The_running_quarter_is_shown_to_nobody()
    {
        var today = Quarter.Of(DateOnly.FromDateTime(app.Services.GetRequiredService<SofiaClock>().Now));
        var counts = new FigureCounts();
        counts.Add(Figure.Vote, 20);
        await PublishedFigures.Count(app.Services, today, counts);
        var staff = app.BrowserWith($"desk={await app.Services.NewSession(null, StaffRole.Coordinator, "en")}");
        Assert.DoesNotContain($"/staff/figures/{today}", await staff.GetStringAsync("/staff/figures"), StringComparison.Ordinal);
        foreach (var path in new[] { $"{today}", $"{today}/table", "2025-Q5", "2025", "x", "years/1999" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await staff.GetAsync($"/staff/figures/{path}")).StatusCode));
    }

    [Fact]
    public async Task A_meeting_and_its_votes_count_when_the_vote_closes()
    {
        var today = Quarter.Of(DateOnly.FromDateTime(app.Services.GetRequiredService<SofiaClock>().Now));
        var before = await PublishedFigures.Counted(app.Services, today);
        var meeting = await Meeting.Opens(app);
        foreach (var code in await meeting.Prints(2))
            await meeting.Votes(code, 0, [1, 2]);
        await meeting.Closes();
        await meeting.Closes();
        await (await Meeting.Opens(app)).Closes();
        var after = await PublishedFigures.Counted(app.Services, today);
        Assert.Equal((1, 2), (after.Of(Figure.Meeting) - before.Of(Figure.Meeting), after.Of(Figure.Vote) - before.Of(Figure.Vote)));
    }

    [Theory]
    [InlineData("en", "\"\"", "2024-Q2,What is asked for,Kindergarten", ",6,6\r\n")]
    [InlineData("bg", "\"\"", "2024-Q2,За какво питат,Детска градина", ",6,6\r\n")]
    public async Task A_published_quarter_and_its_year_are_tables_for_a_spreadsheet_in_both_languages(string language, string quote, string begins, string ends)
    {
        var quarter = new Quarter(new DateOnly(language == "en" ? 2024 : 2023, 4, 1));
        var counts = new FigureCounts();
        for (var i = 0; i < 6; i++)
            counts.Add(FigureTables.Asked, "kindergarten", "ruse");
        await PublishedFigures.Add(app.Services, quarter, counts);
        var staff = app.BrowserWith($"desk={await app.Services.NewSession(null, StaffRole.Coordinator, language)}");
        var table = await staff.GetAsync($"/staff/figures/{quarter}/table");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        var text = await table.Content.ReadAsStringAsync();
        Assert.Contains(begins.Replace("2024-Q2", quarter.ToString(), StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains(ends, text, StringComparison.Ordinal);
        Assert.DoesNotContain(quote, text, StringComparison.Ordinal);
        Assert.Contains(ends, await staff.GetStringAsync($"/staff/figures/years/{quarter.Year}/table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/staff/figures/years/{quarter.Year}")).StatusCode);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+a", "'+a")]
    [InlineData("-a", "'-a")]
    [InlineData("@a", "'@a")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a", "a")]
    public void A_name_is_never_a_formula(string name, string cell) => Assert.Equal(cell, WegoBot.Staff.FigureCsv.Cell(name));
}
